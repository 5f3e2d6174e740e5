import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { AlertMute, AlertPreferences } from '../../preload/contract.js';
import { inForce, muteOf, sameMute } from '../ui/wishes.js';

interface Ended {
  readonly mute: AlertMute;
  readonly at: number;
}

/** The mutes that were ended before their time while this page has been there, and when. */
export class Unmuted {
  readonly #ended = signal<readonly Ended[]>([]);

  /** @param now milliseconds since the epoch */
  constructor(alerts: ReadonlySignal<AlertPreferences>, now: ReadonlySignal<number>) {
    let before: readonly AlertMute[] = [];
    effect(() => {
      const { value } = alerts;
      const at = now.peek();
      // Who is muted anew, for longer or shorter, is not unmuted.
      const ended = before.filter((mute) => inForce(mute, at) && muteOf(value, mute.scope, at) === undefined);
      before = value.muted;
      const lasting = this.#ended.peek().filter(({ mute }) => muteOf(value, mute.scope, at) === undefined);
      this.#ended.value = [...lasting, ...ended.map((mute) => ({ mute, at }))];
    });
  }

  /**
   * When just this mute was ended, in milliseconds since the epoch; undefined where it was not, or nobody knows, or
   * they are muted again.
   */
  at(mute: AlertMute): number | undefined {
    return this.#ended.value.find((ended) => sameMute(ended.mute, mute))?.at;
  }
}
