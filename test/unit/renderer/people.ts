import type { DisplayStatus, Presence, RosterEntry } from '../../../preload/contract.js';
import { STATUS_OF } from '../../support/status-of.js';

export function presence(display: DisplayStatus, more: Partial<Presence> = {}): Presence {
  return {
    status: STATUS_OF[display],
    display,
    activities: [],
    since: 0,
    sinceKnown: true,
    ...more,
  };
}

/** Somebody of the roster; without a status nothing was heard of them yet. */
export function entry(name: string, group = '', display?: DisplayStatus): RosterEntry {
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const contact = { address, name, group };
  return display === undefined ? { contact } : { contact, presence: presence(display) };
}
