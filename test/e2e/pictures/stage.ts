import type { ElectronApplication, Page } from '@playwright/test';
import type { CommandName, EventName, EventPayload, PersonDetails } from '../../../preload/contract.js';

/** What main answers a page, and tells it once it has asked: as far as a page can see, all there is. */
export interface Scene {
  readonly answers: Readonly<Partial<Record<CommandName, unknown>>>;
  /** By address. */
  readonly details: Readonly<Record<string, PersonDetails>>;
  readonly events?: readonly (readonly [EventName, unknown])[];
}

export interface Setting {
  readonly page: 'presence' | 'compact' | 'settings' | 'diagnostics';
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  readonly theme?: 'light' | 'dark';
  readonly locale?: string;
}

/** Every picture is taken at this moment: 3 November 2026, 14:02:11 of the screen's own time zone. */
export const NOON = new Date(2026, 10, 3, 14, 2, 11).getTime();

/**
 * Opens a page of the app in a window of its own, with a scene in the place of the main process, and at a moment that
 * stands still: then two pictures of it are the same.
 */
export async function openPage(electron: ElectronApplication, setting: Setting): Promise<Page> {
  const { page, scene, width, height, theme = 'light', locale = 'en-GB' } = setting;
  const opened = electron.waitForEvent('window');
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) => {
      const window = new BrowserWindow({
        width,
        height,
        useContentSize: true,
        frame: false,
        webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
      });
      void window.loadURL('about:blank');
    },
    { width, height },
  );
  const shown = await opened;
  await shown.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await shown.addInitScript(perform, { scene, now: NOON });
  await shown.goto(`app://rollcall/${page}/index.html?locale=${locale}`);
  await shown.waitForFunction(() => document.getElementById('app')?.childElementCount !== 0);
  await shown.evaluate(() => document.fonts.ready);
  // Wherever the screen's own pointer stands, it stands on nothing.
  await shown.mouse.move(0, 0);
  return shown;
}

/** Has main tell a page something more. */
export function tell<E extends EventName>(page: Page, event: E, payload: EventPayload<E>): Promise<void> {
  return page.evaluate(([name, value]) => (globalThis as unknown as { tell: Tell }).tell(name, value), [
    event,
    payload,
  ] as const);
}

type Tell = (event: EventName, payload: unknown) => void;

/** Closes a page's window. */
export async function closePage(electron: ElectronApplication, page: Page): Promise<void> {
  const window = await electron.browserWindow(page);
  await window.evaluate((self: { destroy(): void }) => self.destroy());
}

/** Plays main. Runs in the page, before anything of its own. */
function perform({ scene, now }: { scene: Scene; now: number }): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args: [] | [number]) {
      if (args.length === 0) super(now);
      else super(...args);
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;
  const listeners = new Map<string, ((payload: unknown) => void)[]>();
  const told = new Set<string>();
  const tell: Tell = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) listener(payload);
  };
  Object.assign(globalThis, { tell });
  Object.defineProperty(globalThis, 'rollcall', {
    value: {
      call: (command: CommandName, argument: unknown): Promise<unknown> => {
        if (!told.has(command)) {
          told.add(command);
          if (command === 'roster.open' || command === 'settings.read') {
            setTimeout(() => {
              for (const [event, payload] of scene.events ?? []) tell(event, payload);
            }, 0);
          }
        }
        return Promise.resolve(
          command === 'person.details' ? scene.details[String(argument)] : scene.answers[command],
        );
      },
      on: (event: string, listener: (payload: unknown) => void) => {
        listeners.set(event, [...(listeners.get(event) ?? []), listener]);
        return () => undefined;
      },
    },
  });
}
