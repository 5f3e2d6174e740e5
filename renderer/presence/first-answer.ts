import { signal } from '@preact/signals';
import type { AlertRule, AlertTrigger, RollcallBridge } from '../../preload/contract.js';
import type { Choices } from '../ui/choices.js';

/** What one wants to be told of, to begin with. */
export type Answer = 'available' | 'every' | 'nothing';

const TRIGGERS: Readonly<Record<Exclude<Answer, 'nothing'>, AlertTrigger>> = {
  available: { kind: 'becomes-available' },
  every: { kind: 'any-change' },
};

/** The answer to the first question, as long as it can be changed or taken back where it was given. */
export class FirstAnswer {
  /** Undefined until it is given, and again when the question was put away. */
  readonly given = signal<Answer | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #choices: Choices;
  /** What goes wrong while it is stored. */
  readonly #failed: (rejection: unknown) => void;
  /** The rule that it made. */
  #rule: string | undefined;
  /** One answer is stored after the other. */
  #stored: Promise<void> = Promise.resolve();

  constructor(bridge: RollcallBridge, choices: Choices, failed: (rejection: unknown) => void) {
    this.#bridge = bridge;
    this.#choices = choices;
    this.#failed = failed;
  }

  /** Takes effect at once, in the place of one that was given before; which stands where this cannot be stored. */
  give(answer: Answer): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.given.peek();
      this.given.value = answer;
      try {
        if (!(await this.#store(answer))) this.given.value = before;
      } catch (rejection) {
        this.given.value = before;
        this.#failed(rejection);
      }
    });
  }

  /** It is asked again, and nothing is told of what was answered; unless that cannot be stored. */
  takeBack(): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#choices.change({ alerts: { rules: this.#others(), asked: false } }))) return;
      this.#rule = undefined;
      this.given.value = undefined;
    });
  }

  /** The question is put away. */
  read(): void {
    this.given.value = undefined;
  }

  async #store(answer: Answer): Promise<boolean> {
    const before = this.#rule;
    if (answer === 'nothing') {
      const done = await this.#choices.change({ alerts: { rules: this.#others(), asked: true } });
      if (done) this.#rule = undefined;
      return done;
    }
    const wish = { scope: { kind: 'everyone' }, trigger: TRIGGERS[answer], once: false } as const;
    this.#rule = (await this.#bridge.call('alerts.add-rule', wish)).id;
    if (before !== undefined) await this.#bridge.call('alerts.remove-rule', before);
    return true;
  }

  #others(): AlertRule[] {
    return this.#choices.alerts.peek().rules.filter(({ id }) => id !== this.#rule);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#stored = this.#stored.then(work);
    return this.#stored;
  }
}
