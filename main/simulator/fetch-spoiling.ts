import type { Context } from 'koa';
import type { FetchAnswer } from './fault.js';
import { PwsFault } from './pws-fault.js';
import { sendXml, XML_TYPE } from './response.js';

const GARBAGE = 'Proxy error: <presenceList & the rest of it was not there to be read';

/**
 * Answers a fetch as a fault has it, where the right answer would be this document.
 *
 * @throws PwsFault 200, 210 or 212, where that is the answer.
 */
export function spoil(ctx: Context, answer: FetchAnswer, document: string): void {
  ctx.state['spoiled'] = answer;
  switch (answer) {
    case 'busy':
      throw new PwsFault(210);
    case 'error':
      throw new PwsFault(200);
    case 'too-many':
      throw new PwsFault(212);
    case 'garbage':
      sendXml(ctx, 200, GARBAGE);
      return;
    case 'empty':
      sendXml(ctx, 200, '');
      return;
    case 'half':
      sendHalf(ctx, Buffer.from(document));
      return;
    case 'cut':
      ctx.respond = false;
      ctx.req.socket.destroy();
      return;
    case 'hang':
      ctx.respond = false;
      return;
  }
}

/** Declares the whole length and cuts the connection in the middle. */
function sendHalf(ctx: Context, bytes: Buffer): void {
  const { res } = ctx;
  ctx.respond = false;
  res.writeHead(200, { 'Content-Type': XML_TYPE, 'Content-Length': bytes.length });
  res.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => res.destroy());
}
