import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const session = join(import.meta.dirname, 'desktop-session.mjs');

/**
 * A desktop session of our own on a given screen: a new home, and a command that runs another one inside the session
 * (build/testing/desktop-session.mjs), with a session bus, a window manager, a panel with a tray, notifications and an
 * open keychain.
 * @param {NodeJS.ProcessEnv} screen the environment with the screen
 * @returns {Promise<{ command: string[], env: NodeJS.ProcessEnv, stop: () => Promise<void> }>}
 */
export async function startDesktop(screen) {
  const home = await mkdtemp(join(tmpdir(), 'rollcall-desktop-'));
  const runtime = join(home, 'runtime');
  await mkdir(runtime, { mode: 0o700 });
  const { bus, env } = await furnish(home, runtime, screen);
  return {
    command: ['dbus-run-session', `--dbus-daemon=${bus}`, '--', process.execPath, session],
    env,
    stop: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/**
 * Puts into a home what a session in it needs.
 * @param {string} home
 * @param {string} runtime the folder for sockets
 * @param {NodeJS.ProcessEnv} screen the environment with the screen
 * @returns {Promise<{ bus: string, env: NodeJS.ProcessEnv }>} `bus`: the program that runs the session's bus, at
 * `bus` in the runtime folder, where the bus of a session is
 */
export async function furnish(home, runtime, screen) {
  const panel = join(home, '.config/xfce4/xfconf/xfce-perchannel-xml');
  await mkdir(panel, { recursive: true });
  await writeFile(join(panel, 'xfce4-panel.xml'), panelLayout);
  const bus = join(home, 'quiet-dbus-daemon');
  await writeFile(bus, quietBus(runtime), { mode: 0o700 });

  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...screen,
    HOME: home,
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_RUNTIME_DIR: runtime,
    XDG_SESSION_TYPE: 'x11',
    // The accessibility bus is a second one that nobody needs here.
    NO_AT_BRIDGE: '1',
    ROLLCALL_TEST_DESKTOP: '1',
  };
  for (const name of ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'DBUS_SESSION_BUS_ADDRESS'])
    delete env[name];
  return { bus, env };
}

/**
 * The bus and the services it starts talk to themselves a lot.
 * @param {string} runtime
 */
const quietBus = (runtime) =>
  `#!/bin/sh\nexec dbus-daemon --address='unix:path=${join(runtime, 'bus')}' "$@" >/dev/null 2>&1\n`;

/** A panel along the bottom with the tray and a clock at its right end. */
const panelLayout = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=640;y=784"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
        <value type="int" value="3"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="separator">
      <property name="expand" type="bool" value="true"/>
      <property name="style" type="uint" value="0"/>
    </property>
    <property name="plugin-2" type="string" value="systray"/>
    <property name="plugin-3" type="string" value="clock"/>
  </property>
</channel>
`;
