import type { Connection } from './connection.js';
import type { PresenceChange } from './contact.js';

/**
 * What Rollcall says on standard output, for people who watch the terminal and for scripts: documented in docs/using.md
 * and stable. Each is one line; none holds a secret.
 */

/** `presence carlotta@example.com AVAILABLE -> AWAY`; undefined where the basic status stayed the same. */
export function presenceLine({ contact, from, to }: PresenceChange): string | undefined {
  return from.status === to.status ? undefined : `presence ${contact.address} ${from.status} -> ${to.status}`;
}

/**
 * `notifications arrive`, or why they do not and what is done instead; undefined where that is not known yet or says
 * nothing.
 */
export function notificationsLine(connection: Connection): string | undefined {
  if (connection.kind !== 'live') return undefined;
  const { push } = connection;
  switch (push.kind) {
    case 'expected':
      return undefined;
    case 'arriving':
      return 'notifications arrive';
    case 'missing': {
      const { message, advice } = push.problem;
      return oneLine(
        `notifications missing: ${message} ${advice} Asking every ${push.pollSeconds} s meanwhile.`,
      );
    }
  }
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
      return oneLine(`connection failed: ${message} ${advice}${code === undefined ? '' : ` (${code})`}`);
    }
    case 'stopped':
      return 'connection stopped';
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
