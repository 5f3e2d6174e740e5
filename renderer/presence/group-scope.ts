import type { AlertScope } from '../../preload/contract.js';
import type { Group } from './group.js';

/** Whom alerts about a group are about. */
export function scopeOf(group: Group): AlertScope {
  return group.kind === 'favourites' ? { kind: 'favourites' } : { kind: 'group', name: group.name };
}
