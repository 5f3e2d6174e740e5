import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
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
  /** Undefined until it is given, when the question was put away, and when its rule is removed elsewhere. */
  readonly given: ReadonlySignal<Answer | undefined>;
  readonly #answer = signal<Answer | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #choices: Choices;
  /** What goes wrong while it is stored. */
  readonly #failed: (rejection: unknown) => void;
  /** The rule that it made. */
  readonly #rule = signal<string | undefined>(undefined);
  /** One answer is stored after the other. */
  #stored: Promise<void> = Promise.resolve();

  constructor(bridge: RollcallBridge, choices: Choices, failed: (rejection: unknown) => void) {
    this.#bridge = bridge;
    this.#choices = choices;
    this.#failed = failed;
    this.given = computed(() => {
      const rule = this.#rule.value;
      const stands = rule === undefined || choices.alerts.value.rules.some(({ id }) => id === rule);
      return stands ? this.#answer.value : undefined;
    });
  }

  /** Takes effect at once, in the place of one that was given before; which stands where this cannot be stored. */
  give(answer: Answer): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#answer.peek();
      this.#answer.value = answer;
      try {
        if (!(await this.#store(answer))) this.#answer.value = before;
      } catch (rejection) {
        this.#answer.value = before;
        this.#failed(rejection);
      }
    });
  }

  /** It is asked again, and nothing is told of what was answered; unless that cannot be stored. */
  takeBack(): Promise<void> {
    return this.#inTurn(async () => {
      if (!(await this.#choices.change({ alerts: { rules: this.#others(), asked: false } }))) return;
      this.#are(undefined, undefined);
    });
  }

  /** The question is put away. */
  read(): Promise<void> {
    return this.#inTurn(() => {
      this.#are(undefined, undefined);
      return Promise.resolve();
    });
  }

  async #store(answer: Answer): Promise<boolean> {
    if (answer === 'nothing') {
      const done = await this.#choices.change({ alerts: { rules: this.#others(), asked: true } });
      if (done) this.#are(answer, undefined);
      return done;
    }
    const before = this.#rule.peek();
    const known = new Set(this.#choices.alerts.peek().rules.map(({ id }) => id));
    const wish = { scope: { kind: 'everyone' }, trigger: TRIGGERS[answer], once: false } as const;
    const { id } = await this.#bridge.call('alerts.add-rule', wish);
    if (before !== undefined && before !== id) await this.#drop(before, id);
    await this.#choices.read();
    // One that was there already is not ours to take away.
    this.#are(answer, known.has(id) && id !== before ? undefined : id);
    return true;
  }

  /** Removes the rule of the answer before, or else the one that was to take its place. */
  async #drop(before: string, added: string): Promise<void> {
    try {
      await this.#bridge.call('alerts.remove-rule', before);
    } catch (rejection) {
      await this.#bridge.call('alerts.remove-rule', added).catch(() => undefined);
      throw rejection;
    }
  }

  #are(answer: Answer | undefined, rule: string | undefined): void {
    batch(() => {
      this.#answer.value = answer;
      this.#rule.value = rule;
    });
  }

  #others(): AlertRule[] {
    const rule = this.#rule.peek();
    return this.#choices.alerts.peek().rules.filter(({ id }) => id !== rule);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#stored = this.#stored.then(work);
    return this.#stored;
  }
}
