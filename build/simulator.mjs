/** Runs the simulator, an IM & Presence server of our own: `npm run simulator -- [its arguments]`. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { out } from './setup/paths.mjs';
import { boundToUs, foreground } from './setup/run.mjs';
import { runEntry } from './setup/say.mjs';

await runEntry(async () => {
  await installDependencies();
  await bundle(['simulator']);
  const args = [join(out, 'simulator', 'main.mjs'), ...process.argv.slice(2)];
  const detached = process.platform !== 'win32';
  return foreground(
    spawn(...boundToUs(process.execPath, args), { stdio: 'inherit', cwd: process.env.INIT_CWD, detached }),
  );
});
