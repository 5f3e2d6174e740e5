import { onTestFinished } from 'vitest';
import {
  startSimulator,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from '../../../main/simulator/simulator.js';
import { CallbackSocket } from './callback-socket.js';
import { Client } from './client.js';
import { ManualClock } from './manual-clock.js';

export const PEOPLE: readonly Person[] = [
  { id: 'carlotta', name: 'Carlotta Tendant', presence: 'unavailable' },
  { id: 'reed', name: 'Reed "R" <Bello> & Co', presence: 'away' },
  { id: 'joe', name: 'Joe Nakamura' },
  { id: 'rita', name: 'Rita Figueiredo' },
];

export interface Setup {
  readonly simulator: Simulator;
  readonly client: Client;
  readonly clock: ManualClock;
  readonly log: string[];
}

/** A simulator with four people and a clock that stands still; it closes when the test ends. */
export async function setUp(options: SimulatorOptions = {}): Promise<Setup> {
  const clock = new ManualClock();
  const log: string[] = [];
  const simulator = await startSimulator({
    people: PEOPLE,
    clock,
    log: (line) => log.push(line),
    ...options,
  });
  onTestFinished(() => simulator.close());
  return { simulator, client: new Client(simulator.httpOrigin ?? ''), clock, log };
}

export interface Subscribed extends Setup {
  readonly appKey: string;
  /** The key of rita, who subscribed. */
  readonly key: string;
  readonly socket: CallbackSocket;
}

/** As `setUp`, with rita subscribed to contacts and the first notification heard. */
export async function setUpSubscribed(
  contacts: readonly string[],
  options?: SimulatorOptions,
): Promise<Subscribed> {
  const setup = await setUp(options);
  const socket = await callbackSocket();
  const appKey = await setup.client.loginApplicationUser();
  const key = await setup.client.loginEndUser(appKey, 'rita');
  await setup.client.register(appKey, socket.url);
  await setup.client.subscribe(key, 'rita', contacts);
  await socket.untilHeard(1);
  return { ...setup, appKey, key, socket };
}

/** A callback socket that closes when the test ends. */
export async function callbackSocket(): Promise<CallbackSocket> {
  const socket = await CallbackSocket.open();
  onTestFinished(() => socket.close());
  return socket;
}
