import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => {
  const done: string[] = [];
  const switches = new Set<string>();
  return {
    done,
    switches,
    app: {
      commandLine: { hasSwitch: (name: string) => switches.has(name) },
      enableSandbox: () => done.push('sandbox'),
      setPath: () => undefined,
      setAppUserModelId: () => undefined,
      getPreferredSystemLanguages: () => ['en-GB'],
      requestSingleInstanceLock: () => false,
      whenReady: () => {
        done.push('ready');
        return new Promise(() => undefined);
      },
      quit: () => done.push('quit'),
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown) => done.push(JSON.stringify(schemes)),
    },
  };
});

vi.mock('electron', () => ({ ...electron, dialog: {} }));
vi.mock('../../../main/app.js', () => ({ startApp: () => new Promise(() => undefined) }));

const SCHEME = '[{"scheme":"app","privileges":{"standard":true,"secure":true}}]';

beforeEach(() => {
  vi.resetModules();
  electron.done.length = 0;
  electron.switches.clear();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

test('every page is put into a sandbox before there is one, and has a scheme of its own that is as strict as https', async () => {
  await import('../../../main/index.js');
  expect(electron.done).toEqual(['sandbox', SCHEME, 'quit']);
});

test('only where the system has no sandbox, and the launcher said so, is there none', async () => {
  electron.switches.add('no-sandbox');
  await import('../../../main/index.js');
  expect(electron.done).toEqual([SCHEME, 'quit']);
});
