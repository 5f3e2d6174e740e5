/** Takes the pictures that screens are compared with anew: `npm run pictures`. Look at each before it is committed. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, wholeApp } from './bundle.mjs';
import { installDebianPackages } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { findElectron } from './setup/electron.mjs';
import { root } from './setup/paths.mjs';
import { runEntry, say } from './setup/say.mjs';
import { takePictures } from './testing/playwright-suite.mjs';

await runEntry(async () => {
  await installDependencies();
  await installDebianPackages(['electron', 'display']);
  await bundle(wholeApp);
  await findElectron();
  // One whose screen is gone would stay.
  await rm(join(root, 'test/e2e/pictures/expected'), { recursive: true, force: true });
  const { failed } = await takePictures();
  say('all pictures are in test/output/gallery, those to compare with in test/e2e/pictures/expected.');
  return failed > 0 ? 1 : 0;
});
