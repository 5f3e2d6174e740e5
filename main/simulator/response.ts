import type { Context } from 'koa';
import { BASE_PATH } from '../pws/limits.js';

// With the charset, or some libraries read text/xml as ISO-8859-1.
export const XML_TYPE = 'text/xml; charset=UTF-8';

/** Answers with a document. */
export function sendXml(ctx: Context, status: number, document: string): void {
  ctx.status = status;
  ctx.set('Content-Type', XML_TYPE);
  ctx.body = document;
}

/** Answers without a body. */
export function sendEmpty(ctx: Context, status: number): void {
  ctx.status = status;
  ctx.body = '';
  ctx.remove('Content-Type');
}

/** The Location of something under the service, at the host that the client calls the server by. */
export function setLocation(ctx: Context, path: string): void {
  ctx.set('Location', `${ctx.protocol}://${ctx.host || 'localhost'}${BASE_PATH}${path}`);
}
