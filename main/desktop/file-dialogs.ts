import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';

const CERTIFICATE_MAX_BYTES = 200_000;

/** Asks for a folder; undefined when the person cancelled. */
export async function askForFolder(
  parent: BrowserWindow | undefined,
  title: string,
): Promise<string | undefined> {
  const options: Electron.OpenDialogOptions = { title, properties: ['openDirectory'] };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return filePaths[0];
}

/**
 * Asks for a certificate file and reads it; undefined when the person cancelled.
 *
 * @throws Error with `advice` when the file is no PEM certificate.
 */
export async function askForCertificate(
  parent: BrowserWindow | undefined,
): Promise<{ pem: string; name: string } | undefined> {
  const options: Electron.OpenDialogOptions = {
    title: 'Choose the server’s certificate',
    properties: ['openFile'],
    filters: [
      { name: 'Certificates', extensions: ['pem', 'crt', 'cer'] },
      { name: 'All files', extensions: ['*'] },
    ],
  };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (path === undefined) return undefined;
  const pem = (await stat(path)).size > CERTIFICATE_MAX_BYTES ? '' : await readFile(path, 'utf8');
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw Object.assign(new Error(`${basename(path)} is not a PEM certificate.`), {
      advice: 'Download the “cup” certificate from the server’s certificate management as a .pem file.',
    });
  }
  return { pem, name: basename(path) };
}
