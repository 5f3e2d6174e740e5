import { signal } from '@preact/signals';
import type { AlertTrigger, RollcallBridge } from '../../preload/contract.js';
import type { Choices } from '../ui/choices.js';

/** What one wants to be told of, to begin with. */
export type Answer = 'available' | 'every' | 'nothing';

const TRIGGERS: Readonly<Record<Exclude<Answer, 'nothing'>, AlertTrigger>> = {
  available: { kind: 'becomes-available' },
  every: { kind: 'any-change' },
};

/** The answer to the first question, as long as it can be taken back where it was given. */
export class FirstAnswer {
  /** Undefined until it is given, and again when it was read. */
  readonly given = signal<Answer | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #choices: Choices;
  /** What goes wrong while it is stored. */
  readonly #failed: (rejection: unknown) => void;
  /** The rule that it made. */
  #rule: string | undefined;

  constructor(bridge: RollcallBridge, choices: Choices, failed: (rejection: unknown) => void) {
    this.#bridge = bridge;
    this.#choices = choices;
    this.#failed = failed;
  }

  /** Takes effect at once. */
  async give(answer: Answer): Promise<void> {
    this.given.value = answer;
    this.#rule = undefined;
    if (answer === 'nothing') {
      if (!(await this.#choices.change({ alerts: { asked: true } }))) this.given.value = undefined;
      return;
    }
    const wish = { scope: { kind: 'everyone' }, trigger: TRIGGERS[answer], once: false } as const;
    try {
      this.#rule = (await this.#bridge.call('alerts.add-rule', wish)).id;
    } catch (rejection) {
      this.given.value = undefined;
      this.#failed(rejection);
    }
  }

  /** It is asked again, and nothing is told of what was answered; unless that cannot be stored. */
  async takeBack(): Promise<void> {
    const rules = this.#choices.alerts.peek().rules.filter(({ id }) => id !== this.#rule);
    if (await this.#choices.change({ alerts: { rules, asked: false } })) this.given.value = undefined;
  }

  /** It was read. */
  read(): void {
    this.given.value = undefined;
  }
}
