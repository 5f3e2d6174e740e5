import { carryOut } from './command.js';
import { COMMAND_WORDS, parseCommand } from './command-words.js';
import { inWords } from './error-words.js';
import { describeFault, FAULT_WORDS, parseFault } from './fault-words.js';
import { isPresenceWord, PRESENCE_WORDS, type PresenceWord } from './presence-state.js';
import type { Simulator } from './simulator-api.js';
import { TYPED_LINES } from './typed-lines-help.js';

const ALSO: Readonly<Record<string, PresenceWord>> = {
  offline: 'unavailable',
  phone: 'on-the-phone',
  meeting: 'in-a-meeting',
};

/**
 * Does what a line says that was typed while the simulator runs, and gives the lines to answer with; where it cannot
 * be done they say why.
 */
export async function obey(line: string, simulator: Simulator): Promise<string[]> {
  const [typed = '', second = '', ...rest] = line.trim().split(/\s+/u);
  const first = typed.toLowerCase();
  try {
    if (FAULT_WORDS.includes(first)) {
      simulator.misbehave(parseFault(line));
      return faults(simulator);
    }
    if (COMMAND_WORDS.includes(first)) return [await carryOut(parseCommand(line), simulator)];
  } catch (error) {
    return [inWords(error)];
  }
  switch (first) {
    case '':
      return [];
    case 'help':
      return TYPED_LINES.split('\n');
    case 'list':
      return simulator.people.map(
        ({ id, name }) => `${id.padEnd(12)} ${name.padEnd(24)} ${now(id, simulator)}`,
      );
    case 'faults':
      return faults(simulator);
    case 'behave':
      await simulator.behave();
      return ['Nothing is wrong on purpose any more.'];
    case 'activity':
      return Object.entries(simulator.activity).map(([what, count]) => `${what.padEnd(18)} ${count}`);
    default:
      return set(typed, second.toLowerCase(), rest.join(' '), simulator);
  }
}

function faults(simulator: Simulator): string[] {
  const lines = simulator.faults.map(describeFault);
  return lines.length === 0 ? ['Nothing is wrong on purpose.'] : lines;
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
