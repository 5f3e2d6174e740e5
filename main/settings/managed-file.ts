import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { settingAt } from '../../preload/setting-path.js';
import { words } from '../../preload/words/spoken.js';
import { decodeText } from './decode-text.js';
import { parseLenientJson } from './lenient-json.js';
import { MANAGED_PATHS, unmanaged, type Managed, type ManagedPath } from './managed.js';
import { usableOf, type ManagedFile, type Wrong } from './managed-schema.js';
import { emptySettings, settingsSchema } from './schema.js';

/** Where an administrator's file is looked for. */
export interface ManagedPlace {
  /** Undefined where none is. */
  readonly file: string | undefined;
  /** Whether nobody but administrators can have written a file. @throws the system's error when it cannot be told. */
  readonly isAdministrators: (file: string) => boolean;
}

/** More than 5000 people and a certificate take. */
const BYTES_MAX = 5_000_000;
/** More is wrong than anybody mends at once. */
const TOLD_MAX = 8;

/**
 * Reads what an administrator gives. Never throws: what cannot be used is told in `notice`, and what is right beside
 * it counts. A file that somebody else could have written counts for nothing: it says where passwords are sent.
 */
export function readManaged({ file, isAdministrators }: ManagedPlace): Managed {
  const text = words().managed;
  if (file === undefined || !isThere(file)) return unmanaged();
  const found = contentOf(file, isAdministrators);
  if (typeof found === 'string') return unmanaged(text.unused(file, found));
  const content = parsed(found.content);
  if (content.kind === 'none') return unmanaged(text.unused(file, content.why));
  const { file: written, wrong } = usableOf(content.value);
  if (written === undefined) return unmanaged(text.unused(file, inWords(wrong)));
  return managedBy(written, wrong, file, isAdministrators);
}

/** What a file gives and locks; and what is wrong with it in words. */
function managedBy(
  written: ManagedFile,
  wrong: readonly Wrong[],
  file: string,
  isAdministrators: ManagedPlace['isAdministrators'],
): Managed {
  const text = words().managed;
  const { pem, why } = certificateOf(written.server?.certificate, file, isAdministrators);
  const given = MANAGED_PATHS.filter((path) =>
    path === 'server.certificate' ? pem !== undefined : settingAt(written, path) !== undefined,
  );
  const isGiven = (path: ManagedPath): boolean => given.includes(path);
  const locked = [...new Set(written.locked)];
  const allWrong = [
    ...wrong,
    ...(why === undefined ? [] : [{ field: 'server.certificate', message: why }]),
    ...locked.filter((path) => !isGiven(path)).map((field) => ({ field, message: text.lockWithoutValue })),
  ];
  const empty = emptySettings();
  return {
    settings: {
      ...empty,
      server: { ...empty.server, ...written.server, certificate: pem ?? empty.server.certificate },
      applicationUser: { ...empty.applicationUser, ...written.applicationUser },
      endUser: { ...empty.endUser, ...written.endUser },
      callback: { ...empty.callback, ...written.callback },
      contacts: written.contacts ?? empty.contacts,
    },
    given,
    // Who decides which authority counts decides that no other certificate is trusted beside it.
    locked: locked
      .filter(isGiven)
      .flatMap((path) => (path === 'server.certificate' ? [path, 'server.trusted' as const] : [path])),
    ...(allWrong.length === 0 ? {} : { notice: text.inPart(file, inWords(allWrong)) }),
  };
}

type Certificate =
  { readonly pem: string; readonly why?: never } | { readonly pem?: never; readonly why?: string };

/** The certificate that is written there or in the file that is named there; or in words why there is none. */
function certificateOf(
  written: string | undefined,
  file: string,
  isAdministrators: ManagedPlace['isAdministrators'],
): Certificate {
  if (written === undefined) return {};
  if (written === '' || written.includes('-----BEGIN')) return certificateIn(written);
  const beside = resolve(dirname(file), written);
  const found = contentOf(beside, isAdministrators);
  const certificate = typeof found === 'string' ? { why: found } : certificateIn(decodeText(found.content));
  return certificate.why === undefined
    ? certificate
    : { why: words().managed.problem(beside, certificate.why) };
}

function certificateIn(text: string): Certificate {
  const checked = settingsSchema.shape.server.shape.certificate.safeParse(text);
  if (checked.success) return { pem: checked.data };
  return { why: checked.error.issues.map(({ message }) => message).join(' ') };
}

/** The bytes of a file, or in words why they do not count. */
function contentOf(
  file: string,
  isAdministrators: ManagedPlace['isAdministrators'],
): { readonly content: Buffer } | string {
  const text = words().managed;
  try {
    const about = statSync(file);
    // A pipe would keep the start waiting for ever.
    if (!about.isFile() || about.size > BYTES_MAX) return text.noFile;
    return isAdministrators(file) ? { content: readFileSync(file) } : text.notAdministrators;
  } catch {
    return text.unreadable;
  }
}

function isThere(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // It cannot be looked at: that is told when it is read.
    return true;
  }
}

type Parsed =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'none'; readonly why: string };

function parsed(content: Buffer): Parsed {
  const text = decodeText(content);
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    // The lines are told by the reader that finds its way through slips; what it makes of them is not used.
    const { slips } = parseLenientJson(text);
    return { kind: 'none', why: [words().managed.notJson, ...slips.slice(0, TOLD_MAX)].join(' ') };
  }
}

function inWords(wrong: readonly Wrong[]): string {
  const text = words().managed;
  const told = wrong
    .slice(0, TOLD_MAX)
    .map(({ field, message }) => (field === '' ? message : text.problem(field, message)));
  const more = wrong.length - told.length;
  return [...told, ...(more > 0 ? [text.more(more)] : [])].join(' ');
}
