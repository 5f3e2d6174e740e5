import { words } from '../../preload/words/spoken.js';
import type { PreferencesStore } from '../settings/preferences-store.js';
import type { Notifier } from './notifier.js';

/** No address is like that. */
const KEY = 'still-running';

/** Says, once ever, that Rollcall goes on after its window was put away, and where it is. */
export class StillRunning {
  #isSaying = false;

  constructor(
    private readonly preferences: Pick<PreferencesStore, 'value' | 'hold'>,
    private readonly notifier: Pick<Notifier, 'show'>,
    /** It could not be stored that it was said. */
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** The window was put away. Where nothing could be shown, it is said the next time. */
  async say(): Promise<void> {
    if (this.#isSaying || this.preferences.value.startup.toldOfIcon === true) return;
    this.#isSaying = true;
    const { title, body } = words().desktop.stillRunning;
    const isTaken = await this.notifier.show({ key: KEY, subjects: [], title, body, sound: false });
    this.#isSaying = false;
    if (!isTaken) return;
    try {
      this.preferences.hold({ startup: { ...this.preferences.value.startup, toldOfIcon: true } });
    } catch (error) {
      this.onTrouble(error);
    }
  }
}
