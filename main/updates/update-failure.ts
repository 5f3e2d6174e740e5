import type { UpdateTrouble } from './update-state.js';

/** What went wrong with an update; the message is technical, and may be empty. */
export class UpdateFailure extends Error {
  constructor(
    readonly trouble: UpdateTrouble,
    message = '',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** electron-updater's names for a release that it can make nothing of. */
const UNREADABLE =
  /^ERR_UPDATER_(?:INVALID_UPDATE_INFO|INVALID_VERSION|NO_FILES_PROVIDED|NO_CHECKSUM|ZIP_FILE_NOT_FOUND|WEB_INSTALLER_DISABLED)$/u;
const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT']);

/** Tells what any error of looking, downloading or checking means. */
export function failureOf(error: unknown): UpdateFailure {
  if (error instanceof UpdateFailure) return error;
  const message = firstLine(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UpdateFailure(troubleOf(code), message, { cause: error });
}

function troubleOf(code: string): UpdateTrouble {
  if (code === 'ERR_CHECKSUM_MISMATCH') return 'altered';
  // Windows: the installer's own signature.
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return 'unsigned';
  if (UNREADABLE.test(code)) return 'unreadable';
  if (NOT_WRITABLE.has(code)) return 'not-writable';
  return 'unreachable';
}

/** What an error says, without the headers and stacks that may follow. */
export function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.slice(0, 200);
}
