import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { Windows } from '../../../main/desktop/windows.js';
import { defaultPreferences, type Preferences } from '../../../main/settings/preferences.js';
import { ManualClock, settle } from '../../support/manual-clock.js';

const desktop = vi.hoisted(() => ({ log: [] as string[], response: 0 }));

vi.mock('electron', () => ({
  app: { quit: () => void desktop.log.push('quit') },
  dialog: {
    showMessageBox: (...asked: readonly { message?: string }[]) => {
      const { message = '' } = asked.at(-1) ?? {};
      desktop.log.push(message);
      return Promise.resolve({ response: desktop.response, checkboxChecked: true });
    },
  },
  screen: {},
}));

/** As much of a window as the desktop would show. */
class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), { isLoading: () => false });
  close = (): void => {
    this.emit('close');
    this.webContents.emit('will-prevent-unload');
  };
  isVisible = (): boolean => false;
  isMinimized = (): boolean => false;
  isDestroyed = (): boolean => false;
  showInactive = (): void => void desktop.log.push('seen');
  minimize = (): void => void desktop.log.push('minimised');
  show = (): void => undefined;
  focus = (): void => undefined;
}

const windowsOpened = vi.hoisted(() => [] as unknown[]);
vi.mock('../../../main/desktop/placed-window.js', () => ({
  openPlaced: (page: string) => {
    desktop.log.push(`open ${page}`);
    const window = new FakeWindow();
    windowsOpened.push(window);
    return window;
  },
}));
vi.mock('../../../main/desktop/page-window.js', () => ({
  raise: () => undefined,
  reloadPage: (_: string, window: FakeWindow) => void window.webContents.emit('will-prevent-unload'),
  tellPage: () => undefined,
  tellNow: (_: unknown, event: string, payload: string) => void desktop.log.push(`${event} ${payload}`),
}));

function windows(rememberClosing: (closing: Preferences['startup']['closing']) => void = () => undefined) {
  return new Windows({
    preload: '',
    icon: undefined as never,
    clock: new ManualClock(),
    places: undefined as never,
    trayIsThere: () => Promise.resolve(false),
    startup: () => ({ ...defaultPreferences().startup, show: 'tray' }),
    onHidden: () => undefined,
    rememberClosing,
  });
}

beforeEach(() => {
  desktop.log.length = 0;
  windowsOpened.length = 0;
});

test('a tray that goes leaves a list that was never shown open, and a hidden one minimised', () => {
  const shown = windows();
  shown.surface();
  expect(desktop.log).toEqual(['open presence']);
  shown.surface();
  expect(desktop.log).toEqual(['open presence', 'seen', 'minimised']);
});

test('quitting quits also where the disk does not remember that it does', async () => {
  const shown = windows(() => {
    throw Object.assign(new Error('The disk is full.'), { advice: 'Make room.' });
  });
  const list = shown.showList();
  desktop.log.length = 0;
  list.emit('close', { preventDefault: () => undefined });
  await settle();
  expect(desktop.log.slice(1)).toEqual(['The disk is full.', 'quit']);
});

test('settings that hold back what is to happen to them hear what that is', () => {
  const shown = windows();
  const quit = (): void => void desktop.log.push('quit');
  shown.showSettings();
  desktop.log.length = 0;
  shown.beforeQuitting(quit);
  shown.settings?.close();
  shown.speakAnew();
  expect(desktop.log).toEqual([
    'settings.leaving quitting',
    'settings.leaving closing',
    'settings.leaving speaking',
  ]);
});
