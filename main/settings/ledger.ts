import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { JsonFile } from './json-file.js';

/** Whose things: one server and one pair of users. */
export interface LedgerOwner {
  readonly origin: string;
  readonly applicationUser: string;
  readonly endUser: string;
}

/** Something that we made on a server. */
export interface LedgerEntry {
  readonly kind: 'endpoint' | 'subscription';
  readonly id: string;
  /** Milliseconds since the epoch: from then on the server has dropped it by itself. */
  readonly until: number;
  /** Tells whether the session that made it is still the one: never the key itself. See `Ledger.mark`. */
  readonly mark: string;
}

/** What names one of an owner's things: ids are numbers that every session counts for itself. */
export type LedgerKey = Pick<LedgerEntry, 'kind' | 'id' | 'mark'>;

const ENTRIES_MAX = 500;

const text = z.string().min(1).max(2_000);

const lineSchema = z.strictObject({
  origin: text,
  applicationUser: text,
  endUser: text,
  kind: z.enum(['endpoint', 'subscription']),
  id: text,
  until: z.number(),
  mark: text,
});
type Line = z.infer<typeof lineSchema>;

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** Makes the marks of this file say nothing anywhere else. */
  salt: z.base64().min(22).max(100),
  lines: z.array(lineSchema).max(ENTRIES_MAX),
});

/**
 * What we made on servers and have not removed yet, in a file of its own, so that a run after a crash can remove it.
 * It helps and is never needed: what cannot be read is forgotten, what cannot be written is told and goes on in
 * memory. Holds no session key.
 */
export class Ledger {
  readonly #file: JsonFile;
  readonly #salt: string;
  readonly #told = new Set<string>();
  /** The one that was added or renewed last is the last. */
  #lines: readonly Line[];

  /** @param onError is told of a write that failed, once for each kind of error. */
  constructor(
    directory: string,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#file = new JsonFile(directory, 'leftovers.json');
    const stored = read(this.#file);
    this.#salt = stored?.salt ?? randomBytes(32).toString('base64');
    this.#lines = stored?.lines ?? [];
  }

  /** What stands for a session's key: the same for the same key as long as the file is there, and no way back. */
  mark(key: string): string {
    return createHmac('sha256', this.#salt).update(key).digest('hex');
  }

  /**
   * What an owner has on their server. Forgets what has lapsed, whoever's it is.
   *
   * @param now milliseconds since the epoch.
   */
  entries(owner: LedgerOwner, now: number): readonly LedgerEntry[] {
    this.#change(this.#lines.filter(({ until }) => until > now));
    return this.#lines
      .filter((line) => isOf(line, owner))
      .map(({ kind, id, until, mark }) => ({ kind, id, until, mark }));
  }

  /** Takes something in, in place of what has the same key. Beyond 500 the ones that lapse first are forgotten. */
  add(owner: LedgerOwner, { kind, id, until, mark }: LedgerEntry): void {
    const { origin, applicationUser, endUser } = owner;
    const line = lineSchema.safeParse({ origin, applicationUser, endUser, kind, id, until, mark });
    // One that could not be read again would take the whole file along.
    if (!line.success) return;
    const lines = [...this.#without(owner, line.data), line.data];
    if (lines.length > ENTRIES_MAX) lines.splice(lines.indexOf(soonest(lines)), 1);
    this.#change(lines);
  }

  remove(owner: LedgerOwner, key: LedgerKey): void {
    this.#change(this.#without(owner, key));
  }

  #without(owner: LedgerOwner, key: LedgerKey): Line[] {
    return this.#lines.filter((line) => !isOf(line, owner, key));
  }

  #change(lines: readonly Line[]): void {
    const before = this.#lines;
    if (lines.length === before.length && lines.every((line, index) => line === before[index])) return;
    this.#lines = lines;
    try {
      this.#file.write({ version: 1, salt: this.#salt, lines });
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    const kind = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : '';
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    this.onError(error);
  }
}

function read(file: JsonFile): z.infer<typeof fileSchema> | undefined {
  try {
    const result = fileSchema.safeParse(JSON.parse(file.read()?.toString('utf8') ?? ''));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

function isOf(line: Line, owner: LedgerOwner, key: LedgerKey = line): boolean {
  return (
    line.origin === owner.origin &&
    line.applicationUser === owner.applicationUser &&
    line.endUser === owner.endUser &&
    line.kind === key.kind &&
    line.id === key.id &&
    line.mark === key.mark
  );
}

function soonest(lines: readonly Line[]): Line {
  return lines.reduce((first, line) => (line.until < first.until ? line : first));
}
