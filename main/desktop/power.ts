import { powerMonitor } from 'electron';

/**
 * Calls back when the computer wakes, which stopped its timers and made old what it knew, and when the person comes
 * back to a locked one, who wants to see that all is right.
 */
export function followPower(onWake: () => void, onUnlock: () => void): void {
  powerMonitor.on('resume', onWake);
  powerMonitor.on('unlock-screen', onUnlock);
}
