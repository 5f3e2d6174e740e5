import type { Row } from './row.js';

/** Row 1 and so on. Each is loaded when it is asked for: what one row needs is not to be in another's memory. */
export const rows: readonly (() => Promise<Row>)[] = [
  async () => (await import('./app/change-to-paint.js')).changeToPaint,
  async () => (await import('./rows/hearing.js')).hearing,
  async () => (await import('./rows/sample.js')).sample,
  async () => (await import('./app/storm.js')).storm,
  async () => (await import('./rows/decoding.js')).decoding,
  async () => (await import('./app/long-list.js')).longList,
  async () => (await import('./app/cold-start.js')).coldStart,
  async () => (await import('./app/memory.js')).memory,
  async () => (await import('./app/idle.js')).idle,
  async () => (await import('./rows/growing.js')).growing,
  async () => (await import('./rows/accepting.js')).accepting,
  async () => (await import('./app/packaged-size.js')).packagedSize,
];
