import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { words } from '../../preload/words/spoken.js';

const CERTIFICATE_MAX_BYTES = 200_000;
const FILE_MAX_BYTES = 5_000_000;

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
  const { files } = words().desktop;
  const options: Electron.OpenDialogOptions = {
    title: files.chooseCertificate,
    properties: ['openFile'],
    filters: [
      { name: files.certificates, extensions: ['pem', 'crt', 'cer'] },
      { name: files.allFiles, extensions: ['*'] },
    ],
  };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (path === undefined) return undefined;
  const pem = (await stat(path)).size > CERTIFICATE_MAX_BYTES ? '' : await readFile(path, 'utf8');
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw Object.assign(new Error(files.notPem(basename(path))), { advice: files.notPemAdvice });
  }
  return { pem, name: basename(path) };
}

/** What a dialog for a kind of file says. */
export interface FileWords {
  readonly openTitle: string;
  readonly saveTitle: string;
  /** With its ending. */
  readonly fileName: string;
  /** What files of this kind are called. */
  readonly kind: string;
  readonly tooLarge: (name: string) => { readonly message: string; readonly advice: string };
  readonly unreadable: (name: string) => { readonly message: string; readonly advice: string };
  readonly notWritten: (name: string) => { readonly message: string; readonly advice: string };
}

/**
 * Asks for a file and reads it; undefined when the person cancelled.
 *
 * @throws Error with `advice` when it is larger than 5 MB or cannot be read.
 */
export async function openFile(
  parent: BrowserWindow | undefined,
  text: FileWords,
): Promise<{ content: Buffer; name: string } | undefined> {
  const options: Electron.OpenDialogOptions = {
    title: text.openTitle,
    properties: ['openFile'],
    filters: filtersOf(text),
  };
  const { filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (path === undefined) return undefined;
  const name = basename(path);
  try {
    if ((await stat(path)).size <= FILE_MAX_BYTES) return { content: await readFile(path), name };
  } catch (cause) {
    throw saying(text.unreadable(name), cause);
  }
  throw saying(text.tooLarge(name));
}

/**
 * Asks where to, and writes a text there; answers the file's name, undefined when the person cancelled.
 *
 * @throws Error with `advice` when it cannot be written.
 */
export async function saveText(
  parent: BrowserWindow | undefined,
  text: FileWords,
  content: string,
): Promise<string | undefined> {
  const options: Electron.SaveDialogOptions = {
    title: text.saveTitle,
    defaultPath: text.fileName,
    filters: filtersOf(text),
  };
  const { filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (filePath === '') return undefined;
  try {
    await writeFile(filePath, content);
  } catch (cause) {
    throw saying(text.notWritten(basename(filePath)), cause);
  }
  return basename(filePath);
}

function filtersOf({ kind, fileName }: FileWords): Electron.FileFilter[] {
  return [{ name: kind, extensions: [extname(fileName).slice(1)] }];
}

function saying({ message, advice }: { message: string; advice: string }, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { advice });
}
