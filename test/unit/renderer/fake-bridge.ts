import type {
  CommandArgument,
  CommandName,
  CommandResult,
  EventName,
  EventPayload,
  RollcallBridge,
} from '../../../preload/contract.js';

type Answers = {
  [C in CommandName]?: (argument: CommandArgument<C>) => CommandResult<C> | Promise<CommandResult<C>>;
};

/** A bridge that answers as told, remembers what was asked, and lets a test send events. */
export class FakeBridge implements RollcallBridge {
  readonly asked: CommandName[] = [];
  /** The same with their arguments. */
  readonly calls: (readonly [CommandName, unknown])[] = [];
  answers: Answers;
  readonly #listeners = new Map<EventName, ((payload: never) => void)[]>();

  constructor(answers: Answers) {
    this.answers = answers;
  }

  async call<C extends CommandName>(command: C, argument: CommandArgument<C>): Promise<CommandResult<C>> {
    this.asked.push(command);
    this.calls.push([command, argument]);
    const answer = this.answers[command];
    if (answer === undefined) throw new Error(`No answer to ${command}.`);
    return await answer(argument);
  }

  on<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
    const others = this.#listeners.get(event) ?? [];
    this.#listeners.set(event, [...others, listener]);
    return () => this.#listeners.set(event, others);
  }

  send<E extends EventName>(event: E, payload: EventPayload<E>): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload as never);
  }
}
