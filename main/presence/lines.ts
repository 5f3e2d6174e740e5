import type { Connection } from './connection.js';
import type { PresenceChange } from './contact.js';

/**
 * What Rollcall says on standard output, for people who watch the terminal and for scripts: documented in the README
 * and stable. Each is one line; none holds a secret.
 */

/** `presence carlotta@example.com AVAILABLE -> AWAY`; undefined where the basic status stayed the same. */
export function presenceLine({ contact, from, to }: PresenceChange): string | undefined {
  return from.status === to.status ? undefined : `presence ${contact.address} ${from.status} -> ${to.status}`;
}

/** `connection live`, `connection failed: …` and so on. The same line twice means that nothing changed between. */
export function connectionLine(connection: Connection): string {
  switch (connection.kind) {
    case 'not-configured':
      return 'connection not configured';
    case 'needs-password':
      return 'connection waits for the password';
    case 'connecting':
      return 'connection connecting';
    case 'live':
      return 'connection live';
    case 'interrupted':
    case 'failed': {
      const { message, advice, code } = connection.problem;
      const text = `connection failed: ${message} ${advice}${code === undefined ? '' : ` (${code})`}`;
      return text.replace(/\s+/gu, ' ');
    }
    case 'stopped':
      return 'connection stopped';
  }
}
