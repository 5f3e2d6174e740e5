import type { Context, Next } from 'koa';
import { inWords } from '../error-words.js';

/** A request to the control page that is refused; the message is a sentence. */
export class ControlProblem extends Error {
  override readonly name = 'ControlProblem';

  constructor(
    readonly status: 400 | 403 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** Answers what could not be done with a sentence: `{ "error": "…" }`. */
export async function answerProblems(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (error instanceof ControlProblem) ctx.status = error.status;
    else ctx.status = error instanceof RangeError ? 400 : 500;
    ctx.body = { error: inWords(error) };
  }
}
