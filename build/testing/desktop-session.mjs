/**
 * Runs a command inside a desktop session: `dbus-run-session -- node desktop-session.mjs command [arguments]`, with the
 * environment of desktop.mjs. Starts the desktop's parts, waits until each one is there, and ends them after the command.
 */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { boundToUs, foreground, run } from '../setup/run.mjs';
import { runEntry, SetupProblem } from '../setup/say.mjs';

const patience = 60_000;
const bus = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];

/** @type {import('node:child_process').ChildProcess[]} */
const parts = [];

await runEntry(async () => {
  try {
    start('openbox', ['--sm-disable']);
    await until('the window manager', () => succeeds('xdotool', ['get_num_desktops']));

    start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], 'test');
    await until('the keychain', () => ownsName('org.freedesktop.secrets'));

    await startService('org.freedesktop.Notifications');
    await until('the notifications', () => ownsName('org.freedesktop.Notifications'));

    start('xfce4-panel', ['--disable-wm-check', '--sm-client-disable']);
    await until('the tray', () => ownsName('org.kde.StatusNotifierWatcher'));
    await until('the panel', () =>
      succeeds('xdotool', ['search', '--onlyvisible', '--class', 'xfce4-panel']),
    );

    const [program = '', ...args] = process.argv.slice(2);
    return await foreground(spawn(...boundToUs(program, args), { stdio: 'inherit', detached: true }));
  } finally {
    await Promise.all(parts.reverse().map(stop));
  }
});

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [input] what it reads on standard input
 */
function start(program, args, input) {
  const child = spawn(program, args, {
    stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
  });
  // A part that is missing shows when it is waited for.
  child.on('error', () => undefined);
  child.stdin?.end(input);
  parts.push(child);
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
  await ended;
  clearTimeout(timer);
}

/**
 * @param {string} what
 * @param {() => Promise<boolean>} isThere
 */
async function until(what, isThere) {
  const end = Date.now() + patience;
  while (!(await isThere())) {
    if (Date.now() > end) throw new SetupProblem(`the test desktop does not come up: ${what} is missing.`);
    await wait(100);
  }
}

/** @param {string} name */
async function ownsName(name) {
  const { output } = await run('dbus-send', [...bus, 'org.freedesktop.DBus.NameHasOwner', `string:${name}`]);
  return output.includes('boolean true');
}

/** @param {string} name */
async function startService(name) {
  await run('dbus-send', [...bus, 'org.freedesktop.DBus.StartServiceByName', `string:${name}`, 'uint32:0']);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
async function succeeds(program, args) {
  return (await run(program, args)).code === 0;
}
