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

/** Who is logged in. */
export class Sessions {
  readonly #byKey = new Map<string, Session>();
  readonly #applications = new Map<string, ApplicationSession>();
  readonly #newKey: () => string;
  readonly #secondLogin: SecondLogin;
  readonly #ended: (session: Session) => void;

  /** @param ended is told of every session that ends, so that its resources can be destroyed. */
  constructor(newKey: () => string, secondLogin: SecondLogin, ended: (session: Session) => void) {
    this.#newKey = newKey;
    this.#secondLogin = secondLogin;
    this.#ended = ended;
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
      key: this.#newKey(),
      endUsers: new Map(),
    };
    this.#applications.set(user, session);
    this.#byKey.set(session.key, session);
    return session;
  }

  /** Logs in an end user through an application user's session; as `loginApplicationUser`. */
  loginEndUser(application: ApplicationSession, name: string, force: boolean): EndUserSession {
    const user = name.toLowerCase();
    const existing = this.#again(application.endUsers.get(user), force);
    if (existing) return existing;
    const session: EndUserSession = { kind: 'end-user', user, key: this.#newKey(), application };
    application.endUsers.set(user, session);
    this.#byKey.set(session.key, session);
    return session;
  }

  /** Ends a session, an application user's together with those of its end users. */
  end(session: Session): void {
    this.#byKey.delete(session.key);
    switch (session.kind) {
      case 'application':
        for (const endUser of [...session.endUsers.values()]) this.end(endUser);
        this.#applications.delete(session.user);
        break;
      case 'end-user':
        session.application.endUsers.delete(session.user);
        break;
    }
    this.#ended(session);
  }

  /** Ends every session, as a server that restarts does. */
  endAll(): void {
    for (const application of [...this.#applications.values()]) this.end(application);
  }

  #again<S extends Session>(existing: S | undefined, force: boolean): S | undefined {
    if (!existing) return undefined;
    if (force) {
      this.end(existing);
      return undefined;
    }
    if (this.#secondLogin === 'refuse') throw new PwsFault(160);
    return existing;
  }
}
