import { describe, expect, it } from 'vitest';
import { contactIndex, firstProblem, sectionOf } from '../../../renderer/settings/problems.js';
import { same } from '../../../renderer/settings/same.js';
import { newRun, progressed, verdict } from '../../../renderer/settings/test-run.js';
import { emptySettings } from '../../../main/settings/schema.js';
import { TEST_STEPS } from '../../../preload/contract.js';

describe('firstProblem', () => {
  it('is the one that stands highest in the window', () => {
    const paths = [
      'presence.pollSeconds',
      'callback.port',
      'contacts.10.address',
      'contacts.9.name',
      'endUser.name',
      'server.otherNodes',
      'server.trusted.0.origin',
    ];
    const expected = [
      'server.trusted.0.origin',
      'server.otherNodes',
      'endUser.name',
      'contacts.9.name',
      'contacts.10.address',
      'callback.port',
      'presence.pollSeconds',
    ];
    const order: string[] = [];
    while (paths.length > 0) {
      const first = firstProblem(Object.fromEntries(paths.map((path) => [path, 'Wrong.']))) ?? '';
      order.push(first);
      paths.splice(paths.indexOf(first), 1);
    }
    expect(order).toEqual(expected);
    expect(firstProblem({})).toBeUndefined();
  });

  it('knows the place of a path', () => {
    expect(contactIndex('contacts.12.name')).toBe(12);
    expect(contactIndex('contacts')).toBeUndefined();
    expect(['password', 'contacts.0.name', 'presence.type', 'alerts.enabled'].map(sectionOf)).toEqual([
      'server',
      'team',
      'advanced',
      'alerts',
    ]);
  });
});

describe('same', () => {
  it('compares by what is in it', () => {
    expect(same({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] })).toBe(true);
    expect(same({ a: [1] }, { a: [1, 2] })).toBe(false);
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same(null, {})).toBe(false);
  });
});

describe('a test run', () => {
  it('has passed only where every step has', () => {
    let run = newRun({ settings: emptySettings() });
    expect(verdict(run)).toBe('running');
    for (const step of TEST_STEPS) run = progressed(run, { step, outcome: { kind: 'passed', detail: '' } });
    expect(verdict({ ...run, ended: true })).toBe('passed');
    expect(
      verdict(progressed({ ...run, ended: true }, { step: 'callback', outcome: { kind: 'skipped' } })),
    ).toBe('failed');
    expect(verdict({ ...newRun({ settings: emptySettings() }), ended: true })).toBe('failed');
  });
});
