import Koa from 'koa';
import Router from '@koa/router';
import { listen, type Listener } from '../listener.js';
import type { Simulator } from '../simulator-api.js';
import { answerProblems } from './control-problem.js';
import { addControlRoutes } from './control-routes.js';
import { guard } from './guard.js';
import { addPageRoutes } from './page-routes.js';

/**
 * Opens the control page of a simulator: on 127.0.0.1 only, whatever the simulator listens on.
 *
 * @param port 0: any free one
 * @throws the system's error when the port cannot be had.
 */
export function startControl(simulator: Simulator, port: number): Promise<Listener> {
  const app = new Koa();
  app.silent = true;
  const router = new Router();
  addPageRoutes(router);
  addControlRoutes(router, simulator);
  app.use(answerProblems);
  app.use(guard);
  app.use(router.routes());
  app.use(router.allowedMethods());
  const handle = app.callback();
  return listen((request, response) => void handle(request, response), '127.0.0.1', port);
}
