import type { z } from 'zod';
import { FAULT, FETCH_ANSWERS, REFUSABLE, type Fault, type FetchAnswer } from './fault.js';
import type { ActiveFault } from './faults.js';
import { UsageError } from './usage-error.js';

/** How a fault is typed: its first word, and the words that must follow it. */
interface Form {
  readonly usage: string;
  readonly fields: (words: string[]) => Record<string, unknown>;
}

const HOW_OFTEN = '[COUNT] [every N]';

/** The forms by their first word. What is left over of the words may be how often, and for fetches which. */
const FORMS: Readonly<Record<string, Form>> = {
  lose: { usage: HOW_OFTEN, fields: () => ({ kind: 'lose-notifications' }) },
  repeat: { usage: HOW_OFTEN, fields: () => ({ kind: 'repeat-notifications' }) },
  swap: { usage: HOW_OFTEN, fields: () => ({ kind: 'swap-notifications' }) },
  delay: {
    usage: `SECONDS ${HOW_OFTEN}`,
    fields: (words) => ({ kind: 'delay-notifications', seconds: number(words.shift()) }),
  },
  fetch: {
    usage: `${FETCH_ANSWERS.join('|')} [subscribed|polled] [consumed] ${HOW_OFTEN}`,
    fields: (words) => ({
      kind: 'spoil-fetches',
      answer: words.shift(),
      ...word(words, 'of', 'subscribed', 'polled'),
      ...(word(words, 'consumed', 'consumed') && { consumed: true }),
    }),
  },
  expire: {
    usage: `[end-user|application] ${HOW_OFTEN}`,
    fields: (words) => ({
      kind: 'expire-during-fetch',
      ...word(words, 'session', 'end-user', 'application'),
    }),
  },
  refuse: {
    usage: `OPERATION CODE ${HOW_OFTEN}, where OPERATION is ${REFUSABLE.join(', ')}`,
    fields: (words) => ({ kind: 'refuse', operation: words.shift(), code: number(words.shift()) }),
  },
};

/** The words that a fault begins with. */
export const FAULT_WORDS: readonly string[] = Object.keys(FORMS);

/**
 * Reads a fault as typed: `lose 3`, `fetch half consumed`, `refuse subscribe 211 2`.
 *
 * @throws UsageError that says how it is typed.
 */
export function parseFault(line: string): Fault {
  const [first = '', ...words] = line.trim().toLowerCase().split(/\s+/u);
  const form = FAULT_WORDS.includes(first) ? FORMS[first] : undefined;
  if (!form) throw new UsageError(`A fault begins with one of: ${FAULT_WORDS.join(', ')}.`);
  const fields = { ...form.fields(words), ...howOften(words) };
  const result = FAULT.safeParse(fields);
  if (result.success && words.length === 0) return result.data;
  const why = result.success ? '' : ` ${sentenceOf(result.error)}`;
  throw new UsageError(`It is ${first} ${form.usage}.${why}`);
}

/** What is wrong, in a sentence that names the field. */
export function sentenceOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'The whole'}: ${message}.`).join(' ');
}

/** A fault that is on, for people. */
export function describeFault({ fault, left }: ActiveFault): string {
  const every = fault.every === undefined ? '' : `, one in ${fault.every}`;
  return `${whatHappens(fault)}${every}${left === undefined ? ', until it is ended' : `, ${left} more`}`;
}

function whatHappens(fault: Fault): string {
  switch (fault.kind) {
    case 'lose-notifications':
      return 'notifications are lost';
    case 'repeat-notifications':
      return 'notifications are sent twice';
    case 'swap-notifications':
      return 'notifications overtake one another';
    case 'delay-notifications':
      return `notifications come ${fault.seconds} s late`;
    case 'spoil-fetches': {
      const which = fault.of === undefined ? 'fetches' : `${fault.of} fetches`;
      return `${which} ${ANSWERED[fault.answer]}${fault.consumed ? ' and what changed is lost' : ''}`;
    }
    case 'expire-during-fetch':
      return `the ${fault.session === 'application' ? 'application user' : 'end user'}'s session ends during a fetch`;
    case 'refuse':
      return `${fault.operation} is refused with code ${fault.code}`;
  }
}

const ANSWERED: Readonly<Record<FetchAnswer, string>> = {
  busy: 'get 503 and code 210',
  error: 'get 500 and code 200',
  'too-many': 'get 503 and code 212',
  garbage: 'get something that is no XML',
  half: 'get half an answer',
  cut: 'are cut off without an answer',
  empty: 'get an empty answer',
  hang: 'are never answered',
};

/** Takes one of these words out of the line, as the value of a field. */
function word(
  words: string[],
  field: string,
  ...choices: readonly string[]
): Record<string, string> | undefined {
  const index = words.findIndex((candidate) => choices.includes(candidate));
  const [found] = index < 0 ? [] : words.splice(index, 1);
  return found === undefined ? undefined : { [field]: found };
}

function howOften(words: string[]): Record<string, number> {
  const index = words.indexOf('every');
  const [, every] = index < 0 ? [] : words.splice(index, 2);
  const times = words.shift();
  return {
    ...(index < 0 ? {} : { every: number(every) }),
    ...(times === undefined ? {} : { times: number(times) }),
  };
}

function number(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? NaN : Number(text);
}
