import { signal } from '@preact/signals';
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
import type { Wishes } from './wishes.js';

/** What is to be told, muted and paused. Each counts at once and can be taken back. */
export class AlertsModel {
  /** The new alert that is put together, beginning with these; another object each time that one is begun. */
  readonly composing = signal<{ readonly scope: AlertScope } | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #wishes: Wishes;

  constructor(bridge: RollcallBridge, wishes: Wishes) {
    this.#bridge = bridge;
    this.#wishes = wishes;
  }

  change(changed: Partial<AlertPreferences>): Promise<void> {
    return this.#wishes.change({ alerts: changed });
  }

  /** Begins a new alert. */
  compose(scope: AlertScope): void {
    this.composing.value = { scope };
  }

  /** What was put together is added or given up. */
  closeNew(): void {
    this.composing.value = undefined;
  }

  addRule(rule: NewAlertRule): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.add-rule', rule), { what: 'ruleAdded' });
  }

  removeRule({ id }: AlertRule): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.remove-rule', id), { what: 'ruleRemoved' });
  }

  mute(scope: AlertScope, length: MuteLength, who: string): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.mute', { scope, length }), {
      what: 'wasMuted',
      who,
    });
  }

  unmute({ scope }: AlertMute, who: string): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.mute', { scope, length: 'not' }), {
      what: 'unmuted',
      who,
    });
  }

  pause(length: PauseLength): Promise<void> {
    return this.#wishes.act(() => this.#bridge.call('alerts.pause', length), {
      what: length === 'not' ? 'resumed' : 'paused',
    });
  }
}
