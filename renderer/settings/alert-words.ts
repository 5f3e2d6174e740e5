import type { AlertMute, AlertRule, AlertScope, ContactSetting } from '../../preload/contract.js';
import { alertChoicesText, rulesText } from '../ui/strings.js';
import { untilTime } from '../ui/times.js';

/** Whom a scope is about, in the middle of a sentence. Somebody who is not in the team goes by their address. */
export function whoWords(scope: AlertScope, people: readonly ContactSetting[]): string {
  return alertChoicesText.who(scope, nameIn(scope, people));
}

/** A rule as a sentence, without how often. */
export function ruleWords({ scope, trigger }: AlertRule, people: readonly ContactSetting[]): string {
  return alertChoicesText.rule(whoWords(scope, people), rulesText.trigger(trigger));
}

/** Who is muted and until when. `now` in milliseconds since the epoch. */
export function muteWords(
  { scope, until }: AlertMute,
  people: readonly ContactSetting[],
  now: number,
): string {
  const who = scopeName(scope, people);
  return until === null
    ? alertChoicesText.mutedAlways(who)
    : alertChoicesText.mutedUntil(who, untilTime(until, now));
}

/** Whom a scope is about, as a name that stands alone. */
export function scopeName(scope: AlertScope, people: readonly ContactSetting[]): string {
  switch (scope.kind) {
    case 'everyone':
      return alertChoicesText.everyone;
    case 'favourites':
      return alertChoicesText.favourites;
    case 'group':
      return scope.name || alertChoicesText.noGroup;
    case 'person':
      return nameIn(scope, people);
  }
}

/** The person that a text names: by address, or by a name that nobody else has. */
export function personNamed(text: string, people: readonly ContactSetting[]): ContactSetting | undefined {
  const wanted = text.trim().toLowerCase();
  const byAddress = people.find(({ address }) => address.trim().toLowerCase() === wanted);
  if (byAddress !== undefined) return byAddress;
  const [first, ...others] = people.filter(({ name }) => name.trim().toLowerCase() === wanted);
  return others.length === 0 ? first : undefined;
}

function nameIn(scope: AlertScope, people: readonly ContactSetting[]): string {
  if (scope.kind === 'group') return scope.name;
  if (scope.kind !== 'person') return '';
  return people.find(({ address }) => address === scope.address)?.name || scope.address;
}
