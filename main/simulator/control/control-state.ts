import { describeFault } from '../fault-words.js';
import { wordOf, type PresenceWord } from '../presence-state.js';
import type { Adjustable } from '../options.js';
import type { Person } from '../person.js';
import type { Simulator } from '../simulator-api.js';
import type { Activity } from '../tally.js';

// As many rows as a person reads; the rest is found by searching.
const MOST_PEOPLE = 200;

/** What the control page shows. No password and no session key is in it. */
export interface ControlState {
  readonly domain: string;
  /** Where the web service listens, or listened before it went away. */
  readonly origins: readonly string[];
  readonly away: boolean;
  readonly cpuHigh: boolean;
  /** Those that the search finds, 200 at most. */
  readonly people: readonly PersonLine[];
  /** How many it finds in all. */
  readonly found: number;
  /** In words. */
  readonly faults: readonly string[];
  readonly activity: Activity;
  readonly adjusted: Adjustable;
}

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly presence: PresenceWord | undefined;
  readonly note: string;
}

/** @param search a part of a name, an id or a group; everybody where it is empty */
export function controlState(simulator: Simulator, search: string): ControlState {
  const { domain, httpOrigin, httpsOrigin, away, cpuHigh, activity, adjusted } = simulator;
  const found = simulator.people.filter((person) => matches(person, search.trim().toLowerCase()));
  return {
    domain,
    origins: [httpOrigin, httpsOrigin].filter((origin) => origin !== undefined),
    away,
    cpuHigh,
    people: found.slice(0, MOST_PEOPLE).map((person) => line(person, simulator)),
    found: found.length,
    faults: simulator.faults.map(describeFault),
    activity,
    adjusted,
  };
}

function matches({ id, name, group = '' }: Person, search: string): boolean {
  return [id, name, group].some((text) => text.toLowerCase().includes(search));
}

function line({ id, name, group = '' }: Person, simulator: Simulator): PersonLine {
  const { status, note = '', ...rest } = simulator.truth(id);
  const presence = status === 'UNKNOWN' ? undefined : wordOf({ ...rest, status });
  return { id, name, group, presence, note };
}
