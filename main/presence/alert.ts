import type { PresenceChange } from './contact.js';
import type { DisplayStatus } from './display-status.js';
import type { GapSummary } from './gap.js';

/** Something that a person is to be told. */
export interface Alert {
  /** Whom it is about, `user@domain`; undefined where it is about several. */
  readonly address?: string;
  readonly title: string;
  readonly body: string;
}

/**
 * Puts a change into an alert: "Carlotta Tendant is now Away, was Available". Undefined where people would see no
 * difference, and where the server only learned what somebody had been in all along.
 */
export function alertOf(
  { contact, from, to }: PresenceChange,
  words: Readonly<Record<DisplayStatus, string>>,
): Alert | undefined {
  if (from.display === to.display || from.display === 'unknown') return undefined;
  const name = contact.name || contact.address;
  return {
    address: contact.address,
    title: `${name} is now ${words[to.display]}, was ${words[from.display]}`,
    body: [contact.group, to.note].filter(Boolean).join(' · '),
  };
}

/** So many people are named in one alert. */
const NAMED = 3;

/** Puts what changed in a gap into one alert: it is old news, and is told once. */
export function gapAlertOf({ changes }: GapSummary, words: Readonly<Record<DisplayStatus, string>>): Alert {
  const named = changes.slice(0, NAMED).map(({ name, to }) => `${name} is now ${words[to]}`);
  const more = changes.length - named.length;
  return {
    title: 'Connected again: what changed meanwhile',
    body: [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  };
}
