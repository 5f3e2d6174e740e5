import type Router from '@koa/router';
import { z } from 'zod';
import { carryOut, COMMAND } from '../command.js';
import { FAULT } from '../fault.js';
import { PRESENCE_WORDS } from '../presence-state.js';
import type { Simulator } from '../simulator-api.js';
import { controlState } from './control-state.js';
import { readJson } from './json-body.js';

const PRESENCE = z.strictObject({
  contact: z.string().min(1).max(255),
  presence: z.enum(PRESENCE_WORDS),
  note: z.string().max(500).optional(),
});

/** What the control page asks for, and whoever prefers to ask by hand; all in JSON. */
export function addControlRoutes(router: Router, simulator: Simulator): void {
  router.get('/state', (ctx) => {
    ctx.body = controlState(simulator, new URLSearchParams(ctx.querystring).get('search') ?? '');
  });

  router.get('/certificate', (ctx) => {
    if (simulator.certificate === undefined)
      throw new RangeError('there is no certificate while https is off');
    ctx.attachment('simulator.pem');
    ctx.type = 'application/x-pem-file';
    ctx.body = simulator.certificate;
  });

  router.post('/presence', async (ctx) => {
    const { contact, presence, note } = await readJson(ctx, PRESENCE);
    simulator.setPresence(contact, presence, note === '' ? undefined : note);
    ctx.status = 204;
  });

  router.post('/faults', async (ctx) => {
    simulator.misbehave(await readJson(ctx, FAULT));
    ctx.status = 204;
  });

  router.delete('/faults', async (ctx) => {
    await simulator.behave();
    ctx.status = 204;
  });

  router.post('/commands', async (ctx) => {
    ctx.body = { done: await carryOut(await readJson(ctx, COMMAND), simulator) };
  });
}
