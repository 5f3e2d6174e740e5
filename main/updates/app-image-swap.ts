import { spawn } from 'node:child_process';
import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { signedFile } from './signed-feed.js';

/**
 * Puts a downloaded AppImage in the place of the one that runs: in one step, so that one of the two is there whatever
 * happens. What is checked is the very file that takes its place.
 *
 * @param appImage the one that runs. It keeps its name.
 * @param downloaded the new one, and the checksums that its signed feed names.
 * @throws UpdateFailure or the system's error; then the old one is as it was.
 */
export async function swapAppImage(
  appImage: string,
  downloaded: { readonly file: string; readonly sha512: readonly string[] },
): Promise<void> {
  // Beside it: from another file system nothing can be moved in one step.
  const fresh = `${appImage}.new`;
  try {
    await copyFile(downloaded.file, fresh);
    await signedFile(fresh, downloaded.sha512);
    await chmod(fresh, 0o755);
    await rename(fresh, appImage);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await rm(downloaded.file, { force: true });
}

/** Starts an AppImage that goes on when this process has ended. */
export function startAppImage(appImage: string, args: readonly string[]): void {
  // A program that integrates AppImages into the desktop would ask first.
  const env = { ...process.env, APPIMAGE_SILENT_INSTALL: 'true' };
  const child = spawn(appImage, args, { detached: true, stdio: 'ignore', env });
  // That it does not start shows by nothing being there; nobody is left to be told.
  child.on('error', () => undefined);
  child.unref();
}
