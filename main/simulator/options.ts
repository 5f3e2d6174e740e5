import type { CertificateKind } from './certificate.js';
import type { Clock } from './clock.js';
import type { Fault } from './fault.js';
import type { Person } from './person.js';
import type { SecondLogin } from './sessions.js';

/** How rich presence is wrapped; no capture of it is public (wire format 6.1). */
export const RICH_FORMS = ['nested', 'escaped', 'bare'] as const;
export type RichForm = (typeof RICH_FORMS)[number];

/** Where an end user lives who is homed on another node (wire format 1.5). */
export interface Home {
  readonly primaryServer: string;
  readonly backupServer: string;
  /** Scheme, host and port for the redirect's Location. */
  readonly origin: string;
}

/** What real servers do one way or the other, or what nobody has captured. */
export interface Behaviours {
  /** An unforced login where a session exists: the same key again (default), or refused with 409 and code 160. */
  readonly secondLogin: SecondLogin;
  /** A fetch with nothing changed: an empty list (default), or all contacts. */
  readonly emptyDelta: 'empty' | 'full';
  /**
   * Rich presence as PIDF elements in a list (default), as escaped text in a list, or, where there is one contact
   * only, as the document itself.
   */
  readonly richForm: RichForm;
  /** Whether the first notification is sent before the answer to the subscribe request. Default: after it. */
  readonly notifyFirst: boolean;
  /** Seconds after which a notification that failed is sent again; 0 (default): not before the next change. */
  readonly retrySeconds: number;
  /** Whether BUSY and VACATION that are set as basic presence are reported as AWAY (wire format 2.1). */
  readonly busyAsAway: boolean;
  /** Whether chunked request bodies are refused with code 150. */
  readonly strictBodies: boolean;
  /** Named by login answers where it is given. */
  readonly backupServer?: string | undefined;
  /** How many there may be at once, before codes 138 and 139. */
  readonly maxEndpoints: number;
  readonly maxSubscriptions: number;
  /** The next so many presence fetches are answered with 503 and code 210. */
  readonly busyFetches: number;
  /** Seconds that a session lasts from its login, used or not; 0 (default): until it is ended. */
  readonly sessionSeconds: number;
  /** More requests than so many within a second are refused with 503 and code 212; 0 (default): none. */
  readonly maxRequestsPerSecond: number;
}

/** The behaviours that can be changed while the simulator runs. */
export type Adjustable = Pick<Behaviours, 'backupServer' | 'sessionSeconds' | 'maxRequestsPerSecond'>;

export const DEFAULT_BEHAVIOURS: Behaviours = {
  secondLogin: 'same-key',
  emptyDelta: 'empty',
  richForm: 'nested',
  notifyFirst: false,
  retrySeconds: 0,
  busyAsAway: false,
  strictBodies: false,
  maxEndpoints: 100,
  maxSubscriptions: 1000,
  busyFetches: 0,
  sessionSeconds: 0,
  maxRequestsPerSecond: 0,
};

export const DEFAULT_DOMAIN = 'example.com';
export const DEFAULT_APPLICATION_USER = { name: 'appuser', password: 'appuser' } as const;

export interface SimulatorOptions {
  /** Port for http; 0: any free one (default), null: no http. */
  readonly httpPort?: number | null;
  /** Port for https; 0: any free one, null: no https (default). */
  readonly httpsPort?: number | null;
  /** What is wrong with the certificate of https. Default: nothing. */
  readonly certificateKind?: CertificateKind;
  /** Port of the control page, always on 127.0.0.1; 0: any free one, null: no page (default). */
  readonly controlPort?: number | null;
  /** The address to listen on. Default 127.0.0.1. */
  readonly host?: string;
  /** The presence domain of everybody. A contact may have the host name of the request in its place. */
  readonly domain?: string;
  /** Passwords by application user. Default: appuser, with the password appuser. */
  readonly applicationUsers?: Readonly<Record<string, string>> | ReadonlyMap<string, string>;
  /** Who the server knows. Each may log in as end user. Default: the demo team. */
  readonly people?: readonly Person[];
  /** End users who are nobody's contact. */
  readonly endUsers?: readonly string[];
  /** Where end users live that are homed on another node, by user id. */
  readonly homes?: Readonly<Record<string, Home>>;
  /**
   * How fast the people live their day: 1 is the demo's pace, a change every 6 to 10 seconds in the whole team; 2 is
   * twice as fast. 0 (default): nobody changes by themselves.
   */
  readonly pace?: number;
  readonly behaviours?: Partial<Behaviours>;
  /** How the server misbehaves from the start. */
  readonly faults?: readonly Fault[];
  /** Milliseconds a notification may take. Default 5000. */
  readonly callbackTimeout?: number;
  readonly clock?: Clock;
  /** A number from 0 up to 1, for the people's day. */
  readonly random?: () => number;
  /** Hears a line for every request and notification; never a password or a session key. */
  readonly log?: (line: string) => void;
}
