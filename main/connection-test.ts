import { TEST_STEPS, type TestOutcome, type TestProgress, type TestStep } from '../preload/contract.js';
import { words } from '../preload/words/spoken.js';
import { silence } from './presence/callback.js';
import { pause } from './presence/clock.js';
import type { Problem } from './presence/connection.js';
import { Journal } from './presence/journal.js';
import { Nodes } from './presence/nodes.js';
import { problemOf } from './presence/problem.js';
import { CONTACTS_PER_MESSAGE, EXPIRY_MIN_S } from './pws/limits.js';
import { joinServer, type WatchPieces, type WatchPlan } from './watch.js';

/** How long the server has to call back: it does so at once after a subscription (wire format 3). */
const CALLBACK_TIMEOUT_MS = 10_000;
/** How long quitting waits for what the test made to be removed. */
const FAREWELL_MS = 3_000;

/**
 * Walks the steps of a connection and tells how each ends; those after a failed one are skipped, and so is what needs
 * people where there are none. What it made on the server it removes again. Never throws.
 *
 * @param signal ends the walk early, as quitting does.
 */
export async function testConnection(
  plan: WatchPlan,
  pieces: Omit<WatchPieces, 'leftovers'>,
  signal: AbortSignal,
  onProgress: (progress: TestProgress) => void,
): Promise<void> {
  const { clock, random, forcing } = pieces;
  const steps = new Steps(onProgress);
  const undo: (() => Promise<unknown>)[] = [];
  // What is being made has a moment to tell its id, so that it can be removed; then there is no time left.
  const tooLate = new AbortController();
  const last = { signal: tooLate.signal };
  let callOff = (): void => undefined;
  signal.addEventListener('abort', () => {
    callOff = clock.after(FAREWELL_MS, () => tooLate.abort());
  });
  // Its errors are told where it was asked for; the journal is that of the connection that is live.
  const journal = new Journal(clock);
  const { nodes, callback } = joinServer(plan, { ...pieces, journal });

  try {
    const { applicationUser, endUser } = plan.credentials;
    const session = await new Nodes(nodes, clock, random).logIn({
      credentials: plan.credentials,
      forcing,
      journal,
      onStep: (step) => {
        if (step === 'application-login') steps.enter('application-login');
        else steps.enter('end-user-login', words().trial.loggedIn(applicationUser));
      },
      signal,
    });
    const { service } = session;

    steps.enter('endpoint', words().trial.loggedIn(endUser));
    undo.push(() => callback.close());
    const called = new AbortController();
    const { url, deaf } = await callback.open(() => {
      called.abort();
      return true;
    });
    if (deaf) throw new StepError(deaf);
    const endpointId = await service.registerEndpoint(session.application, url, EXPIRY_MIN_S, last);
    undo.push(() => service.unregisterEndpoint(session.application, endpointId, last));
    signal.throwIfAborted();

    steps.enter('subscription', words().trial.told(new URL(url).host));
    const contacts = plan.contacts.slice(0, CONTACTS_PER_MESSAGE).map(({ address }) => address);
    if (contacts.length === 0) {
      steps.leave({ kind: 'nobody' });
      return;
    }
    const request = { contacts, endpointId, expirySeconds: EXPIRY_MIN_S };
    const id = await service.subscribe(session.endUser, request, last);
    undo.push(() => service.unsubscribe(session.endUser, id, last));
    const reports = (await service.subscribedPresence(session.endUser, id, plan.type, { signal })) ?? [];
    const unknown = reports.filter(({ status }) => status === 'UNKNOWN').map(({ contact }) => contact);
    const known = reports.length - unknown.length;
    const { arrived, arrivedExcept } = words().trial;

    steps.enter(
      'callback',
      unknown.length === 0 ? arrived(known, contacts.length) : arrivedExcept(known, contacts.length, unknown),
    );
    await pause(clock, CALLBACK_TIMEOUT_MS, AbortSignal.any([called.signal, signal]));
    if (!called.signal.aborted) throw new StepError(silence(url, callback.turnedAway));
    steps.end(words().trial.reached);
  } catch (error) {
    steps.fail(error instanceof StepError ? error.problem : problemOf(error));
  } finally {
    for (const step of undo.reverse()) await Promise.allSettled([step()]);
    callOff();
    nodes.close();
  }
}

/** A step that failed for a reason of its own. */
class StepError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
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

  fail(problem: Problem): void {
    this.leave({ kind: 'failed', problem });
  }

  /** Goes no further: the step ends so, and those after it are skipped. */
  leave(outcome: TestOutcome): void {
    const at = this.#current === undefined ? 0 : TEST_STEPS.indexOf(this.#current);
    TEST_STEPS.forEach((step, index) => {
      if (index === at) this.onProgress({ step, outcome });
      if (index > at) this.onProgress({ step, outcome: { kind: 'skipped' } });
    });
  }
}
