import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AlertRule, AlertTrigger, RollcallBridge } from '../../preload/contract.js';
import type { Choices } from '../ui/choices.js';

/** What one wants to be told of, to begin with. */
export type Answer = 'available' | 'every' | 'nothing';

const TRIGGERS: Readonly<Record<Exclude<Answer, 'nothing'>, AlertTrigger>> = {
  available: { kind: 'becomes-available' },
  every: { kind: 'any-change' },
};

interface Given {
  readonly answer: Answer;
  /** The rule that it made; none where it needs none, found one that was there, or is not stored yet. */
  readonly rule?: string;
}

/** The answer to the first question, as long as it can be changed or taken back where it was given. */
export class FirstAnswer {
  /** Undefined until it is given, when the question was put away, and when its rule is removed elsewhere. */
  readonly given: ReadonlySignal<Answer | undefined>;
  readonly #given = signal<Given | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #choices: Choices;
  /** What goes wrong while it is stored. */
  readonly #failed: (rejection: unknown) => void;
  /** One answer is stored after the other. */
  #stored: Promise<void> = Promise.resolve();

  constructor(bridge: RollcallBridge, choices: Choices, failed: (rejection: unknown) => void) {
    this.#bridge = bridge;
    this.#choices = choices;
    this.#failed = failed;
    this.given = computed(() => {
      const given = this.#given.value;
      const stands =
        given?.rule === undefined || choices.alerts.value.rules.some(({ id }) => id === given.rule);
      return stands ? given?.answer : undefined;
    });
  }

  /** Takes effect at once, in the place of one that was given before; which stands where this cannot be stored. */
  give(answer: Answer): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#given.peek();
      // It stands by itself until its rule is there: the question does not go meanwhile.
      this.#given.value = { answer };
      try {
        this.#given.value = await this.#store(answer, before);
      } catch (rejection) {
        this.#given.value = before;
        this.#failed(rejection);
      }
    });
  }

  /** It is asked again, and nothing is told of what was answered; unless that cannot be stored. */
  takeBack(): Promise<void> {
    return this.#inTurn(async () => {
      const rules = this.#without(this.#given.peek()?.rule);
      if (await this.#choices.change({ alerts: { rules, asked: false } })) this.#given.value = undefined;
    });
  }

  /** The question is put away. */
  read(): Promise<void> {
    return this.#inTurn(() => {
      this.#given.value = undefined;
      return Promise.resolve();
    });
  }

  /** Answers what is given from then on. */
  async #store(answer: Answer, before: Given | undefined): Promise<Given | undefined> {
    if (answer === 'nothing') {
      const rules = this.#without(before?.rule);
      return (await this.#choices.change({ alerts: { rules, asked: true } })) ? { answer } : before;
    }
    const known = this.#choices.alerts.peek().rules.map(({ id }) => id);
    const wish = { scope: { kind: 'everyone' }, trigger: TRIGGERS[answer], once: false } as const;
    const { id } = await this.#bridge.call('alerts.add-rule', wish);
    if (before?.rule !== undefined && before.rule !== id) await this.#drop(before.rule, id);
    await this.#choices.read();
    // One that was there already is not ours to take away.
    return known.includes(id) && id !== before?.rule ? { answer } : { answer, rule: id };
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

  #without(rule: string | undefined): AlertRule[] {
    return this.#choices.alerts.peek().rules.filter(({ id }) => id !== rule);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#stored = this.#stored.then(work);
    return this.#stored;
  }
}
