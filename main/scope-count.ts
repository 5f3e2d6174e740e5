import type { AlertScope } from './alerts/rule.js';
import type { RosterEntry } from './presence/contact.js';
import type { Roster, RosterCount } from './presence/roster.js';

/** How many of a scope's people are available. @param favourites their addresses, for the scope that means them. */
export function countIn(roster: Roster, scope: AlertScope, favourites: readonly string[]): RosterCount {
  switch (scope.kind) {
    case 'everyone':
      return roster.count;
    case 'favourites':
      return roster.countOf(favourites);
    case 'group':
      return roster.countOfGroup(scope.name);
    case 'person':
      return roster.countOf([scope.address]);
  }
}

/** Tells who belongs to a scope. */
export function inScope(scope: AlertScope, favourites: readonly string[]): (entry: RosterEntry) => boolean {
  switch (scope.kind) {
    case 'everyone':
      return () => true;
    case 'favourites': {
      const addresses = new Set(favourites);
      return ({ contact }) => addresses.has(contact.address);
    }
    case 'group':
      return ({ contact }) => contact.group === scope.name;
    case 'person':
      return ({ contact }) => contact.address === scope.address;
  }
}
