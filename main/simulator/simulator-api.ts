import type { CertificateKind } from './certificate.js';
import type { PresenceTruth } from './directory.js';
import type { Fault } from './fault.js';
import type { ActiveFault } from './faults.js';
import type { Adjustable, Home } from './options.js';
import type { Person } from './person.js';
import type { PresenceState, PresenceWord } from './presence-state.js';
import type { Activity } from './tally.js';

/** A running IM & Presence server of our own. */
export interface Simulator {
  /** Scheme, host and port; undefined where http is off. */
  readonly httpOrigin: string | undefined;
  /** Scheme, host and port; undefined where https is off. */
  readonly httpsOrigin: string | undefined;
  /** Scheme, host and port of the control page; undefined where it is off. */
  readonly controlOrigin: string | undefined;
  /** The self-signed certificate that https has now, as PEM; a client that trusts it can verify the server. */
  readonly certificate: string | undefined;
  readonly domain: string;
  readonly people: readonly Person[];
  /** What happened since the start and what there is now, as a copy. */
  readonly activity: Activity;
  /** Which faults are on, in the order in which they began. */
  readonly faults: readonly ActiveFault[];
  /** The behaviours that can be adjusted, as they are now. */
  readonly adjusted: Adjustable;
  readonly cpuHigh: boolean;
  /** Whether the ports are closed by `goAway`. */
  readonly away: boolean;

  /**
   * Puts somebody in a state, as if they had chosen it themselves: it ends what was set through the web service.
   *
   * @param contact `joe` or `joe@domain`, in any case
   * @throws RangeError when the server does not know them.
   */
  setPresence(contact: string, presence: PresenceWord | PresenceState, note?: string): void;
  /** What a fetch of this contact would report now; UNKNOWN for somebody the server does not know. */
  truth(contact: string): PresenceTruth;

  /**
   * Begins a fault. It takes the place of one that differs only in how often it strikes; of several that fit, the
   * newest one strikes.
   *
   * @throws ZodError where its numbers are out of bounds.
   */
  misbehave(fault: Fault): void;
  /** Ends every fault. Resolves when a notification was sent that one held back; delayed ones come in their time. */
  behave(): Promise<void>;
  /** Calls every registered endpoint so many times for an unknown subscription; resolves when that is through. */
  notifyUnknown(count: number): Promise<void>;

  /** Ends every session with its endpoints and subscriptions; the ports stay open. */
  dropSessions(): void;
  /**
   * Somebody else forces a user's login, wherever that user is logged in: a new key takes the place of the old one,
   * whose endpoints and subscriptions are gone, with an application user's those of the end users.
   *
   * @returns how many logins it replaced
   * @throws RangeError when the server does not know the user.
   */
  forceLogin(user: string): number;
  /** High load: fetches are refused (503, code 210) and nothing is notified until it ends. */
  setCpuHigh(high: boolean): void;
  /** Refuses the next so many fetches (503, code 210). */
  refuseFetches(count: number): void;
  /** Changes behaviours; a session's length counts for later logins. */
  adjust(changes: Partial<Adjustable>): void;
  /** Where an end user is homed from now on; undefined: here. Their sessions here go on. */
  setHome(user: string, home: Home | undefined): void;

  /** Closes the ports with every connection and sends nothing; sessions and all that hangs on them stay. */
  goAway(): Promise<void>;
  /**
   * Opens the same ports again and notifies what changed.
   *
   * @throws the system's error when another program took one; the server stays away then.
   */
  comeBack(): Promise<void>;
  /** Closes the ports and opens them again; sessions, endpoints and subscriptions are gone. As `comeBack`. */
  restart(): Promise<void>;
  /**
   * Replaces the certificate of https and closes the connections that know the old one.
   *
   * @returns the new one as PEM
   * @throws RangeError where https is off.
   */
  newCertificate(kind?: CertificateKind): Promise<string>;
  /** Closes the ports, the control page's too, with every connection and stops every timer. */
  close(): Promise<void>;
}
