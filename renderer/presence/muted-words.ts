import type { AlertMute } from '../../preload/contract.js';
import { menusText, presenceText, recentText, rulesText } from '../ui/strings.js';
import { untilTime } from '../ui/times.js';

/** What a crossed bell means. */
export function mutedTitle({ until }: AlertMute, now: number): string {
  return until === null ? presenceText.mutedAlways : presenceText.mutedUntil(untilTime(until, now));
}

/** The menu entry that ends a mute. */
export function unmuteLabel({ until }: AlertMute, now: number): string {
  return until === null ? menusText.unmute : menusText.unmuteUntil(untilTime(until, now));
}

/** The menu entry that ends a mute of more people than the menu is about. */
export function unmuteAllLabel({ scope, until }: AlertMute, now: number): string {
  const people = rulesText.scope(scope);
  return until === null
    ? menusText.unmuteAll(people)
    : menusText.unmuteAllUntil(people, untilTime(until, now));
}

/** What is said of somebody who was just muted. @param name of the person */
export function nowMutedWords({ scope, until }: AlertMute, name: string, now: number): string {
  return until === null
    ? recentText.nowMutedAlways(scope, name)
    : recentText.nowMuted(scope, name, untilTime(until, now));
}
