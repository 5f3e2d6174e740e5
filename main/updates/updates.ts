import { newVersionOf, type NewVersion } from '../../preload/new-version.js';
import type { Clock } from '../presence/clock.js';
import type { Engine, Release } from './engine.js';
import { isNewer } from './newer.js';
import { failureOf, UpdateFailure } from './update-failure.js';
import type { UpdateSource } from './update-source.js';
import type { UpdateState } from './update-state.js';

/** A start has other things to do; and not everybody's computer is to ask in the same minute of the morning. */
const FIRST_LOOK_MS = { least: 5 * 60_000, spread: 10 * 60_000 };
const LOOK_EVERY_MS = 24 * 60 * 60_000;
/** Timers stand still while a computer sleeps: by the hour it is seen that a day has passed. */
const TICK_MS = 60 * 60_000;

type Source = Extract<UpdateSource, { readonly kind: 'on' }>;

export interface UpdatesPieces {
  /** The version that runs. */
  readonly running: string;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Asked once, when it is first needed. */
  readonly source: () => UpdateSource;
  /** Asked once, before the first look. */
  readonly load: (source: Source) => Promise<Engine>;
  /** Whether the person wants Rollcall to look by itself. */
  readonly isWished: () => boolean;
  readonly onChange: (state: UpdateState) => void;
  /** Rollcall has looked by itself, and there is this. */
  readonly onFound: (version: string) => void;
}

/**
 * New versions of Rollcall: looked for about once a day, told about, and nothing more. Downloading and installing are
 * two words of the person. A version that is not newer is never offered, whatever a feed says.
 */
export class Updates {
  #state: UpdateState | undefined;
  #source: UpdateSource | undefined;
  #engine: Promise<Engine> | undefined;
  /** One thing at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #lookedAt = Number.NEGATIVE_INFINITY;
  #endTimer: () => void = () => undefined;
  #installsAtEnd = false;

  constructor(private readonly pieces: UpdatesPieces) {}

  get state(): UpdateState {
    return (this.#state ??= this.#atFirst());
  }

  /** The new version that there is, as far as anybody has looked: costs nothing at a start. */
  get newVersion(): NewVersion | undefined {
    return this.#state && newVersionOf(this.#state);
  }

  get running(): string {
    return this.pieces.running;
  }

  /** Looks by itself from now on: first after some minutes, then about daily. */
  follow(): void {
    const { least, spread } = FIRST_LOOK_MS;
    this.#wait(least + spread * this.pieces.random());
  }

  /** Looks no more by itself. */
  stop(): void {
    this.#endTimer();
  }

  /** Looks what is published now. What went wrong is in the state. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#look());
  }

  /** Downloads what is available, and checks it. */
  download(): Promise<void> {
    return this.#inTurn(() => this.#download());
  }

  /** Whether what was downloaded may be installed: checked once more, for it may have lain there for weeks. */
  mayInstall(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.state.kind !== 'ready') return false;
      try {
        await (await this.#loaded()).check();
        return true;
      } catch (error) {
        this.#failed(error);
        return false;
      }
    });
  }

  /** The person wants it, and Rollcall quits now. */
  installAtEnd(): void {
    this.#installsAtEnd = this.state.kind === 'ready';
  }

  /** The last thing before the process ends: installs what the person wanted. */
  async end(): Promise<void> {
    this.stop();
    if (this.#installsAtEnd) await (await this.#loaded()).install();
  }

  #atFirst(): UpdateState {
    this.#source = this.pieces.source();
    return this.#source.kind === 'off' ? this.#source : { kind: 'idle' };
  }

  #wait(milliseconds: number): void {
    this.#endTimer();
    this.#endTimer = this.pieces.clock.after(milliseconds, () => void this.#byItself());
  }

  async #byItself(): Promise<void> {
    if (this.state.kind === 'off') return;
    this.#wait(TICK_MS);
    const since = this.pieces.clock.now() - this.#lookedAt;
    // A clock that was set back must not keep it from looking.
    if (!this.pieces.isWished() || (since >= 0 && since < LOOK_EVERY_MS)) return;
    await this.look();
    if (this.state.kind === 'available') this.pieces.onFound(this.state.version);
  }

  async #look(): Promise<void> {
    const before = this.state;
    if (before.kind === 'off') return;
    this.#lookedAt = this.pieces.clock.now();
    // What is told elsewhere stays told while it is confirmed.
    if (before.kind !== 'available' && before.kind !== 'ready') this.#set({ kind: 'looking' });
    try {
      this.#set(this.#found(await (await this.#loaded()).latest(), before));
    } catch (error) {
      // What is downloaded has been checked, and needs no feed any more.
      if (before.kind === 'ready') return;
      this.#failed(error);
    }
  }

  #found(release: Release | undefined, before: UpdateState): UpdateState {
    // One that was withdrawn is offered no more, downloaded or not.
    if (release === undefined || !isNewer(release.version, this.pieces.running))
      return { kind: 'idle', lookedAt: this.#lookedAt };
    const { version, notes } = release;
    if (before.kind === 'ready' && before.version === version) return before;
    return { kind: 'available', version, ...(notes === undefined ? {} : { notes }) };
  }

  async #download(): Promise<void> {
    if (this.state.kind !== 'available') return;
    const { version } = this.state;
    this.#set({ kind: 'downloading', version, percent: 0 });
    try {
      const engine = await this.#loaded();
      let told = 0;
      await engine.download((percent) => {
        const whole = Math.floor(percent);
        if (whole <= told) return;
        told = whole;
        this.#set({ kind: 'downloading', version, percent: whole });
      });
      this.#set({ kind: 'ready', version });
    } catch (error) {
      this.#failed(error);
    }
  }

  #loaded(): Promise<Engine> {
    if (this.#source?.kind !== 'on') throw new UpdateFailure('unreachable');
    return (this.#engine ??= this.pieces.load(this.#source));
  }

  #failed(error: unknown): void {
    const { trouble, message } = failureOf(error);
    this.#set({ kind: 'failed', trouble, ...(message === '' ? {} : { detail: message }) });
  }

  #set(state: UpdateState): void {
    this.#state = state;
    this.pieces.onChange(state);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(task);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
