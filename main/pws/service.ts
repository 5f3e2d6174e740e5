import type { Status } from './status.js';

/** An application user's session. Its key opens end-user logins and endpoints, nothing else (wire format 3). */
export interface ApplicationSession {
  readonly kind: 'application';
  readonly user: string;
  readonly key: string;
  /** The server to turn to when this one is gone, where the login named one. */
  readonly backupServer?: string;
}

/** An end user's session. Its key opens subscriptions and presence, nothing else. */
export interface EndUserSession {
  readonly kind: 'end-user';
  readonly user: string;
  readonly key: string;
  readonly backupServer?: string;
}

/** The end user lives on another node: nothing was logged in (wire format 1.5). */
export interface Redirect {
  readonly kind: 'redirect';
  /** Host name as the server spells it. */
  readonly primaryServer: string;
  readonly backupServer?: string;
  /** Scheme, host and port, where the answer's Location gave them and its host is the primary server. */
  readonly origin?: string;
}

export interface LoginOptions {
  /** Ask for a new session even where one exists. It ends the session that every other client shares. */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export type PresenceType = 'basic' | 'rich';

/** What one device or client of a contact says about itself (a PIDF tuple, wire format 2.3). */
export interface Device {
  readonly id: string;
  /** Whether it can be reached now (`open`); undefined where it does not say. */
  readonly open?: boolean;
  readonly model?: string;
  readonly note?: string;
  readonly userInput?: 'active' | 'idle';
  readonly capabilities: { readonly audio: boolean; readonly video: boolean; readonly text: boolean };
}

/** One contact's presence, as the server reported it. */
export interface PresenceReport {
  /** `user@domain`, lower case, without `sip:`. */
  readonly contact: string;
  readonly status: Status;
  /** What rich presence adds; undefined in basic reports. */
  readonly rich?: RichPresence;
}

export interface RichPresence {
  readonly displayName?: string;
  /** Activities beyond the status itself, as the server names them: `on-the-phone`, `meeting`, … */
  readonly activities: readonly string[];
  readonly note?: string;
  readonly devices: readonly Device[];
}

export interface SubscribeRequest {
  /** `user@domain` each; at most 100 (wire format 3). */
  readonly contacts: readonly string[];
  readonly endpointId: string;
  readonly expirySeconds: number;
}

/**
 * One IM & Presence server's Presence Web Service, whatever the protocol. Every method rejects with PwsError and
 * with nothing else; an aborted signal rejects with a PwsError of kind `aborted`.
 */
export interface PresenceService {
  /** Logs in an application user (wire format 1.1; forced 1.2). */
  loginApplicationUser(user: string, password: string, options?: LoginOptions): Promise<ApplicationSession>;
  /** Logs in an end user through the application user's session (wire format 1.3; forced 1.4; redirect 1.5). */
  loginEndUser(
    session: ApplicationSession,
    user: string,
    options?: LoginOptions,
  ): Promise<EndUserSession | Redirect>;
  /** Ends a session and with it every resource of it, whoever shares it (wire format 1.6). */
  logout(session: ApplicationSession | EndUserSession, options?: CallOptions): Promise<void>;

  /** Registers the url that the server calls; answers the endpoint's id (wire format 1.7). */
  registerEndpoint(
    session: ApplicationSession,
    url: string,
    expirySeconds: number,
    options?: CallOptions,
  ): Promise<string>;
  /** Gives an endpoint a new expiry (wire format 1.8). */
  refreshEndpoint(
    session: ApplicationSession,
    endpointId: string,
    expirySeconds: number,
    options?: CallOptions,
  ): Promise<void>;
  /** Removes an endpoint (wire format 1.9). */
  unregisterEndpoint(session: ApplicationSession, endpointId: string, options?: CallOptions): Promise<void>;

  /** Subscribes to contacts; answers the subscription's id (wire format 1.11). */
  subscribe(session: EndUserSession, request: SubscribeRequest, options?: CallOptions): Promise<string>;
  /** Removes a subscription with all its contacts (wire format 1.13). */
  unsubscribe(session: EndUserSession, subscriptionId: string, options?: CallOptions): Promise<void>;

  /**
   * Fetches what changed in a subscription, everything at the first time (wire format 1.14). It also lets the
   * server notify again: until it is called, no further notification comes (wire format 3). Undefined where the answer
   * had no body at all: whether that means that nothing changed is not known (wire format 6.4).
   */
  subscribedPresence(
    session: EndUserSession,
    subscriptionId: string,
    type: PresenceType,
    options?: CallOptions,
  ): Promise<PresenceReport[] | undefined>;
  /** Fetches one contact's presence without a subscription (wire format 1.14). */
  polledPresence(
    session: EndUserSession,
    contact: string,
    type: PresenceType,
    options?: CallOptions,
  ): Promise<PresenceReport[]>;
}
