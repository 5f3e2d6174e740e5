import type { Formats } from '../formats.js';

/** What an administrator has decided for everybody on this computer. */
export const managedText = ({ plural }: Formats) => ({
  /** Beside what nobody can change here. */
  mark: 'Set by your organisation',
  certificate: 'A certificate of your organisation',
  locked: 'Your organisation has set this: it cannot be changed here.',
  lockedAdvice: 'Ask your administrator to change it.',
  /** @param name one of `names`. */
  stays: (name: string) => `${name}: stays as your organisation has set it.`,
  names: {
    'server.address': 'Server address',
    'server.certificate': 'Certificate',
    'server.otherNodes': 'Other servers of the cluster',
    'applicationUser.name': 'Application user',
    'endUser.name': 'End user',
    'callback.address': 'Address that the server calls',
    'callback.port': 'Port that the server calls',
    contacts: 'People of the team',
  },
  unused: (file: string, why: string) =>
    `What your organisation has set in ${file} is not used. ${why} Please tell your administrator.`,
  inPart: (file: string, wrong: string) =>
    `Some of what your organisation has set in ${file} is not right and is not used; the rest is. ${wrong} Please tell your administrator.`,
  problem: (field: string, wrong: string) => `${field}: ${wrong}`,
  more: (n: number) => `And ${plural(n, 'more thing', 'more things')}.`,
  noFile: 'It is not a file, or far too large.',
  notAdministrators:
    'Others than administrators can change it: it must belong to one, and only they may write to it.',
  unreadable: 'It cannot be read.',
  notJson: 'It is not JSON.',
  version: 'The version must be 1.',
  unknown: 'There is no such setting.',
  kind: 'This is not what belongs here.',
  lockWithoutValue: 'It is locked, but no value is given for it.',
});
