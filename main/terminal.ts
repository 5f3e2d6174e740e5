import type { Connection } from './presence/connection.js';
import type { PresenceChange } from './presence/contact.js';
import { connectionLine, notificationsLine, presenceLine } from './presence/lines.js';

/** Standard output, as much of it as is needed. */
export interface Output {
  write(text: string): unknown;
  on(event: 'error', listener: () => void): unknown;
}

/** Says on standard output what happens, one line each, for people who watch the terminal and for scripts. */
export class Terminal {
  #connection = '';
  #notifications = '';

  constructor(private readonly output: Output) {
    // Whoever read along has gone; the app goes on.
    output.on('error', () => undefined);
  }

  presence(change: PresenceChange): void {
    const line = presenceLine(change);
    if (line !== undefined) this.output.write(`${line}\n`);
  }

  /** The same line is not said twice in a row: being live is said once, not at each fetch. */
  connection(connection: Connection): void {
    // A try between two failures is no news: the failure is said once, until it is another or over.
    if (connection.kind === 'connecting' && this.#connection.startsWith('connection failed')) return;
    const line = connectionLine(connection);
    if (line !== this.#connection) this.output.write(`${line}\n`);
    this.#connection = line;
    const notifications = notificationsLine(connection);
    if (notifications === undefined || notifications === this.#notifications) return;
    this.#notifications = notifications;
    this.output.write(`${notifications}\n`);
  }

  /** What was tolerated or left out in an import. */
  remarks(remarks: readonly string[]): void {
    for (const remark of remarks) this.output.write(`import ${remark}\n`);
  }
}
