import { expect, test } from 'vitest';
import { draftSchema } from '../../../main/settings/draft.js';
import { emptySettings } from '../../../main/settings/schema.js';
import { settings } from './harness.js';

const empty = emptySettings();

test.each([
  ['a first start', { settings: empty }],
  ['good settings', { settings: settings() }],
  ['a password', { settings: empty, password: '' }],
  [
    'a trusted certificate',
    {
      settings: {
        ...empty,
        server: { ...empty.server, trusted: [{ origin: 'https://imp', certificate: '' }] },
      },
    },
  ],
  ['half an address', { settings: { ...empty, contacts: [{ address: 'jo', name: '', group: '' }] } }],
  [
    'an empty number',
    { settings: { ...empty, callback: { ...empty.callback, address: ' x y ', port: NaN } } },
  ],
])('%s may cross, unaltered', (_, draft) => {
  expect(draftSchema.parse(draft)).toEqual(draft);
});

test.each([
  ['nothing', undefined],
  ['no settings', { password: 'a' }],
  ['another version', { settings: { ...empty, version: 1 } }],
  ['a field too many', { settings: { ...empty, extra: '' } }],
  ['a field too many beside', { settings: empty, extra: '' }],
  ['a field too few', { settings: { ...empty, endUser: {} } }],
  ['a text for a number', { settings: { ...empty, callback: { ...empty.callback, port: '8080' } } }],
  ['a text without end', { settings: { ...empty, endUser: { name: 'a'.repeat(1001) } } }],
  ['a password without end', { settings: empty, password: 'a'.repeat(1025) }],
  ['a password that is none', { settings: empty, password: undefined }],
  [
    'people without end',
    { settings: { ...empty, contacts: Array(10_001).fill({ address: '', name: '', group: '' }) } },
  ],
  ['another kind of presence', { settings: { ...empty, presence: { ...empty.presence, type: 'poor' } } }],
  ['calls from elsewhere', { settings: { ...empty, callback: { ...empty.callback, sources: '' } } }],
  [
    'trust without end',
    {
      settings: {
        ...empty,
        server: { ...empty.server, trusted: Array(101).fill({ origin: '', certificate: '' }) },
      },
    },
  ],
])('%s may not', (_, draft) => {
  expect(draftSchema.safeParse(draft).success).toBe(false);
});
