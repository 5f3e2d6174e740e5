import { spawn } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundle, packedParts } from '../bundle.mjs';
import { makePackages } from '../package/make-packages.mjs';
import { startDisplay } from '../setup/display.mjs';
import { findElectron } from '../setup/electron.mjs';
import { root } from '../setup/paths.mjs';
import { boundToUs, run } from '../setup/run.mjs';
import { say, SetupProblem } from '../setup/say.mjs';
import { furnish } from './desktop.mjs';
import { addOrdinaryUser, layOut, must } from './ordinary-user.mjs';
import { runPlaywright } from './playwright-suite.mjs';

const patience = 60_000;

/**
 * Packs two versions, and has an ordinary user of this system install, run, upgrade and remove them. Changes the system
 * while it runs, and so needs root on a Debian where Rollcall is not installed.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runInstallTests() {
  const why = await whyNot();
  if (why !== undefined) {
    say(`the installed package is not tested: ${why}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const packages = await twoVersions();
  const display = await startDisplay();
  const user = await addOrdinaryUser();
  try {
    const { env, stop } = await startSession(user, display.env);
    try {
      return await runPlaywright('install', [], {
        ...process.env,
        ROLLCALL_TEST_PACKAGES: JSON.stringify(packages),
        ROLLCALL_TEST_USER: JSON.stringify({ name: user.name, home: user.home, env }),
      });
    } finally {
      await stop();
    }
  } finally {
    await run('dpkg', ['--purge', 'rollcall']);
    await user.remove();
    await display.stop();
  }
}

/** Why nothing can be installed here; undefined where it can. */
async function whyNot() {
  if (process.platform !== 'linux' || (await run('sh', ['-c', 'command -v dpkg runuser useradd'])).code !== 0)
    return 'this system has no dpkg, or no way to add a user.';
  if (process.getuid?.() !== 0) return 'that needs root: sudo npm test -- install';
  const status = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}', 'rollcall']);
  return status.code === 0 && status.output !== 'not-installed'
    ? 'Rollcall is installed here, and would be removed.'
    : undefined;
}

/** The packages of the version that is declared and of one that follows it. */
async function twoVersions() {
  const electron = await findElectron();
  await bundle(packedParts);
  const declared = String(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version);
  const next = declared.replace(/\d+$/, (last) => String(Number(last) + 1));
  const packages = [];
  for (const version of [declared, next]) {
    const made = await makePackages({
      version,
      output: join(root, 'test/output/install', version),
      archs: [process.arch === 'arm64' ? 'arm64' : 'x64'],
      electron,
      withTools: false,
      // What is thrown away at once need not be small.
      compression: 'none',
    });
    packages.push({ version, file: made.find((file) => file.endsWith('.deb')) });
  }
  return packages;
}

/**
 * Logs the user in on the screen: a desktop session that lasts until it is stopped.
 * @param {import('./ordinary-user.mjs').OrdinaryUser} user
 * @param {NodeJS.ProcessEnv} screen
 */
async function startSession(user, screen) {
  const { script, cookie } = await layOut(user, screen);
  const { bus, env } = await furnish(user.home, user.runtime, {
    DISPLAY: screen.DISPLAY,
    XAUTHORITY: cookie,
  });
  await must('chown', ['-R', `${user.uid}:${user.gid}`, user.home]);
  const ready = join(user.home, 'session-is-ready');
  const own = {
    ...definedOnly(env),
    PATH: process.env.PATH ?? '',
    USER: user.name,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(user.runtime, 'bus')}`,
  };
  const command = ['dbus-run-session', `--dbus-daemon=${bus}`, '--', process.execPath, script];
  const stay = ['sh', '-c', `touch '${ready}' && exec sleep infinity`];
  const session = spawn(
    ...boundToUs('runuser', ['-u', user.name, '--', 'env', '-i', ...assignments(own), ...command, ...stay]),
    { stdio: ['ignore', 'inherit', 'inherit'], detached: true },
  );
  const ended = new Promise((resolve) => {
    session.on('exit', resolve);
    session.on('error', resolve);
  });
  for (const end = Date.now() + patience; !(await exists(ready)); await wait(100)) {
    if (Date.now() > end || session.exitCode !== null)
      throw new SetupProblem('the desktop session of the test’s user does not come up.');
  }
  return {
    env: own,
    async stop() {
      session.kill();
      const timer = setTimeout(() => session.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** @param {Record<string, string>} env */
function assignments(env) {
  return Object.entries(env).map(([name, value]) => `${name}=${value}`);
}

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
  /** @type {[string, string][]} */
  const entries = [];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) entries.push([name, value]);
  return Object.fromEntries(entries);
}

/** @param {string} file */
function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
