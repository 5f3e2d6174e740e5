import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Bench } from './row.js';

type Answer<T> = { readonly answer: T } | { readonly failure: string };

/** A program of test/bench/programs in a process of its own, so that what it does costs the measured one nothing. */
export class Helper<Request, Result> {
  private constructor(private readonly child: ChildProcess) {}

  /** @param name of its file, without the extension */
  static async start<Request, Result>(
    { root }: Pick<Bench, 'root'>,
    name: string,
  ): Promise<Helper<Request, Result>> {
    const child = fork(join(root, 'out/bench/programs', `${name}.mjs`), { execArgv: [] });
    await once(child, 'message');
    return new Helper(child);
  }

  /**
   * Asks it to do something; one thing at a time.
   *
   * @throws Error when it cannot, or ended.
   */
  async ask(request: Request): Promise<Result> {
    const over = new AbortController();
    const { signal } = over;
    const heard = once(this.child, 'message', { signal }) as Promise<[Answer<Result>]>;
    this.child.send(request as object);
    try {
      const [answer] = await Promise.race([heard, ended(this.child, signal)]);
      if ('failure' in answer) throw new Error(answer.failure);
      return answer.answer;
    } finally {
      over.abort();
    }
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}

/** The other side of it: does what it is asked, until nobody is there to ask. */
export function serve(handle: (request: never) => Promise<unknown>): void {
  const tell = (message: Answer<unknown> | 'ready'): void => {
    process.send?.(message);
  };
  process.on('message', (request) => {
    handle(request as never).then(
      (answer) => tell({ answer }),
      (error: unknown) => tell({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
  tell('ready');
}

async function ended(child: ChildProcess, signal: AbortSignal): Promise<never> {
  const [code] = (await once(child, 'exit', { signal })) as [number | null];
  throw new Error(`a helper ended by itself (${code ?? 'killed'})`);
}
