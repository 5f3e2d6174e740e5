import { createCertificate } from './certificate.js';
import type { SimulatorOptions } from './options.js';
import { Ports } from './ports.js';
import { restInterface } from './rest.js';
import { RunningSimulator } from './running-simulator.js';
import { Server } from './server.js';
import type { Simulator } from './simulator-api.js';

export { DEMO_TEAM } from './demo-team.js';
export type { CertificateKind } from './certificate.js';
export type { Clock } from './clock.js';
export type { PresenceTruth } from './directory.js';
export type { Fault, FaultKind, FetchAnswer, Refusable } from './fault.js';
export type { ActiveFault } from './faults.js';
export type { Adjustable, Behaviours, Home, SimulatorOptions } from './options.js';
export type { Person, PersonDevice } from './person.js';
export type { PresenceState, PresenceWord } from './presence-state.js';
export type { Simulator } from './simulator-api.js';
export type { Activity } from './tally.js';

/**
 * Starts the simulator; nothing runs before this call and nothing after `close`.
 *
 * @throws the system's error (EADDRINUSE, …) when a port cannot be had, ZodError where a fault's numbers are out of
 *   bounds.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { host = '127.0.0.1', httpPort = 0, httpsPort = null, controlPort = null, certificateKind } = options;
  const server = new Server(options);
  const certificate =
    httpsPort === null ? undefined : await createCertificate(host, Date.now(), certificateKind);
  const ports = new Ports({ handler: restInterface(server), host, httpPort, httpsPort, certificate });
  await ports.open();
  const simulator = new RunningSimulator(options, host, server, ports);
  try {
    if (controlPort !== null) await simulator.openControl(controlPort);
    return simulator;
  } catch (error) {
    await simulator.close();
    throw error;
  }
}
