import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';

/** A system's keychain, as far as it is needed: something that makes text unreadable for everybody else. */
export interface Keychain {
  available(): Promise<boolean>;
  encrypt(text: string): Promise<Uint8Array>;
  /** Rejects when the keychain no longer opens what it once closed. */
  decrypt(data: Uint8Array): Promise<string>;
}

/** Where the password is; see PasswordKept in the contract. */
export type Kept = 'nowhere' | 'keychain' | 'file' | 'this-run-undecided' | 'this-run-ask';

const stored = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keychain'), data: z.base64() }),
  /** Readable by this user alone, because they chose so. */
  z.strictObject({ kind: z.literal('file'), password: z.string() }),
  /** They chose to be asked at each start. */
  z.strictObject({ kind: z.literal('ask') }),
]);
type Stored = z.infer<typeof stored>;

/** The application user's password: closed by the keychain, or kept for this run until the person has decided. */
export class PasswordStore {
  #password: string | undefined;
  #kept: Kept = 'nowhere';
  readonly #file: string;

  constructor(
    private readonly keychain: Keychain,
    directory: string,
  ) {
    this.#file = join(directory, 'credentials.json');
  }

  get password(): string | undefined {
    return this.#password;
  }

  get kept(): Kept {
    return this.#kept;
  }

  /** Reads what an earlier run stored. What cannot be read counts as not stored: the person is asked again. */
  async load(): Promise<void> {
    const entry = await this.#read();
    switch (entry?.kind) {
      case undefined:
        return;
      case 'file':
        this.#set(entry.password, 'file');
        return;
      case 'ask':
        this.#kept = 'this-run-ask';
        return;
      case 'keychain':
        try {
          this.#set(await this.keychain.decrypt(Buffer.from(entry.data, 'base64')), 'keychain');
        } catch {
          // The keychain is locked, or another one than it was: only the person knows the password.
          this.#kept = 'nowhere';
        }
        return;
    }
  }

  /**
   * Takes a new password: into the keychain where there is one; else as the person decided before; else it stays
   * for this run until they decide. Never in the clear unasked.
   *
   * @throws Error with `advice` when the disk does not take it; then everything is as it was before.
   */
  async set(password: string): Promise<void> {
    const data = await this.#closed(password);
    if (data !== undefined) {
      await this.#write({ kind: 'keychain', data: Buffer.from(data).toString('base64') });
      this.#set(password, 'keychain');
      return;
    }
    const decided = (await this.#read())?.kind;
    // What the keychain holds is an older password: the next start must not come back to it.
    if (decided === 'keychain') await this.#remove();
    if (decided === 'file') await this.#write({ kind: 'file', password });
    this.#set(
      password,
      decided === 'file' ? 'file' : decided === 'ask' ? 'this-run-ask' : 'this-run-undecided',
    );
  }

  /**
   * Forgets the password, here and on disk.
   *
   * @throws Error with `advice` when the disk does not let go of it; then it is still known here.
   */
  async forget(): Promise<void> {
    await this.#remove();
    this.#password = undefined;
    this.#kept = 'nowhere';
  }

  /**
   * The person's answer where no keychain is: a file that only they can read, or ask at each start.
   *
   * @throws Error with `advice` when the disk does not take it; then everything is as it was before.
   */
  async decide(choice: 'file' | 'ask'): Promise<void> {
    switch (choice) {
      case 'file':
        if (this.#password === undefined) return;
        await this.#write({ kind: 'file', password: this.#password });
        this.#kept = 'file';
        return;
      case 'ask':
        await this.#write({ kind: 'ask' });
        this.#kept = 'this-run-ask';
        return;
    }
  }

  /** Closed by the keychain. One that is there and refuses, being locked say, is as good as none. */
  async #closed(password: string): Promise<Uint8Array | undefined> {
    try {
      return (await this.keychain.available()) ? await this.keychain.encrypt(password) : undefined;
    } catch {
      return undefined;
    }
  }

  #set(password: string, kept: Kept): void {
    this.#password = password;
    this.#kept = kept;
  }

  async #read(): Promise<Stored | undefined> {
    let text: string;
    try {
      text = await readFile(this.#file, 'utf8');
    } catch {
      return undefined;
    }
    const result = z
      .string()
      .transform((content, context): unknown => {
        try {
          return JSON.parse(content) as unknown;
        } catch {
          context.addIssue('not JSON');
          return z.NEVER;
        }
      })
      .pipe(stored)
      .safeParse(text);
    return result.success ? result.data : undefined;
  }

  /** In one step: what was there stays until the new content is on the disk, whole. */
  async #write(entry: Stored): Promise<void> {
    const fresh = `${this.#file}.new`;
    try {
      // A file left by an earlier try may have other rights, which writing to it would not change.
      await rm(fresh, { force: true });
      try {
        await writeFile(fresh, JSON.stringify(entry), { mode: 0o600, flag: 'wx', flush: true });
        await rename(fresh, this.#file);
      } catch (error) {
        // It may hold a part of the password.
        await rm(fresh, { force: true });
        throw error;
      }
    } catch (cause) {
      const { message, advice } = words().stored.passwordNotWritten(this.#file, existsSync(this.#file));
      throw Object.assign(new Error(message, { cause }), { advice });
    }
  }

  async #remove(): Promise<void> {
    try {
      await rm(this.#file, { force: true });
    } catch (cause) {
      const { message, advice } = words().stored.passwordNotRemoved(this.#file);
      throw Object.assign(new Error(message, { cause }), { advice });
    }
  }
}
