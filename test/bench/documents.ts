import { richList } from '../../main/simulator/documents.js';
import type { Person } from '../../main/simulator/person.js';
import { pidf } from '../../main/simulator/pidf.js';
import { stateOf, type PresenceWord } from '../../main/simulator/presence-state.js';
import { addressOf } from './people.js';

/** What a fetch brings of some people, as the simulator writes it: rich presence, everybody in one state. */
export function richDocument(some: readonly Person[], word: PresenceWord): string {
  const state = stateOf(word);
  return richList(
    some.map((person) => pidf(addressOf(person), { person, state, publications: [] })),
    'nested',
  );
}
