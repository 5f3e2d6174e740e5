import type { Clock } from './clock.js';
import { PwsFault } from './pws-fault.js';

/** An application user's session, which its end users' sessions end with (wire format 1.6). */
export interface ApplicationSession {
  readonly kind: 'application';
  /** Lower case. */
  readonly user: string;
  readonly key: string;
  readonly endUsers: Map<string, EndUserSession>;
}

export interface EndUserSession {
  readonly kind: 'end-user';
  /** Lower case. */
  readonly user: string;
  readonly key: string;
  readonly application: ApplicationSession;
}

export type Session = ApplicationSession | EndUserSession;

/** What an unforced login does where a session exists: both are told of (wire format 1.4). */
export type SecondLogin = 'same-key' | 'refuse';

export interface SessionsOptions {
  readonly newKey: () => string;
  readonly secondLogin: SecondLogin;
  readonly clock: Clock;
  /** How long a session lasts that begins now; 0: until it is ended. */
  readonly seconds: () => number;
  /** Told of every session that ends, so that its resources can be destroyed. */
  readonly ended: (session: Session) => void;
}

/** Who is logged in. */
export class Sessions {
  readonly #byKey = new Map<string, Session>();
  readonly #applications = new Map<string, ApplicationSession>();
  readonly #expiries = new Map<Session, () => void>();
  readonly #options: SessionsOptions;

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#byKey.size;
  }

  /**
   * The session of a key.
   *
   * @throws PwsFault 100 without a key, 101 where it opens nothing.
   */
  find(key: string | undefined): Session {
    if (!key) throw new PwsFault(100);
    const session = this.#byKey.get(key);
    if (!session) throw new PwsFault(101);
    return session;
  }

  /**
   * Logs in an application user whose password was right. Forced, it ends the session there is.
   *
   * @throws PwsFault 160 where the behaviour is to refuse a second login.
   */
  loginApplicationUser(name: string, force: boolean): ApplicationSession {
    const user = name.toLowerCase();
    const existing = this.#again(this.#applications.get(user), force);
    if (existing) return existing;
    const session: ApplicationSession = {
      kind: 'application',
      user,
      key: this.#options.newKey(),
      endUsers: new Map(),
    };
    this.#applications.set(user, session);
    this.#begin(session);
    return session;
  }

  /** Logs in an end user through an application user's session; as `loginApplicationUser`. */
  loginEndUser(application: ApplicationSession, name: string, force: boolean): EndUserSession {
    const user = name.toLowerCase();
    const existing = this.#again(application.endUsers.get(user), force);
    if (existing) return existing;
    const session: EndUserSession = { kind: 'end-user', user, key: this.#options.newKey(), application };
    application.endUsers.set(user, session);
    this.#begin(session);
    return session;
  }

  /** Ends a session, an application user's together with those of its end users. */
  end(session: Session): void {
    this.#byKey.delete(session.key);
    this.#expiries.get(session)?.();
    this.#expiries.delete(session);
    switch (session.kind) {
      case 'application':
        for (const endUser of [...session.endUsers.values()]) this.end(endUser);
        this.#applications.delete(session.user);
        break;
      case 'end-user':
        session.application.endUsers.delete(session.user);
        break;
    }
    this.#options.ended(session);
  }

  /** Somebody else forces a user's login wherever they are logged in; how often that was. */
  forceLogin(name: string): number {
    const user = name.toLowerCase();
    const before = [...this.#byKey.values()].filter((session) => session.user === user);
    for (const session of before) {
      // An application user's login ended those of its end users, one of the same name perhaps.
      if (this.#byKey.get(session.key) !== session) continue;
      if (session.kind === 'application') this.loginApplicationUser(user, true);
      else this.loginEndUser(session.application, user, true);
    }
    return before.length;
  }

  /** Ends every session, as a server that restarts does. */
  endAll(): void {
    for (const application of [...this.#applications.values()]) this.end(application);
  }

  #begin(session: Session): void {
    this.#byKey.set(session.key, session);
    const { clock, seconds } = this.#options;
    const lifetime = seconds();
    if (lifetime > 0) {
      this.#expiries.set(
        session,
        clock.after(lifetime * 1000, () => this.end(session)),
      );
    }
  }

  #again<S extends Session>(existing: S | undefined, force: boolean): S | undefined {
    if (!existing) return undefined;
    if (force) {
      this.end(existing);
      return undefined;
    }
    if (this.#options.secondLogin === 'refuse') throw new PwsFault(160);
    return existing;
  }
}
