import { pause, type Clock } from './clock.js';

/** Why a rest ended early: a person asked, the computer woke, or something around it changed. */
export type Asked = 'asked' | 'woken' | 'stirred';

/** What outweighs what. */
const WEIGHT: Readonly<Record<Asked, number>> = { stirred: 1, asked: 2, woken: 3 };

/** The monitor's waiting, which others may end. What is asked between two rests ends the next one at once. */
export class Rest {
  #asked: Asked | undefined;
  #byPerson = false;
  /** Whether a person was among those who asked, when the last wait ended. */
  endedByPerson = false;
  #wake: () => void = () => undefined;

  /** @param signal ends every wait. */
  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {}

  /** What was asked for and not yet answered. */
  get asked(): Asked | undefined {
    return this.#asked;
  }

  /** Ends the wait and says why. */
  ask(how: Asked): void {
    this.#byPerson ||= how === 'asked';
    if (!this.#asked || WEIGHT[how] > WEIGHT[this.#asked]) this.#asked = how;
    this.#wake();
  }

  /** Ends the wait for no reason but to look again at what is due. */
  interrupt(): void {
    this.#wake();
  }

  /** Waits until asked, until interrupted, or until the time is over; answers what was asked. */
  async wait(milliseconds: number): Promise<Asked | undefined> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    if (!this.#asked) await pause(this.clock, milliseconds, this.signal, woken);
    const asked = this.#asked;
    this.#asked = undefined;
    this.endedByPerson = this.#byPerson;
    this.#byPerson = false;
    return asked;
  }
}
