import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftSchema } from '../../../main/settings/draft.js';
import { salvage } from '../../../main/settings/salvage.js';
import { emptySettings } from '../../../main/settings/schema.js';
import { settings } from './harness.js';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIBAA==\n-----END CERTIFICATE-----';
const trusted = (origin: string, certificate = CERTIFICATE) => ({ origin, certificate });
const contact = (address: string, name = '') => ({ address, name, group: '' });
const empty = emptySettings();

test('of good settings everything is kept', () => {
  const good = settings({
    server: {
      address: 'imp',
      certificate: CERTIFICATE,
      trusted: [trusted('https://imp:8083')],
      otherNodes: 'imp2',
    },
    callback: { address: '10.0.0.5', port: 5000, sources: 'anyone' },
    presence: { type: 'basic', failSafeMinutes: 7, pollSeconds: 30 },
  });
  expect(salvage(good)).toEqual(good);
});

test.each<[string, object, object]>([
  [
    'a field of the wrong kind',
    { server: { address: 'imp', certificate: 7 } },
    { server: { ...empty.server, address: 'imp' } },
  ],
  [
    'a section of the wrong kind',
    { callback: 'none', endUser: { name: 'rita' } },
    { endUser: { name: 'rita' } },
  ],
  ['a field too many', { extra: 1, endUser: { name: 'rita', extra: 1 } }, { endUser: { name: 'rita' } }],
  [
    'a wrong port, for the person to see',
    { callback: { port: 0 } },
    { callback: { ...empty.callback, port: 0 } },
  ],
  [
    'an unknown choice',
    { presence: { type: 'poor', pollSeconds: 9 } },
    { presence: { ...empty.presence, pollSeconds: 9 } },
  ],
  ['another version', { version: 1, endUser: { name: 'rita' } }, { endUser: { name: 'rita' } }],
  [
    'contacts that are valid, each once',
    {
      contacts: [
        contact(' Joe@Example.COM ', 'Joe'),
        contact('nobody'),
        null,
        contact('joe@example.com', 'Again'),
      ],
    },
    { contacts: [contact('joe@example.com', 'Joe')] },
  ],
  [
    'trusted certificates that are valid, one for each server',
    {
      server: {
        trusted: [
          trusted('http://imp:8082'),
          trusted('https://imp:8083'),
          trusted('https://imp:8083', CERTIFICATE.replace('BAA', 'BAQ')),
          trusted('https://imp2:8083', 'none'),
          7,
        ],
      },
    },
    { server: { ...empty.server, trusted: [trusted('https://imp:8083')] } },
  ],
])('%s', (_, content, kept) => {
  expect(salvage(content)).toEqual({ ...empty, ...kept });
});

test.each([undefined, null, 1, 'text', [], [settings()], {}])('of %j nothing is left', (content) => {
  expect(salvage(content)).toEqual(empty);
});

test('of a list without end as much as a window takes', () => {
  const contacts = Array.from({ length: 10_001 }, (_, index) => contact(`joe${index}@example.com`));
  const certificates = Array.from({ length: 101 }, (_, index) => trusted(`https://imp${index}:8083`));
  const salvaged = salvage({ contacts, server: { trusted: certificates } });
  expect(draftSchema.safeParse({ settings: salvaged }).success).toBe(true);
  expect(salvaged.contacts).toHaveLength(10_000);
  expect(salvaged.server.trusted).toHaveLength(20);
});

test('whatever it is given, a window takes what comes out', () => {
  const section = fc.oneof(
    fc.anything(),
    fc.dictionary(fc.constantFrom('address', 'port', 'name'), fc.anything()),
  );
  const contents = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(Object.keys(empty).map((name) => [name, section]))),
  );
  fc.assert(
    fc.property(contents, (content) => {
      const salvaged = salvage(content);
      expect(draftSchema.parse({ settings: salvaged })).toEqual({ settings: salvaged });
    }),
    { numRuns: 300 },
  );
});
