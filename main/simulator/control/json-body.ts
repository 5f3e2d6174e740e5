import type { Context } from 'koa';
import type { z } from 'zod';
import { sentenceOf } from '../fault-words.js';
import { ControlProblem } from './control-problem.js';

const MAX_BODY_BYTES = 16 * 1024;

/**
 * The request's body, checked.
 *
 * @throws ControlProblem where it is not declared as JSON, too long, no JSON or not what the schema asks for.
 */
export async function readJson<T>(ctx: Context, schema: z.ZodType<T>): Promise<T> {
  if (!ctx.is('application/json')) {
    throw new ControlProblem(415, 'Send JSON, with the content type application/json.');
  }
  const result = schema.safeParse(parse(await readText(ctx)));
  if (!result.success) throw new ControlProblem(400, sentenceOf(result.error));
  return result.data;
}

async function readText(ctx: Context): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      ctx.set('Connection', 'close');
      throw new ControlProblem(413, `Send no more than ${MAX_BODY_BYTES} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlProblem(400, 'The body is no JSON.');
  }
}
