import type { Contact } from '../../main/presence/contact.js';
import type { Person, PresenceWord, Simulator } from '../../main/simulator/simulator.js';

/** When somebody changes for the last time: before what is drilled, while it lasts, or after it. */
export type Phase = 'before' | 'during' | 'after';

const PHASES: readonly Phase[] = ['before', 'during', 'after'];
const WORDS: readonly PresenceWord[] = [
  'available',
  'busy',
  'on-the-phone',
  'in-a-meeting',
  'dnd',
  'away',
  'vacation',
  'unavailable',
];

interface Part {
  readonly person: Person;
  readonly passing: PresenceWord;
  readonly final: PresenceWord;
}

/**
 * The people of a drill. A third of them changes for the last time in each phase, so that a change that was lost is
 * not covered by a later one; whoever comes later passes through other states before. All end in another status than
 * they began in.
 */
export class Cast {
  readonly people: readonly Person[];
  readonly contacts: readonly Contact[];
  readonly #waiting: Record<Phase, Part[]> = { before: [], during: [], after: [] };
  #passers = 0;

  constructor(size: number) {
    const word = (index: number): PresenceWord => WORDS[index % WORDS.length]!;
    const parts = Array.from({ length: size }, (_, index) => {
      const person: Person = {
        id: `p${String(index).padStart(3, '0')}`,
        name: `Person ${index}`,
        presence: word(index),
      };
      // Three on is never the same status, whatever a call or a meeting adds to it.
      return { person, passing: word(index + 5), final: word(index + 3) };
    });
    parts.forEach((part, index) => this.#waiting[PHASES[index % PHASES.length]!].push(part));
    this.people = parts.map(({ person }) => person);
    this.contacts = this.people.map(({ id, name }) => ({ address: `${id}@example.com`, name, group: '' }));
  }

  /** How many have still to change in a phase. */
  left(phase: Phase): number {
    return this.#waiting[phase].length;
  }

  /** So many people of a phase change for the last time, and somebody else for a while. */
  change(phase: Phase, count: number, servers: readonly Simulator[]): void {
    for (const { person, final } of this.#waiting[phase].splice(0, count)) set(servers, person, final);
    const later = PHASES.slice(PHASES.indexOf(phase) + 1).flatMap((next) => this.#waiting[next]);
    if (later.length === 0) return;
    const round = Math.floor(this.#passers / later.length);
    const { person, passing } = later[this.#passers++ % later.length]!;
    set(servers, person, round % 2 === 0 ? passing : (person.presence ?? 'available'));
  }
}

function set(servers: readonly Simulator[], { id }: Person, word: PresenceWord): void {
  for (const server of servers) server.setPresence(id, word);
}
