import { ERROR_TABLE, type ErrorCode } from '../pws/error-table.js';

/** A request is refused with a code of the error table (wire format 1.17). */
export class PwsFault extends Error {
  override readonly name = 'PwsFault';

  constructor(readonly code: ErrorCode) {
    super(ERROR_TABLE[code].message);
  }
}
