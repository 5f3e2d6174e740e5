import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Message, MessageFlag, MessageType, sessionBus, type MessageBus } from '@jellybrick/dbus-next';
import type { Clock } from '../presence/clock.js';

/** A method of a service on the bus. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: unknown[];
  /** Whether a service that is not running is started for it. */
  readonly start?: boolean;
}

export interface BusSignal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

/** A service that is started first takes its time. */
const PATIENCE_MS = 5_000;

/**
 * The bus on which the programs of a Linux desktop talk. Connected when it is first needed; when it does not answer it
 * is let go, and the next call connects anew. A service that does not answer says nothing about the bus.
 */
export class SessionBus {
  #bus: MessageBus | undefined;
  readonly #listeners: { readonly rule: string; readonly hear: (signal: BusSignal) => void }[] = [];

  constructor(private readonly clock: Clock) {}

  /** Whether there is one to talk on. */
  get isThere(): boolean {
    return address() !== undefined;
  }

  /**
   * Calls a method and answers what it answers.
   *
   * @throws Error when there is no bus, no such service, or no answer in time.
   */
  async call({ start = false, ...call }: BusCall): Promise<readonly unknown[]> {
    const bus = this.#connected();
    const flags = start ? 0 : MessageFlag.NO_AUTO_START;
    const onSilence = (): void => {
      if (call.destination === DAEMON.destination) this.#letGo(bus);
      // No answer in time lets it go, if it is still the one that is used.
      else if (this.#bus === bus) this.call({ ...DAEMON, member: 'GetId' }).catch(() => undefined);
    };
    const reply = await this.#inTime(bus, bus.call(new Message({ ...call, flags })), onSilence);
    return reply?.body ?? [];
  }

  /**
   * Hears signals that match a rule in the bus's own notation. What the rule says of paths and names is for the bus:
   * a listener gets every signal that anybody here asked for, and picks its own.
   */
  async listen(rule: string, hear: (signal: BusSignal) => void): Promise<void> {
    this.#listeners.push({ rule, hear });
    await this.#match(rule);
  }

  #match(rule: string): Promise<unknown> {
    return this.call({ ...DAEMON, member: 'AddMatch', signature: 's', body: [rule] });
  }

  #connected(): MessageBus {
    if (this.#bus) return this.#bus;
    const busAddress = address();
    if (busAddress === undefined) throw new Error('There is no session bus.');
    const bus = sessionBus({ busAddress });
    this.#bus = bus;
    errorsOf(bus).on('error', () => this.#letGo(bus));
    bus.on('message', (message: Message) => {
      if (message.type !== MessageType.SIGNAL) return;
      for (const { hear } of this.#listeners) hear(message);
    });
    // Those of a bus before this one.
    for (const { rule } of this.#listeners) this.#match(rule).catch(() => undefined);
    return bus;
  }

  /** The library leaves calls on a bus that has gone without an answer. */
  #inTime<T>(bus: MessageBus, answer: Promise<T>, onSilence: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const callOff = this.clock.after(PATIENCE_MS, () => {
        onSilence();
        reject(new Error('The session bus does not answer.'));
      });
      errorsOf(bus).once('error', reject);
      answer.then(resolve, reject).finally(() => {
        callOff();
        errorsOf(bus).off('error', reject);
      });
    });
  }

  #letGo(bus: MessageBus): void {
    if (this.#bus === bus) this.#bus = undefined;
    bus.disconnect();
  }
}

/** The bus itself, as a service. */
export const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

/** The library's types do not say that it tells of errors; unheard one would end the process. */
function errorsOf(bus: MessageBus): EventEmitter {
  return bus;
}

/** Only a bus that is there: none is ever started. */
function address(): string | undefined {
  const { DBUS_SESSION_BUS_ADDRESS: named, XDG_RUNTIME_DIR: runtime } = process.env;
  if (process.platform !== 'linux') return undefined;
  if (named !== undefined && named !== '') return named;
  const socket = runtime === undefined ? undefined : join(runtime, 'bus');
  return socket !== undefined && existsSync(socket) ? `unix:path=${socket}` : undefined;
}
