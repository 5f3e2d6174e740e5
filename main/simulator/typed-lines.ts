import { isPresenceWord, PRESENCE_WORDS, type PresenceWord } from './presence-state.js';
import type { Simulator } from './simulator.js';

const ALSO: Readonly<Record<string, PresenceWord>> = {
  offline: 'unavailable',
  phone: 'on-the-phone',
  meeting: 'in-a-meeting',
};

/** Does what a line says that was typed while the simulator runs, and gives the lines to answer with. */
export function obey(line: string, simulator: Simulator): string[] {
  const [first = '', second = '', ...rest] = line.trim().split(/\s+/u);
  switch (first.toLowerCase()) {
    case '':
      return [];
    case 'help':
      return [`NAME ${PRESENCE_WORDS.join('|')} [note], list, cpu high, cpu normal, drop, help`];
    case 'list':
      return simulator.people.map(
        ({ id, name }) => `${id.padEnd(12)} ${name.padEnd(24)} ${now(id, simulator)}`,
      );
    case 'drop':
      simulator.dropSessions();
      return ['All sessions ended.'];
    case 'cpu':
      if (second !== 'high' && second !== 'normal') return ['It is cpu high or cpu normal.'];
      simulator.setCpuHigh(second === 'high');
      return [`The CPU load is ${second}.`];
    default:
      return set(first, second.toLowerCase(), rest.join(' '), simulator);
  }
}

function set(contact: string, typed: string, note: string, simulator: Simulator): string[] {
  const word = ALSO[typed] ?? typed;
  if (!isPresenceWord(word))
    return [`A line is NAME and one of: ${PRESENCE_WORDS.join(', ')}. Type help for more.`];
  if (simulator.truth(contact).status === 'UNKNOWN')
    return [`Nobody is called ${contact}. Type list for everybody.`];
  simulator.setPresence(contact, word, note || undefined);
  return [`${contact} is ${now(contact, simulator)}`];
}

function now(contact: string, simulator: Simulator): string {
  const { status, activities, note } = simulator.truth(contact);
  const what = [status, ...activities].join(' ');
  return note ? `${what} (${note})` : what;
}
