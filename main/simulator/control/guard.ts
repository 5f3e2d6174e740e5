import type { Context, Next } from 'koa';
import { ControlProblem } from './control-problem.js';

const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/**
 * Lets in what this computer's own page and its tools ask for. Another page in the same browser is refused, also one
 * whose name was made to lead here: it gives itself away by the Host it asks for, or by its Origin.
 */
export async function guard(ctx: Context, next: Next): Promise<void> {
  ctx.set(HEADERS);
  const host = ctx.get('Host').toLowerCase();
  const origin = ctx.get('Origin');
  const port = ctx.req.socket.localPort ?? 0;
  if (!OWN_NAMES.some((name) => host === `${name}:${port}`)) {
    throw new ControlProblem(403, `Ask for this page by 127.0.0.1:${port} or localhost:${port}.`);
  }
  if (origin !== '' && origin !== `http://${host}`) {
    throw new ControlProblem(403, 'Another page may not control the simulator.');
  }
  await next();
}
