import { words } from '../../preload/words/spoken.js';
import type { PreferencesStore } from '../settings/preferences-store.js';
import type { Notifier } from './notifier.js';

/** No address is like that. */
const KEY = 'new-version';

/** Says once of each version that there is it, when nobody is disturbed by that. */
export class NewVersionNotice {
  #said: string | undefined;

  constructor(
    private readonly preferences: Pick<PreferencesStore, 'value' | 'hold'>,
    private readonly notifier: Pick<Notifier, 'show'>,
    /** Whether the person may be interrupted now. */
    private readonly mayInterrupt: () => Promise<boolean>,
    /** It could not be stored that it was said. */
    private readonly onTrouble: (error: unknown) => void,
  ) {}

  /** There is this version. Where that disturbs or cannot be shown, it is said the next time that it is found. */
  async say(version: string): Promise<void> {
    const { toldOfVersion } = this.preferences.value.startup;
    if (version === this.#said || version === toldOfVersion) return;
    this.#said = version;
    const isTaken = (await this.mayInterrupt()) && (await this.#show(version));
    if (!isTaken) {
      this.#said = undefined;
      return;
    }
    try {
      this.preferences.hold({ startup: { ...this.preferences.value.startup, toldOfVersion: version } });
    } catch (error) {
      this.onTrouble(error);
    }
  }

  #show(version: string): Promise<boolean> {
    const { title, body } = words().releases.notification;
    return this.notifier.show({ key: KEY, subjects: [], title: title(version), body, sound: false });
  }
}
