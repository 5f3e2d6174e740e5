import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { freePort } from './free-port.js';
import { launchApp, type LaunchedApp, type LaunchOptions } from './launch.js';
import {
  startSimulatorProcess,
  writeSampleFolder,
  type SampleFolder,
  type SimulatorProcess,
} from './simulator-process.js';

interface Fixtures {
  /** A folder of this test, gone afterwards. */
  readonly folder: string;
  /** Starts the app; it is quit after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>;
  readonly simulator: SimulatorProcess;
  /** One that speaks TLS, with a certificate of its own in `folder`, server.pem. */
  readonly simulatorOverTls: SimulatorProcess;
  /** Writes the sample scripts' files for a server into a folder of this test, and answers where. */
  readonly samplesFor: (server: string, other?: Partial<SampleFolder>) => Promise<string>;
}

/* eslint-disable no-empty-pattern -- Playwright reads from the pattern which fixtures one needs: here, none. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rollcall-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({}, use) => {
    const apps: LaunchedApp[] = [];
    await use(async (options) => {
      const app = await launchApp(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
  },
  simulator: async ({}, use) => {
    const simulator = await startSimulatorProcess();
    await use(simulator);
    await simulator.kill();
  },
  simulatorOverTls: async ({ folder }, use) => {
    const file = join(folder, 'server.pem');
    const simulator = await startSimulatorProcess([
      ...['--http-port', 'off', '--https-port', '0', '--control-port', 'off', '--certificate', file],
    ]);
    await use(simulator);
    await simulator.kill();
  },
  samplesFor: async ({ folder }, use) => {
    await use(async (server, other) =>
      writeSampleFolder(join(folder, 'samples'), { server, callbackPort: await freePort(), ...other }),
    );
  },
});

export { expect } from '@playwright/test';

/** The page of a window of ours, open already or about to be. */
export async function windowOf(
  app: LaunchedApp,
  page: 'presence' | 'compact' | 'settings' | 'diagnostics',
): Promise<Page> {
  const isIt = (candidate: Page): boolean => candidate.url().includes(`/${page}/`);
  const found =
    app.electron.windows().find(isIt) ?? (await app.electron.waitForEvent('window', { predicate: isIt }));
  await found.waitForLoadState();
  return found;
}
