import { signal } from '@preact/signals';
import type { LeavingFor, RollcallBridge } from '../../preload/contract.js';
import type { DraftModel } from './draft-model.js';
import { otherLabels } from './people.js';
import type { TeamModel } from './team-model.js';

/** Why the window does not close by itself: something waits, nothing was ever connected, or labels are not valid. */
export type Held = 'waiting' | 'first' | 'wrong';

/** What the person is asked: about what, and what goes on once they have answered. */
export interface Question {
  readonly held: Held;
  readonly leavingFor: LeavingFor;
}

interface LeavingPieces {
  readonly bridge: RollcallBridge;
  readonly draft: DraftModel;
  readonly team: TeamModel;
  /** Stores the draft and connects; answers whether nothing is left that waits or has to be asked. */
  readonly connect: () => Promise<boolean>;
  readonly onError: (rejection: unknown) => void;
}

/** What happens when the window is to close: what is stored without a word is, about the rest the person is asked. */
export class Leaving {
  /** What the person is asked; undefined while they are not. */
  readonly asked = signal<Question | undefined>(undefined);
  readonly #pieces: LeavingPieces;

  constructor(pieces: LeavingPieces) {
    this.#pieces = pieces;
  }

  /** Begins to listen: what the window was to be left for is known once it was held back. */
  start(): void {
    this.#pieces.bridge.on('settings.leaving', (leavingFor) => {
      const held = this.#held();
      this.asked.value = held && { held, leavingFor };
      // What held the window was settled before the question came, as by a save that was answered just then.
      if (held === undefined) void this.#goOn().catch(this.#pieces.onError);
    });
  }

  /** The window is about to close. Answers whether it must stay until the person has answered. */
  hold(): boolean {
    const { team, onError } = this.#pieces;
    void team.settle().catch(onError);
    return this.#held() !== undefined;
  }

  /** The window stays, and nothing changes. */
  stay(): void {
    this.asked.value = undefined;
  }

  /** Stores what waits, to connect with it, and goes on closing; where that is refused the window stays. */
  async connect(): Promise<void> {
    this.stay();
    if (await this.#pieces.connect()) await this.#goOn();
  }

  /** Gives up what waits, and goes on closing. */
  async discard(): Promise<void> {
    this.stay();
    this.#pieces.draft.discard();
    await this.#goOn();
  }

  #held(): Held | undefined {
    const { draft, team } = this.#pieces;
    const view = draft.view.peek();
    if (view === undefined) return undefined;
    if (draft.waits.peek()) return view.configured ? 'waiting' : 'first';
    const isWrong = Object.keys(draft.shown.peek()).length > 0;
    return isWrong && otherLabels(view.settings.contacts, team.people) ? 'wrong' : undefined;
  }

  async #goOn(): Promise<void> {
    await this.#pieces.bridge.call('settings.leave', undefined);
  }
}
