import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSettings, SETTINGS_VERSION } from '../../../main/settings/schema.js';
import { upgrade } from '../../../main/settings/upgrade.js';
import { settings, VERSION_1 } from './harness.js';

test('version 1 becomes this version, whole, and is not altered itself', () => {
  const before = structuredClone(VERSION_1);
  const upgraded = upgrade(VERSION_1);
  expect(upgraded).toEqual({
    kind: 'current',
    content: {
      version: 3,
      server: { address: 'https://imp.example.com:9443', certificate: '', trusted: [], otherNodes: '' },
      applicationUser: { name: 'appuser' },
      endUser: { name: 'rita' },
      contacts: [{ address: 'joe@example.com', name: 'Joe', group: 'Support' }],
      callback: { address: '10.0.0.5', port: 5000, sources: 'server' },
      presence: { type: 'basic', failSafeMinutes: 7, pollSeconds: 15 },
    },
  });
  expect(VERSION_1).toEqual(before);
});

test('version 2 loses what it said of alerts, and nothing else', () => {
  expect(upgrade({ ...settings(), version: 2, alerts: { enabled: true } })).toEqual({
    kind: 'current',
    content: settings(),
  });
});

test('what it makes of every older version is valid', () => {
  const upgraded = upgrade(VERSION_1);
  expect(checkSettings(upgraded.kind === 'current' ? upgraded.content : undefined).kind).toBe('valid');
});

test('this version stays as it is', () => {
  expect(upgrade(settings())).toEqual({ kind: 'current', content: settings() });
});

test('one without a version counts as the first', () => {
  expect(upgrade({ ...VERSION_1, version: undefined })).toEqual(upgrade(VERSION_1));
});

test.each([SETTINGS_VERSION + 1, 99, SETTINGS_VERSION + 0.5, Number.MAX_VALUE])(
  'version %d is a newer one',
  (version) => {
    expect(upgrade({ ...settings(), version })).toEqual({ kind: 'newer' });
    expect(upgrade({ version })).toEqual({ kind: 'newer' });
  },
);

describe('rubbish goes on to the schema, which reports it', () => {
  test.each<[string, unknown, string]>([
    ['a section that is a text', { ...VERSION_1, server: 'imp' }, 'server'],
    ['a section that is a list', { ...VERSION_1, callback: ['10.0.0.5'] }, 'callback'],
    ['a section that is null', { ...VERSION_1, presence: null }, 'presence'],
    ['a section that is missing', { ...VERSION_1, presence: undefined }, 'presence'],
    [
      'a new field that is there already',
      { ...VERSION_1, presence: { pollSeconds: -1 } },
      'presence.pollSeconds',
    ],
    ['a version that is a text', { ...settings(), version: '3' }, 'version'],
    ['a version that never was', { ...VERSION_1, version: 0 }, 'version'],
    ['a version between', { ...VERSION_1, version: 1.5 }, 'version'],
    ['a version below', { ...VERSION_1, version: -1e9 }, 'version'],
  ])('%s', (_, content, path) => {
    const upgraded = upgrade(content);
    expect(upgraded.kind).toBe('current');
    const checked = checkSettings(upgraded.kind === 'current' ? upgraded.content : undefined);
    expect(checked.kind === 'invalid' ? Object.keys(checked.problems) : []).toContain(path);
  });

  test.each([undefined, null, 1, 'text', [], [VERSION_1]])('%j', (content) => {
    expect(upgrade(content)).toEqual({ kind: 'current', content });
  });
});

test('it never throws', () => {
  const section = fc.anything();
  const contents = fc.oneof(
    fc.anything(),
    fc.record({
      version: fc.oneof(fc.constant(1), fc.double(), fc.anything()),
      server: section,
      callback: section,
    }),
  );
  fc.assert(
    fc.property(contents, (content) => {
      expect(['current', 'newer']).toContain(upgrade(content).kind);
    }),
  );
});
