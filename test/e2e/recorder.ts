import type { ElectronApplication } from '@playwright/test';

/** What the app asked the desktop to show. */
export interface Recorded {
  readonly tooltips: readonly string[];
  readonly notifications: readonly { readonly title: string; readonly body: string }[];
}

interface Recording {
  recorded: { tooltips: string[]; notifications: { title: string; body: string; click: () => void }[] };
}

/**
 * Writes down, from now on, what the app tells the tray and which notifications it shows. Those do not go out: there is
 * nobody to take them here, but the app believes that somebody did, unless it is told otherwise.
 *
 * @param taken whether notifications are taken.
 */
export async function record(electron: ElectronApplication, taken = true): Promise<void> {
  await electron.evaluate(recordIn, taken);
}

function recordIn({ Tray, Notification }: typeof Electron.CrossProcessExports, isTaken: boolean): void {
  if ('recorded' in globalThis) return;
  const recorded: Recording['recorded'] = { tooltips: [], notifications: [] };
  (globalThis as unknown as Recording).recorded = recorded;
  const wrap = <T extends object>(
    prototype: T,
    name: keyof T,
    before: (self: T, args: unknown[]) => void,
  ): void => {
    const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: T, ...args: unknown[]) {
      before(this, args);
      return original.apply(this, args);
    });
  };
  wrap(Tray.prototype, 'setToolTip', (_, [text]) => recorded.tooltips.push(String(text)));
  Notification.prototype.show = function () {
    const { title, body } = this;
    if (isTaken) recorded.notifications.push({ title, body, click: () => this.emit('click') });
    this.emit(isTaken ? 'show' : 'failed', {}, 'Nobody takes it.');
  };
}

/** What was written down so far. */
export function recorded(electron: ElectronApplication): Promise<Recorded> {
  return electron.evaluate(() => {
    const { tooltips, notifications } = (globalThis as unknown as Recording).recorded;
    return { tooltips, notifications: notifications.map(({ title, body }) => ({ title, body })) };
  });
}

/** Clicks the latest notification with this title. */
export async function clickNotification(electron: ElectronApplication, title: string): Promise<void> {
  await electron.evaluate((_, wanted) => {
    const { notifications } = (globalThis as unknown as Recording).recorded;
    notifications.findLast((notification) => notification.title === wanted)?.click();
  }, title);
}
