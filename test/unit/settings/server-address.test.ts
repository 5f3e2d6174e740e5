import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseServerAddress } from '../../../main/settings/server-address.js';

test.each([
  ['imp.example.com', 'https://imp.example.com:8083', 'imp.example.com', true],
  ['  imp.example.com  ', 'https://imp.example.com:8083', 'imp.example.com', true],
  ['imp', 'https://imp:8083', 'imp', true],
  ['IMP.Example.COM', 'https://imp.example.com:8083', 'imp.example.com', true],
  ['imp.example.com:8443', 'https://imp.example.com:8443', 'imp.example.com', true],
  ['imp.example.com:443', 'https://imp.example.com:443', 'imp.example.com', true],
  ['https://imp.example.com', 'https://imp.example.com:8083', 'imp.example.com', true],
  ['HTTPS://imp.example.com/', 'https://imp.example.com:8083', 'imp.example.com', true],
  ['https://imp.example.com:9443/', 'https://imp.example.com:9443', 'imp.example.com', true],
  ['http://imp.example.com', 'http://imp.example.com:8082', 'imp.example.com', false],
  ['http://imp.example.com:80', 'http://imp.example.com:80', 'imp.example.com', false],
  ['10.0.0.5', 'https://10.0.0.5:8083', '10.0.0.5', true],
  ['10.0.0.5:1', 'https://10.0.0.5:1', '10.0.0.5', true],
  ['[fd00::5]', 'https://[fd00::5]:8083', '[fd00::5]', true],
  ['fd00::5', 'https://[fd00::5]:8083', '[fd00::5]', true],
  ['http://::1', 'http://[::1]:8082', '[::1]', false],
  ['http://[fd00::5]:8082', 'http://[fd00::5]:8082', '[fd00::5]', false],
  ['imp_1.example.com:65535', 'https://imp_1.example.com:65535', 'imp_1.example.com', true],
  ['bücher.example', 'https://xn--bcher-kva.example:8083', 'xn--bcher-kva.example', true],
])('%j', (typed, origin, host, secure) => {
  expect(parseServerAddress(typed)).toEqual({ kind: 'valid', origin, host, secure });
});

test.each([
  ['', /needed/u],
  ['.', /name or an IP/u],
  ['::::', /not a name/u],
  ['  ', /needed/u],
  ['ftp://imp.example.com', /https:\/\//u],
  ['imp.example.com:0', /65535/u],
  ['imp.example.com:65536', /65535/u],
  ['imp.example.com:', /name or an IP/u],
  ['imp.example.com:abc', /name or an IP/u],
  ['imp.example.com:123456', /name or an IP/u],
  ['imp.example.com/presence-service', /name or an IP/u],
  ['user@imp.example.com', /name or an IP/u],
  ['imp example.com', /name or an IP/u],
  ['imp.example.com?a=b', /name or an IP/u],
  ['https://', /name or an IP/u],
  ['http://https://imp', /name or an IP/u],
  ['[fd00::5', /name or an IP/u],
  ['999.999.999.999', /name/u],
  ['[::::]', /name/u],
])('%j is none', (typed, reason) => {
  expect(parseServerAddress(typed)).toEqual({
    kind: 'invalid',
    reason: expect.stringMatching(reason) as string,
  });
});

test('whatever is typed, what is valid can be asked', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6());
  fc.assert(
    fc.property(typed, (text) => {
      const address = parseServerAddress(text);
      if (address.kind === 'invalid') expect(address.reason).toMatch(/^[A-Z].+\.$/u);
      else expect(new URL(address.origin).hostname).toBe(address.host);
    }),
  );
});
