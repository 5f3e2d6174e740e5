import { Alerts, type AlertNotice } from '../../../main/alerts/alerts.js';
import type { RecentAlert } from '../../../main/alerts/recent-alert.js';
import type { AlertMute, AlertRule, AlertScope, AlertTrigger } from '../../../main/alerts/rule.js';
import type { Contact, Presence, PresenceChange } from '../../../main/presence/contact.js';
import type { DisplayStatus } from '../../../main/presence/display-status.js';
import { defaultPreferences, type AlertPreferences } from '../../../main/settings/preferences.js';
import { ManualClock } from '../../support/manual-clock.js';

export const CARLOTTA: Contact = {
  address: 'carlotta@example.com',
  name: 'Carlotta Tendant',
  group: 'Support',
};
export const JOE: Contact = { address: 'joe@example.com', name: 'Joe Nakamura', group: 'Support' };
export const REED: Contact = { address: 'reed@example.com', name: 'Reed Bello', group: 'Sales' };
/** In no group, and without a name. */
export const RITA: Contact = { address: 'rita@example.com', name: '', group: '' };

export const EVERYONE: AlertScope = { kind: 'everyone' };
export const FAVOURITES: AlertScope = { kind: 'favourites' };
export const group = (name: string): AlertScope => ({ kind: 'group', name });
export const person = ({ address }: Contact): AlertScope => ({ kind: 'person', address });

export const ANY: AlertTrigger = { kind: 'any-change' };
export const AVAILABLE: AlertTrigger = { kind: 'becomes-available' };
export const LEAVES: AlertTrigger = { kind: 'leaves-available' };
export const becomes = (
  ...statuses: (AlertTrigger & { readonly kind: 'becomes' })['statuses']
): AlertTrigger => ({ kind: 'becomes', statuses });

export const each = (scope: AlertScope, trigger: AlertTrigger, id = 'each'): AlertRule => ({
  id,
  scope,
  trigger,
  once: false,
});
export const once = (scope: AlertScope, trigger: AlertTrigger, id = 'once'): AlertRule => ({
  id,
  scope,
  trigger,
  once: true,
});
export const mute = (scope: AlertScope, until: number | null = null): AlertMute => ({ scope, until });

/** Preferences as of a first start, with some of them otherwise. */
export function wishes(other: Partial<AlertPreferences> = {}): AlertPreferences {
  return { ...defaultPreferences().alerts, ...other };
}

export function presence(display: DisplayStatus, note?: string): Presence {
  return {
    status: display === 'unknown' ? 'UNKNOWN' : 'AVAILABLE',
    display,
    activities: [],
    since: 0,
    sinceKnown: true,
    ...(note === undefined ? {} : { note }),
  };
}

export function change(
  contact: Contact,
  from: DisplayStatus,
  to: DisplayStatus,
  note?: string,
): PresenceChange {
  return { contact, from: presence(from), to: presence(to, note) };
}

/** Somebody at their desk, whose time stands still until it is moved. */
export class Desk {
  readonly clock = new ManualClock();
  readonly shown: AlertNotice[] = [];
  readonly told: RecentAlert[] = [];
  readonly troubles: unknown[] = [];
  readonly alerts: Alerts;
  favourites: readonly string[] = [];
  busy: 'desktop-busy' | 'own-dnd' | undefined;
  isLive = true;
  /** Whether anything shows notifications, as soon as that is known. */
  takesNotifications: boolean | Promise<boolean> = true;
  /** How often it was looked ahead whether the person is busy. */
  foreseen = 0;
  /** Thrown by the disk at the next change of the preferences. */
  diskError: Error | undefined;
  #preferences: AlertPreferences;

  constructor(preferences: Partial<AlertPreferences>) {
    this.#preferences = wishes(preferences);
    this.alerts = new Alerts({
      clock: this.clock,
      preferences: () => this.#preferences,
      favourites: () => this.favourites,
      hold: (next) => {
        this.choose(next);
        if (this.diskError) throw this.diskError;
      },
      onTrouble: (error) => this.troubles.push(error),
      foresee: () => void (this.foreseen += 1),
      busy: () => this.busy,
      isLive: () => this.isLive,
      show: (notice) => {
        this.shown.push(notice);
        return Promise.resolve(this.takesNotifications);
      },
      onTold: (alerts) => this.told.push(...alerts),
    });
  }

  get rules(): readonly AlertRule[] {
    return this.#preferences.rules;
  }

  /** The person chooses something, and the app looks at what that changes. */
  choose(other: Partial<AlertPreferences>): void {
    this.#preferences = { ...this.#preferences, ...other };
    this.alerts.lookAgain();
  }

  /** Somebody goes through so many states, one right after the other. */
  goes(contact: Contact, ...states: readonly DisplayStatus[]): void {
    states.slice(1).forEach((to, index) => this.alerts.changed(change(contact, states[index]!, to), true));
  }

  /** The connection is lost, people go through states, and it comes back. */
  gap(...walks: readonly (readonly [Contact, ...DisplayStatus[]])[]): void {
    this.isLive = false;
    for (const [contact, ...states] of walks) {
      states.slice(1).forEach((to, index) => this.alerts.changed(change(contact, states[index]!, to), false));
    }
    this.isLive = true;
    this.alerts.liveAgain();
  }

  /** Time goes by until what was gathered is told. */
  gathered(): Promise<void> {
    return this.clock.advance(2_000);
  }

  get titles(): string[] {
    return this.shown.map(({ title }) => title);
  }

  /** What became of what was asked for, without what something else took the place of. */
  get standing(): readonly RecentAlert[] {
    const replaced = new Set(this.told.map(({ replaces }) => replaces));
    return this.told.filter(({ id }) => !replaced.has(id));
  }

  /** What became of what was asked for: whom it was about, and "shown" or the reason. */
  get outcomes(): string[] {
    return this.standing.map(({ subject, outcome }) => {
      const [who = ''] = subject.address.split('@');
      return `${who} ${subject.from} ${subject.to}: ${outcome.kind === 'withheld' ? outcome.reason : outcome.kind}`;
    });
  }
}
