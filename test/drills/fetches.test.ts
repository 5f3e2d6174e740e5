import { describe } from 'vitest';
import type { FetchAnswer } from '../../main/simulator/simulator.js';
import { drill, FAIL_SAFE, LONGEST_PAUSE, MINUTE } from './drill.js';

const ANSWERS: Readonly<Record<FetchAnswer, string>> = {
  busy: '503 and code 210',
  'too-many': '503 and code 212',
  error: '500 and code 200',
  garbage: 'a text that is no XML',
  half: 'half of the document before the connection is cut',
  cut: 'nothing, and the connection is cut',
  empty: '200 without a body',
  hang: 'nothing for as long as it waits',
};

describe('Fetches', () => {
  for (const [answer, words] of Object.entries(ANSWERS) as [FetchAnswer, string][]) {
    for (const consumed of [false, true]) {
      drill({
        name: `They get ${words}; the change ${consumed ? 'counts as fetched' : 'is kept'}`,
        happens: consumed
          ? 'Every one for two minutes; the server takes what changed for fetched all the same.'
          : 'Every one for two minutes; the server keeps what changed for the next one.',
        plan: { timeoutMs: answer === 'hang' ? 500 : 5_000 },
        async run(d) {
          await d.begin();
          d.server.misbehave({ kind: 'spoil-fetches', answer, consumed });
          await d.during(2 * MINUTE);
          await d.server.behave();
          // These may mean that nothing changed, or that nothing was touched: only a later look of our own tells.
          const isBelieved = answer === 'empty' || (answer === 'too-many' && consumed);
          await d.end(isBelieved ? FAIL_SAFE + MINUTE : LONGEST_PAUSE);
        },
      });
    }
  }
});
