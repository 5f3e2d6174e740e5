import { CERTIFICATE_KINDS } from './certificate.js';
import { COMMAND, type Command } from './command.js';
import { sentenceOf } from './fault-words.js';
import { UsageError } from './usage-error.js';

interface Form {
  readonly usage: string;
  readonly fields: (words: readonly string[]) => Record<string, unknown>;
}

/** How commands are typed, by their first word. */
const FORMS: Readonly<Record<string, Form>> = {
  drop: { usage: '', fields: () => ({ command: 'drop' }) },
  cpu: { usage: 'high|normal', fields: ([load]) => ({ command: 'cpu', high: cpuHigh(load) }) },
  'go-away': { usage: '', fields: () => ({ command: 'go-away' }) },
  'come-back': { usage: '', fields: () => ({ command: 'come-back' }) },
  restart: { usage: '', fields: () => ({ command: 'restart' }) },
  'force-login': { usage: 'USER', fields: ([user]) => ({ command: 'force-login', user }) },
  bogus: {
    usage: '[COUNT]',
    fields: ([count = '1']) => ({ command: 'notify-unknown', count: Number(count) }),
  },
  'new-certificate': {
    usage: `[${CERTIFICATE_KINDS.join('|')}]`,
    fields: ([kind]) => ({ command: 'new-certificate', kind }),
  },
  'session-seconds': {
    usage: 'SECONDS',
    fields: ([seconds]) => ({ command: 'adjust', sessionSeconds: Number(seconds) }),
  },
  'max-requests': {
    usage: 'COUNT',
    fields: ([count]) => ({ command: 'adjust', maxRequestsPerSecond: Number(count) }),
  },
  'backup-server': {
    usage: 'HOST|off',
    fields: ([host]) => ({ command: 'adjust', backupServer: offAsNull(host) }),
  },
  redirect: {
    usage: 'USER HOST|off',
    fields: ([user, host]) => ({ command: 'redirect', user, host: offAsNull(host) }),
  },
};

/** The words that a command begins with. */
export const COMMAND_WORDS: readonly string[] = Object.keys(FORMS);

/**
 * Reads a command as typed: `cpu high`, `redirect rita imp2.example.com`.
 *
 * @throws UsageError that says how it is typed.
 */
export function parseCommand(line: string): Command {
  const [typed = '', ...words] = line.trim().split(/\s+/u);
  const first = typed.toLowerCase();
  const form = COMMAND_WORDS.includes(first) ? FORMS[first] : undefined;
  if (!form) throw new UsageError(`A command begins with one of: ${COMMAND_WORDS.join(', ')}.`);
  const most = form.usage === '' ? 0 : form.usage.split(' ').length;
  const result = COMMAND.safeParse(form.fields(words));
  if (result.success && words.length <= most) return result.data;
  const why = result.success ? '' : ` ${sentenceOf(result.error)}`;
  throw new UsageError(`It is ${[first, form.usage].join(' ').trim()}.${why}`);
}

function cpuHigh(load: string | undefined): boolean | undefined {
  return load === 'high' ? true : load === 'normal' ? false : undefined;
}

function offAsNull(text: string | undefined): string | null | undefined {
  return text === 'off' ? null : text;
}
