import { z } from 'zod';
import { fingerprintOf, CERTIFICATE_KINDS } from './certificate.js';
import { homeAt } from './home.js';
import type { Simulator } from './simulator-api.js';

const HOST = z
  .string()
  .regex(/^[^\s/"<>&]{1,255}$/u, 'is a host name, with :PORT where it is not the usual one');
const USER = z.string().min(1).max(255);
const of = <N extends string>(name: N) => ({ command: z.literal(name) });

/** The schema of what a person can have the running server do, beside presence and faults. */
export const COMMAND = z.discriminatedUnion('command', [
  z.strictObject({ ...of('drop') }),
  z.strictObject({ ...of('cpu'), high: z.boolean() }),
  z.strictObject({ ...of('go-away') }),
  z.strictObject({ ...of('come-back') }),
  z.strictObject({ ...of('restart') }),
  z.strictObject({ ...of('force-login'), user: USER }),
  z.strictObject({ ...of('notify-unknown'), count: z.int().min(1).max(1000) }),
  z.strictObject({ ...of('new-certificate'), kind: z.enum(CERTIFICATE_KINDS).optional() }),
  z.strictObject({
    ...of('adjust'),
    /** Null: none is named. */
    backupServer: HOST.nullable().optional(),
    sessionSeconds: z.number().min(0).max(86_400).optional(),
    maxRequestsPerSecond: z.int().min(0).max(100_000).optional(),
  }),
  /** Host null: they live here. */
  z.strictObject({ ...of('redirect'), user: USER, host: HOST.nullable() }),
]);
export type Command = z.infer<typeof COMMAND>;

/**
 * Does what a command says; gives a sentence that says what was done.
 *
 * @throws RangeError where somebody is not known or https is off, the system's error where a port cannot be had.
 */
export async function carryOut(command: Command, simulator: Simulator): Promise<string> {
  switch (command.command) {
    case 'drop':
      simulator.dropSessions();
      return 'All sessions ended.';
    case 'cpu':
      simulator.setCpuHigh(command.high);
      return `The CPU load is ${command.high ? 'high' : 'normal'}.`;
    case 'go-away':
      await simulator.goAway();
      return 'The server is away: its ports are closed.';
    case 'come-back':
      await simulator.comeBack();
      return 'The server is back.';
    case 'restart':
      await simulator.restart();
      return 'The server restarted: nobody is logged in.';
    case 'force-login':
      return simulator.forceLogin(command.user) > 0
        ? `Somebody else forced ${command.user}'s login.`
        : `${command.user} is not logged in.`;
    case 'notify-unknown':
      await simulator.notifyUnknown(command.count);
      return `Every endpoint was called ${command.count} times for a subscription that there is not.`;
    case 'new-certificate':
      return `There is a new certificate: SHA-256 ${fingerprintOf(await simulator.newCertificate(command.kind))}`;
    case 'adjust': {
      const { backupServer, sessionSeconds, maxRequestsPerSecond } = command;
      simulator.adjust({
        ...(backupServer === undefined ? {} : { backupServer: backupServer ?? undefined }),
        ...(sessionSeconds === undefined ? {} : { sessionSeconds }),
        ...(maxRequestsPerSecond === undefined ? {} : { maxRequestsPerSecond }),
      });
      return settingsOf(simulator);
    }
    case 'redirect':
      simulator.setHome(command.user, command.host === null ? undefined : homeAt(command.host));
      return command.host === null
        ? `${command.user} lives on this server.`
        : `${command.user} is sent to ${command.host} at the next login.`;
  }
}

/** What was adjusted, in a sentence. */
function settingsOf({ adjusted }: Simulator): string {
  const { backupServer, sessionSeconds, maxRequestsPerSecond } = adjusted;
  return [
    sessionSeconds === 0 ? 'Sessions last' : `A new session lasts ${sessionSeconds} s`,
    maxRequestsPerSecond === 0
      ? 'requests are not limited'
      : `${maxRequestsPerSecond} requests a second are let in`,
    `the backup server is ${backupServer ?? 'not named'}.`,
  ].join(', ');
}
