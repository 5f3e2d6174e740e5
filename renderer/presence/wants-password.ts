import type { Connection } from '../../preload/contract.js';

/** What servers call a wrong password: some in the service's own words, others in those of HTTP. */
const WRONG_PASSWORD = new Set(['PWS 111', 'PWS 114', 'HTTP 401']);

/** Whether the password is asked for: also after a login that was refused, as whoever mistyped wants to type again. */
export function wantsPassword(connection: Connection): boolean {
  return (
    connection.kind === 'needs-password' ||
    (connection.kind === 'failed' && WRONG_PASSWORD.has(connection.problem.code ?? ''))
  );
}
