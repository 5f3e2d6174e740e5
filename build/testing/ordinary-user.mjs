import { chmod, chown, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, run } from '../setup/run.mjs';
import { SetupProblem } from '../setup/say.mjs';

/** @typedef {{ name: string, uid: number, gid: number, home: string, runtime: string, remove: () => Promise<void> }} OrdinaryUser */

/**
 * Adds a user to this system for a while, with a home and the folder for sockets that a login makes. Needs root.
 * @returns {Promise<OrdinaryUser>}
 * @throws SetupProblem when the system takes none
 */
export async function addOrdinaryUser() {
  const name = `rollcall-test-${process.pid}`;
  await must('useradd', ['--create-home', '--shell', '/bin/sh', name]);
  const entry = (await must('getent', ['passwd', name])).trim().split(':');
  const [uid, gid, home] = [Number(entry[2]), Number(entry[3]), entry[5] ?? ''];
  const runtime = `/run/user/${uid}`;
  await mkdir(runtime, { recursive: true });
  await chown(runtime, uid, gid);
  await chmod(runtime, 0o700);
  return {
    name,
    uid,
    gid,
    home,
    runtime,
    async remove() {
      await run('pkill', ['-KILL', '-u', name]);
      await rm(runtime, { recursive: true, force: true });
      await run('userdel', ['--remove', name]);
    },
  };
}

/**
 * Lays into the user's home what a desktop session needs: the scripts that run it, for the repository may lie where the
 * user cannot look, and the cookie of the screen.
 * @param {OrdinaryUser} user
 * @param {NodeJS.ProcessEnv} screen the environment with the screen
 * @returns {Promise<{ script: string, cookie: string }>}
 */
export async function layOut({ home }, screen) {
  const scripts = join(home, 'session');
  const build = join(import.meta.dirname, '..');
  for (const part of ['setup', 'testing'])
    await cp(join(build, part), join(scripts, part), { recursive: true });
  const cookie = join(home, 'screen-cookie');
  await writeFile(cookie, await readFile(screen.XAUTHORITY ?? ''), { mode: 0o600 });
  return { script: join(scripts, 'testing', 'desktop-session.mjs'), cookie };
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
export async function must(program, args) {
  const { code, output } = await run(program, args);
  if (code !== 0) throw new SetupProblem(`${program} ${args.join(' ')} failed.\n${lastLines(output)}`);
  return output;
}
