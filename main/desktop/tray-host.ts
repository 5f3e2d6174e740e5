import type { Clock } from '../presence/clock.js';
import { DAEMON, type SessionBus } from './session-bus.js';

/** Whoever shows tray icons has this name on the session bus. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
/** A panel that is started anew is back by then. */
const RESTART_MS = 10_000;

/**
 * Whether the desktop shows tray icons, so that a hidden window can be had back. Windows and macOS always do; on
 * Linux a panel must do it, which may start after us, or end.
 */
export class TrayHost {
  #isThere = process.platform !== 'linux';
  #callOff: () => void = () => undefined;

  constructor(
    private readonly bus: Pick<SessionBus, 'call' | 'listen'>,
    private readonly clock: Clock,
  ) {}

  get isThere(): boolean {
    return this.#isThere;
  }

  /** Looks, and from then on keeps up. @param onGone the tray went, and did not come back at once. */
  async follow(onGone: () => void): Promise<void> {
    if (process.platform !== 'linux') return;
    try {
      await this.bus.listen(
        `type='signal',sender='${DAEMON.destination}',member='NameOwnerChanged',arg0='${WATCHER}'`,
        ({ member, body: [name, , owner] }) => {
          if (member === 'NameOwnerChanged' && name === WATCHER) this.#set(owner !== '', onGone);
        },
      );
      const [isTaken] = await this.bus.call({
        ...DAEMON,
        member: 'NameHasOwner',
        signature: 's',
        body: [WATCHER],
      });
      this.#isThere = isTaken === true;
    } catch {
      this.#isThere = false;
    }
  }

  #set(isThere: boolean, onGone: () => void): void {
    this.#isThere = isThere;
    this.#callOff();
    if (!isThere) this.#callOff = this.clock.after(RESTART_MS, onGone);
  }
}
