import type { AlertScope } from '../main/alerts/rule.js';

/** Whether two scopes are about the same people. */
export function sameScope(one: AlertScope, other: AlertScope): boolean {
  switch (one.kind) {
    case 'everyone':
    case 'favourites':
      return one.kind === other.kind;
    case 'group':
      return other.kind === 'group' && other.name === one.name;
    case 'person':
      return other.kind === 'person' && other.address === one.address;
  }
}
