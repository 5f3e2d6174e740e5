/** Starts Rollcall from a bare clone: `npm start -- [its arguments]`. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { bundle, wholeApp } from './bundle.mjs';
import { isChromiumNoise, printWithout } from './noise.mjs';
import { installDebianPackages } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { hasDisplay, startDisplay } from './setup/display.mjs';
import { findElectron } from './setup/electron.mjs';
import { root } from './setup/paths.mjs';
import { boundToUs, foreground, withoutNodeMode } from './setup/run.mjs';
import { runEntry, say } from './setup/say.mjs';

// The arguments that name a file or folder.
const pathSwitches = ['--import', '--user-data-dir'];

await runEntry(async () => {
  await installDependencies();
  await installDebianPackages(hasDisplay() ? ['electron'] : ['electron', 'display']);
  const electron = await findElectron();
  await bundle(wholeApp);

  const display = hasDisplay() ? undefined : await startDisplay();
  if (display) say('there is no screen here, so the windows open on a virtual one');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) say('you are root, so Chromium runs without its sandbox');
  say(`starting with Electron ${electron.version}${electron.source === 'fallback' ? ' (fallback)' : ''}`);
  try {
    // --demo: with no server configured, show the demo team.
    const args = [
      ...(asRoot ? ['--no-sandbox'] : []),
      root,
      ...absolutePaths(process.argv.slice(2)),
      '--demo',
    ];
    return await runApp(electron.path, args, withoutNodeMode(display?.env ?? process.env));
  } finally {
    await display?.stop();
  }
});

/**
 * @param {string} path
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runApp(path, args, env) {
  const app = spawn(...boundToUs(path, args), {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: process.platform !== 'win32',
  });
  printWithout(app.stderr, isChromiumNoise);
  return foreground(app);
}

/**
 * Makes paths absolute, as seen from where npm was called. `--switch path` becomes `--switch=path`, the only form
 * Chromium takes.
 * @param {readonly string[]} args
 */
function absolutePaths(args) {
  const from = process.env.INIT_CWD ?? process.cwd();
  /** @type {string[]} */
  const result = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [name = '', ...value] = arg.split('=');
    if (!pathSwitches.includes(name)) result.push(arg);
    else if (value.length > 0) result.push(`${name}=${resolve(from, value.join('='))}`);
    else result.push(`${name}=${resolve(from, args[(index += 1)] ?? '')}`);
  }
  return result;
}
