import type { ConnectionStep } from '../../../main/presence/connection.js';
import type { Formats } from '../formats.js';

const STEP_WORDS: Readonly<Record<ConnectionStep, string>> = {
  'application-login': 'logging in the application user',
  'end-user-login': 'logging in the end user',
  endpoint: 'telling the server how to call back',
  subscriptions: 'subscribing to the team',
  presence: 'asking who is free',
};

export const connectionText = ({ plural }: Formats) => ({
  notConfigured: 'Not connected. No server is set up yet.',
  needsPassword: 'Not connected. The password is needed.',
  connecting: (step: ConnectionStep) => `Connecting: ${STEP_WORDS[step]}`,
  live: 'Live',
  liveAgain: 'Live again.',
  liveAsking: (seconds: number) => `Live, asking every ${seconds} s`,
  throughBackup: (words: string, host: string) => `${words}, through the backup server ${host}`,
  checked: (time: string) => `checked ${time}`,
  liveSince: (time: string) => `Live since ${time}.`,
  liveAdvice: (time: string) => `The server was last asked at ${time}. Everybody is shown as it last told.`,
  pushExpected: 'The server’s first notification is on its way.',
  node: {
    configured: (host: string) => `Watching through ${host}.`,
    primary: (host: string) => `Watching through ${host}, the server that this user belongs to.`,
    backup: (host: string) =>
      `Watching through the backup server ${host}, which stands in for the usual one.`,
  },
  meanwhile: (seconds: number) => `Meanwhile Rollcall asks every ${plural(seconds, 'second', 'seconds')}.`,
  unencrypted: 'Not encrypted',
  unencryptedWhy:
    'Not encrypted: the server’s address in the settings begins with http://. Anybody on the way can read the password and everybody’s presence.',
  notLiveSince: (time: string) => `Not live since ${time}.`,
  notLive: 'Not live.',
  asOf: (time: string) => `The list shows how things stood at ${time}.`,
  retryAt: (time: string) => `Trying again at ${time}.`,
  retrySoon: 'Trying again in a moment.',
  waitsForYou: 'Waiting for you.',
  stopped: 'Stopped. Nothing is being checked.',
  tryNow: 'Try now',
  checkNow: 'Check now',
  openSettings: 'Open settings',
  diagnostics: 'Diagnostics…',
  details: 'More about the connection',
  panel: 'The connection',
  usePort: (port: number) => `Use port ${port} instead`,
  gapTitle: (from: string, to: string) =>
    from === to ? `Not live for a moment at ${from}.` : `Not live from ${from} to ${to}.`,
  gapCount: (n: number) => `${plural(n, 'person', 'people')} changed meanwhile:`,
  gapChange: (name: string, to: string, from: string) => `${name} is now ${to}, was ${from}`,
  gapMore: (n: number) => `and ${n} more`,
  gapLess: 'Show fewer',
});
