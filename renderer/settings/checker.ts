import type { RollcallBridge, SettingsCheck, SettingsDraft } from '../../preload/contract.js';

const SOON_MS = 150;

/** Has main check drafts, once nothing more was typed for a moment. */
export class Checker {
  readonly #bridge: RollcallBridge;
  readonly #onChecked: (check: SettingsCheck) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the checks asked for: a later one makes the answer to an earlier one worthless. */
  #asked = 0;

  constructor(bridge: RollcallBridge, onChecked: (check: SettingsCheck) => void) {
    this.#bridge = bridge;
    this.#onChecked = onChecked;
  }

  /** Does something in a moment, unless it is asked for again before or cancelled. */
  soon(check: () => void): void {
    this.cancel();
    this.#timer = setTimeout(check, SOON_MS);
  }

  /** Forgets what was to be done in a moment, and what is still on its way. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  /** Checks a draft now. The listener is told unless something later was asked for meanwhile. */
  async check(draft: SettingsDraft): Promise<SettingsCheck> {
    this.#asked += 1;
    const asked = this.#asked;
    const checked = await this.#bridge.call('settings.check', draft);
    if (asked === this.#asked) this.#onChecked(checked);
    return checked;
  }
}
