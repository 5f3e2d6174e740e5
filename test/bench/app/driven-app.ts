import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bench } from '../row.js';
import { environment, switches, userData } from './electron-process.js';

/** Rollcall with somebody at its controls: what is measured in the page and in the main process is asked for here. */
export interface DrivenApp {
  readonly electron: ElectronApplication;
  readonly list: Page;
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts Rollcall under Playwright and waits for its list. @param home as for `startElectron`. */
export async function drive(bench: Bench, home: string): Promise<DrivenApp> {
  const electron = await _electron.launch({
    executablePath: bench.electron,
    args: [...switches(), bench.root, `--user-data-dir=${userData(home)}`],
    env: await environment(home),
  });
  const child = electron.process();
  const killAtExit = (): unknown => child.kill('SIGKILL');
  process.on('exit', killAtExit);
  const list = await electron.firstWindow();
  await list.waitForSelector('#app > *');
  return {
    electron,
    list,
    pid: child.pid ?? 0,
    async end() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
      await ended;
      clearTimeout(timer);
      process.off('exit', killAtExit);
    },
  };
}
