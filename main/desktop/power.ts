import { powerMonitor } from 'electron';

/** Calls back when the computer wakes: its timers stood still, and what it knew is old. */
export function followPower(onWake: () => void): void {
  powerMonitor.on('resume', onWake);
}
