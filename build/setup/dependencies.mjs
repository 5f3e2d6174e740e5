import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';
import { say, SetupProblem } from './say.mjs';

// Inside node_modules, so that it goes when they go.
const stampFile = join(root, 'node_modules', '.rollcall-lock-hash');

/**
 * Installs the npm dependencies exactly as locked, unless that was done already.
 * @throws SetupProblem when npm fails
 */
export async function installDependencies() {
  const lock = await readFile(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const present = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (present === wanted) return;
  say('installing npm dependencies …');
  // --include: a NODE_ENV of production must not leave out what builds the app.
  const npm = await runNpm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    // A commit hook is for those who ask for one: npm run hooks.
    env: { ...process.env, SKIP_INSTALL_SIMPLE_GIT_HOOKS: '1' },
  });
  if (npm.code !== 0) throw new SetupProblem(`npm ci failed.\n${npm.output}`);
  await writeFile(stampFile, wanted);
}
