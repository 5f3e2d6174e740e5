import type {
  AlertMute,
  AlertPreferences,
  AlertRule,
  AlertScope,
  MuteLength,
  NewAlertRule,
  PauseLength,
  RollcallBridge,
} from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import type { Wishes } from './wishes.js';

/** What is to be told, muted and paused. Each counts at once and can be taken back. */
export class AlertsModel {
  readonly #bridge: RollcallBridge;
  readonly #wishes: Wishes;

  constructor(bridge: RollcallBridge, wishes: Wishes) {
    this.#bridge = bridge;
    this.#wishes = wishes;
  }

  change(changed: Partial<AlertPreferences>): Promise<void> {
    const now = this.#wishes.value.peek();
    if (now === undefined) return Promise.resolve();
    return this.#wishes.change({ alerts: { ...now.alerts, ...changed } });
  }

  addRule(rule: NewAlertRule): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.add-rule', rule), alertChoicesText.ruleAdded);
  }

  removeRule({ id }: AlertRule): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.remove-rule', id), alertChoicesText.ruleRemoved);
  }

  mute(scope: AlertScope, length: MuteLength, who: string): Promise<void> {
    return this.#wishes.act(
      () => this.#bridge.call('alerts.mute', { scope, length }),
      alertChoicesText.wasMuted(who),
    );
  }

  unmute({ scope }: AlertMute, who: string): Promise<void> {
    return this.#wishes.act(
      () => this.#bridge.call('alerts.mute', { scope, length: 'not' }),
      alertChoicesText.unmuted(who),
    );
  }

  pause(length: PauseLength): Promise<void> {
    return this.#wishes.act(
      () => this.#bridge.call('alerts.pause', length),
      length === 'not' ? alertChoicesText.resumed : alertChoicesText.paused,
    );
  }
}
