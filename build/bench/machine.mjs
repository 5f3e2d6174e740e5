import { cpus, freemem, loadavg, release, totalmem } from 'node:os';

/**
 * What the figures were taken on.
 * @param {string} electron its version
 */
export function machine(electron) {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryMB: Math.round(totalmem() / 2 ** 20),
    freeMemoryMB: Math.round(freemem() / 2 ** 20),
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.versions.node,
    electron,
  };
}

/** How busy the machine was: the mean number of runnable processes in the last 1, 5 and 15 minutes. */
export function load() {
  return loadavg().map((mean) => Number(mean.toFixed(2)));
}
