import { TEST_STEPS, type TestProgress, type TestStep } from '../preload/contract.js';
import type { Endpoint } from './endpoint/endpoint.js';
import { pause, type Clock } from './presence/clock.js';
import { problemOf } from './presence/problem.js';
import { logIn } from './presence/session.js';
import { CONTACTS_PER_MESSAGE, EXPIRY_MIN_S } from './pws/limits.js';
import { nodeOrigin } from './pws/node-origin.js';
import { createRestService } from './pws/rest-service.js';
import { createCallback, type WatchPlan } from './watch.js';

/** How long the server has to call back: it does so at once after a subscription (wire format 3). */
const CALLBACK_TIMEOUT_MS = 10_000;

/**
 * Walks the steps of a connection and tells how each ends; those after a failed one are skipped. What it made on the
 * server it removes again. Never throws.
 */
export async function testConnection(
  plan: WatchPlan,
  endpoint: Endpoint,
  clock: Clock,
  onProgress: (progress: TestProgress) => void,
): Promise<void> {
  const steps = new Steps(onProgress);
  const undo: (() => Promise<unknown>)[] = [];
  const closing: { close(): void }[] = [];
  const { signal } = new AbortController();
  const serviceAt = (origin: string): ReturnType<typeof createRestService> => {
    const service = createRestService({
      origin,
      ...(plan.certificate === undefined ? {} : { certificate: plan.certificate }),
    });
    closing.push(service);
    return service;
  };

  try {
    const { applicationUser, endUser } = plan.credentials;
    const {
      service,
      application,
      endUser: session,
    } = await logIn({
      credentials: plan.credentials,
      service: serviceAt(plan.origin),
      serviceOf: (redirect) => serviceAt(nodeOrigin(redirect, plan.origin)),
      onStep: (step) => {
        if (step === 'application-login') steps.enter('application-login');
        else steps.enter('end-user-login', `${applicationUser} is logged in.`);
      },
      signal,
    });

    steps.enter('endpoint', `${endUser} is logged in.`);
    const callback = createCallback(endpoint, plan);
    undo.push(() => callback.close());
    const called = new AbortController();
    const url = await callback.open(() => {
      called.abort();
      return true;
    });
    const endpointId = await service.registerEndpoint(application, url, EXPIRY_MIN_S);
    undo.push(() => service.unregisterEndpoint(application, endpointId));

    const { host } = new URL(url);
    steps.enter('subscription', `The server was told to call ${host}.`);
    const contacts = plan.contacts.slice(0, CONTACTS_PER_MESSAGE).map(({ address }) => address);
    if (contacts.length === 0)
      throw new StepError('There is nobody to subscribe to.', 'Add the people to watch.');
    const id = await service.subscribe(session, { contacts, endpointId, expirySeconds: EXPIRY_MIN_S });
    undo.push(() => service.unsubscribe(session, id));
    const reports = await service.subscribedPresence(session, id, plan.type);
    const unknown = reports.filter(({ status }) => status === 'UNKNOWN').length;

    steps.enter(
      'callback',
      `Presence of ${reports.length} of ${contacts.length} people arrived${unknown === 0 ? '.' : `; the server does not know ${unknown} of them.`}`,
    );
    await pause(clock, CALLBACK_TIMEOUT_MS, called.signal);
    if (!called.signal.aborted) {
      throw new StepError(
        `The server did not call ${host} back.`,
        'Check that no firewall stands between the server and this computer, that the callback address is the one the server can reach, and that the port is a common one such as 8080.',
      );
    }
    steps.end('The server can reach this computer.');
  } catch (error) {
    steps.fail(error);
  } finally {
    for (const step of undo.reverse()) await Promise.allSettled([step()]);
    for (const service of closing) service.close();
  }
}

/** A step that failed for a reason that no server and no system gave. */
class StepError extends Error {
  constructor(
    message: string,
    readonly advice: string,
  ) {
    super(message);
  }
}

/** Which step the walk is at. Entering one passes the one before. */
class Steps {
  #current: TestStep | undefined;

  constructor(private readonly onProgress: (progress: TestProgress) => void) {}

  /** @param detail what the step before came to. A step that is entered again, after a redirect, goes on. */
  enter(step: TestStep, detail = ''): void {
    if (this.#current !== undefined && TEST_STEPS.indexOf(step) <= TEST_STEPS.indexOf(this.#current)) return;
    this.end(detail);
    this.#current = step;
    this.onProgress({ step, outcome: { kind: 'running' } });
  }

  end(detail: string): void {
    if (this.#current === undefined) return;
    this.onProgress({ step: this.#current, outcome: { kind: 'passed', detail } });
  }

  fail(error: unknown): void {
    const at = this.#current === undefined ? 0 : TEST_STEPS.indexOf(this.#current);
    TEST_STEPS.forEach((step, index) => {
      if (index === at) this.onProgress({ step, outcome: { kind: 'failed', problem: problemOf(error) } });
      if (index > at) this.onProgress({ step, outcome: { kind: 'skipped' } });
    });
  }
}
