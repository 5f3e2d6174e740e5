import type { JournalStep } from '../../../main/presence/journal-entry.js';
import type { Formats } from '../formats.js';

const OUTCOMES: Readonly<Record<JournalStep['outcome'], string>> = {
  running: 'under way',
  done: 'done',
  failed: 'failed',
};

export const diagnosticsText = ({ count }: Formats) => ({
  title: 'Diagnostics',
  loading: 'Reading the diagnostics…',
  copy: 'Copy diagnostics',
  copied: (time: string) => `Copied at ${time}.`,
  noSecrets: 'No passwords and no session keys are in it.',
  about: 'About',
  counts: 'Counted since the start',
  errors: 'What went wrong, the latest first',
  noErrors: 'Nothing so far.',
  steps: 'What Rollcall did, the latest first',
  noSteps: 'Nothing so far. Steps appear once Rollcall connects to a server.',
  time: 'Time',
  what: 'What',
  outcome: 'Outcome',
  took: 'Took',
  detail: 'Detail',
  outcomes: OUTCOMES,
  times: (n: number, first: string) => `${count(n)} times since ${first}`,
  latest: (time: string) => `As of ${time}`,
});
