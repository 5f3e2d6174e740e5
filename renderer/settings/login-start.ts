import { signal } from '@preact/signals';
import type { RollcallBridge, StartAtLogin } from '../../preload/contract.js';
import { choicesText, summaryText } from '../ui/strings.js';
import type { History } from './history.js';

/** Whether the system starts Rollcall at login. The system knows, and its own settings may change it. */
export class LoginStart {
  /** Undefined until the system was asked. */
  readonly state = signal<StartAtLogin | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #history: History;

  constructor(bridge: RollcallBridge, history: History) {
    this.#bridge = bridge;
    this.#history = history;
  }

  /** Asks the system how it is now. */
  async read(): Promise<void> {
    this.state.value = await this.#bridge.call('startup.read', undefined);
  }

  /** @throws Problem when the system does not take it; then nothing changed. */
  async change(on: boolean): Promise<void> {
    await this.#put(on);
    this.#history.add({
      words: `${choicesText.atLogin}: ${on ? summaryText.on : summaryText.off}`,
      undo: () => this.#put(!on),
    });
  }

  async #put(on: boolean): Promise<void> {
    try {
      this.state.value = await this.#bridge.call('startup.change', { on });
    } catch (error) {
      await this.read();
      throw error;
    }
  }
}
