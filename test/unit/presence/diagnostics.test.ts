import { afterEach, describe, expect, test } from 'vitest';
import { diagnosticsOf, diagnosticsText, type DiagnosticsSources } from '../../../main/diagnostics.js';
import { Journal } from '../../../main/presence/journal.js';
import type { WatchPlan } from '../../../main/watch.js';
import type { DiagnosticsView } from '../../../preload/contract.js';
import { speak } from '../../../preload/words/catalogue.js';
import { ManualClock } from '../../support/manual-clock.js';

afterEach(() => speak('en'));

const SECRETS = { password: 'hunter2', certificate: '-----BEGIN CERTIFICATE-----' };

const plan: WatchPlan = {
  origin: 'https://imp.example.com:8083',
  certificate: SECRETS.certificate,
  trusted: [],
  otherNodes: [],
  callback: { address: '', port: 8080, sources: 'server' },
  credentials: {
    applicationUser: 'app',
    password: SECRETS.password,
    endUser: 'rita',
  },
  contacts: [{ address: 'joe@example.com', name: 'Joe', group: '' }],
  type: 'rich',
  failSafeMs: 600_000,
  pollMs: 15_000,
};

function view(changed: Partial<DiagnosticsSources> = {}): DiagnosticsView {
  return diagnosticsOf({
    now: 0,
    versions: [{ label: 'Rollcall', value: '0.1.0' }],
    connection: { kind: 'connecting', step: 'endpoint' },
    plan,
    calledAt: undefined,
    journal: new Journal(new ManualClock()),
    ...changed,
  });
}

const factOf = ({ about }: DiagnosticsView, label: string): string | undefined =>
  about.find((fact) => fact.label === label)?.value;

describe('where the server calls', () => {
  test('is what is set up, and what the server was told once it was', () => {
    expect(factOf(view(), 'Callback')).toBe('address found automatically, port 8080');
    expect(factOf(view(), 'The server was told to call')).toBeUndefined();
    const told = view({ calledAt: '10.0.0.7:8081' });
    expect(factOf(told, 'The server was told to call')).toBe('10.0.0.7:8081');
    const labels = told.about.map(({ label }) => label);
    expect(labels.indexOf('The server was told to call')).toBe(labels.indexOf('Callback') + 1);
  });

  test('is an address of choice where there is one', () => {
    const callback = { address: 'desk.example.com', port: 9000, sources: 'anyone' } as const;
    const chosen = view({ plan: { ...plan, callback } });
    expect(factOf(chosen, 'Callback')).toBe('desk.example.com, port 9000');
    expect(factOf(chosen, 'Notifications taken from')).toBe('anyone who knows the address');
  });

  test('is not said where nothing is watched', () => {
    const idle = view({ plan: undefined, connection: { kind: 'not-configured' } });
    expect(idle.about).toEqual([
      { label: 'Connection', value: 'Not configured' },
      { label: 'Rollcall', value: '0.1.0' },
    ]);
  });
});

describe('the diagnostics as text', () => {
  test('hold facts, counts, steps and errors, the latest first, and no secret', async () => {
    const clock = new ManualClock();
    const journal = new Journal(clock);
    journal.count('fetches', 3);
    await journal.step('Register the endpoint', () => clock.advance(25));
    journal.note('Subscribed', 'to 1 person');
    const problem = { message: 'The server is silent.', advice: 'Wait.', code: 'ETIMEDOUT' };
    journal.trouble(problem);
    await clock.advance(60_000);
    journal.trouble(problem);
    const text = diagnosticsText(view({ journal, calledAt: '10.0.0.7:8080' }));

    expect(text).toMatch(/^Rollcall diagnostics, \d{4}-\d\d-\d\d \d\d:\d\d:\d\d GMT/u);
    const lines = text.split('\n');
    expect(lines).toContain(' Server: https://imp.example.com:8083');
    expect(lines).toContain(' The server was told to call: 10.0.0.7:8080');
    expect(lines).toContain(' Fetches: 3');
    const steps = lines.slice(
      lines.indexOf('Steps, the latest first') + 1,
      lines.indexOf('Errors, the latest first'),
    );
    expect(steps).toEqual([
      expect.stringMatching(/done {5}Subscribed {2}to 1 person$/u),
      expect.stringMatching(/done {5}25 ms {2}Register the endpoint$/u),
      '',
    ]);
    const errors = lines.slice(lines.indexOf('Errors, the latest first') + 1);
    expect(errors).toEqual([
      expect.stringMatching(/ \(2 times, last [-\d: ]+\) {2}The server is silent\. Wait\. \(ETIMEDOUT\)$/u),
      '',
    ]);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
  });

  test('say that nothing went wrong where nothing did', () => {
    const lines = diagnosticsText(view()).split('\n');
    expect(lines.slice(lines.indexOf('Errors, the latest first'))).toEqual([
      'Errors, the latest first',
      ' none',
      '',
    ]);
  });

  test('speak the language that is spoken', () => {
    speak('de-DE');
    const text = diagnosticsText(view({ calledAt: '10.0.0.7:8080' }));
    expect(text).not.toContain('The server was told to call');
    expect(text).toContain('10.0.0.7:8080');
  });
});
