import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogin } from '../../../main/pws/session-document.js';
import { XmlError } from '../../../main/pws/xml.js';
import { anyBody, answer, LOGIN, REDIRECT } from './documents.js';

const KEY = 'beb3bb70-1be2-4d73-90f8-e8b3929af58c';

describe('a session', () => {
  test('as the samples read it', () => {
    expect(readLogin(answer(LOGIN))).toEqual({ kind: 'session', key: KEY });
  });

  test.each([
    ['a Location does not make it a redirect', LOGIN],
    ['one line', `<session><sessionKey>${KEY}</sessionKey></session>`],
    ['a namespace', LOGIN.replace('<session>', '<session xmlns="urn:cisco:cup:presence:soap">')],
    ['a prefix', `<p:session><p:sessionKey>${KEY}</p:sessionKey></p:session>`],
    ['SOAP’s spelling', `<success><session-key>${KEY}</session-key></success>`],
    ['a container', `<r><session><sessionKey>${KEY}</sessionKey></session></r>`],
    ['the key as the root', `<sessionKey>${KEY}</sessionKey>`],
    ['CDATA', `<session><sessionKey><![CDATA[${KEY}]]></sessionKey></session>`],
    ['a byte-order mark', `\uFEFF${LOGIN}`],
  ])('with %s', (_, body) => {
    const location = 'https://cup.example.com:8083/presence-service/users/joe/session';
    expect(readLogin(answer(body, { location }))).toEqual({ kind: 'session', key: KEY });
  });

  test.each([
    ['an attribute', `<session backupServer="b.example.com"><sessionKey>${KEY}</sessionKey></session>`],
    [
      'an attribute of a child',
      `<login><session backupServer="b.example.com"><sessionKey>${KEY}</sessionKey></session></login>`,
    ],
    [
      'a child',
      `<session><sessionKey>${KEY}</sessionKey><backupServer> b.example.com </backupServer></session>`,
    ],
    [
      'SOAP’s attribute',
      `<r><success backupServer=" b.example.com "><session-key>${KEY}</session-key></success></r>`,
    ],
  ])('names a backup server by %s', (_, body) => {
    expect(readLogin(answer(body))).toEqual({ kind: 'session', key: KEY, backupServer: 'b.example.com' });
  });

  test.each([
    `<session backupServer=""><sessionKey>${KEY}</sessionKey></session>`,
    `<session><sessionKey>${KEY}</sessionKey><backupServer/></session>`,
    `<session backupServer="the other one"><sessionKey>${KEY}</sessionKey></session>`,
    `<session><sessionKey>${KEY}</sessionKey><backupServer>b.example.com/a</backupServer></session>`,
  ])('names none by %j', (body) => {
    expect(readLogin(answer(body))).toEqual({ kind: 'session', key: KEY });
  });
});

describe('a redirect', () => {
  const location = 'https://cup-b.example.com:8443/presence-service/users/joe/session';
  const redirect = { kind: 'redirect', primaryServer: 'cup-b.example.com' } as const;

  test('as the guide prints it', () => {
    expect(readLogin(answer(REDIRECT, { status: 307, location }))).toEqual({
      ...redirect,
      backupServer: 'cup-a.example.com',
      origin: 'https://cup-b.example.com:8443',
    });
  });

  test('in a document alone, whatever the status', () => {
    expect(readLogin(answer(REDIRECT))).toEqual({ ...redirect, backupServer: 'cup-a.example.com' });
  });

  test('as the root, as SOAP has it', () => {
    expect(readLogin(answer('<redirect primaryServer=" cup-b.example.com "/>'))).toEqual(redirect);
  });

  test.each(['10.0.0.5', '[fe80::1]', 'cup_b', 'cup-b.example.com:8443', '[::1]:8083'])(
    'to %s',
    (primaryServer) => {
      const body = `<session><redirect primaryServer="${primaryServer}" backupServer="?"/></session>`;
      expect(readLogin(answer(body, { status: 307 }))).toEqual({ kind: 'redirect', primaryServer });
    },
  );

  test('in a Location alone', () => {
    const expected = { ...redirect, origin: 'https://cup-b.example.com:8443' };
    expect(readLogin(answer('', { status: 307, location }))).toEqual(expected);
    expect(readLogin(answer('<session/>', { status: 307, location }))).toEqual(expected);
  });

  test('names are the same in any case', () => {
    const body = '<session><redirect primaryServer="CUP-B.Example.com"/></session>';
    expect(readLogin(answer(body, { status: 307, location }))).toEqual({
      kind: 'redirect',
      primaryServer: 'CUP-B.Example.com',
      origin: 'https://cup-b.example.com:8443',
    });
  });

  test.each([
    ['to another host', 'https://cup-c.example.com:8443/'],
    ['relative', '/presence-service/users/joe/session'],
    ['with a scheme that leads nowhere', 'sip://cup-b.example.com/'],
    ['not an address', 'https://'],
  ])('a Location %s gives no origin', (_, strange) => {
    expect(readLogin(answer(REDIRECT, { status: 307, location: strange }))).toEqual({
      ...redirect,
      backupServer: 'cup-a.example.com',
    });
  });
});

test.each([
  ['nothing', '', 201],
  ['no key', '<session/>', 201],
  ['a blank key', '<session><sessionKey> </sessionKey></session>', 201],
  ['a key with a blank', '<session><sessionKey>a b</sessionKey></session>', 201],
  ['a key that breaks the header', '<session><sessionKey>a&#13;&#10;X: y</sessionKey></session>', 201],
  ['a key beyond ASCII', '<session><sessionKey>schlüssel</sessionKey></session>', 201],
  ['a key without end', `<session><sessionKey>${'k'.repeat(513)}</sessionKey></session>`, 201],
  ['a redirect to a path', '<session><redirect primaryServer="cup.example.com/a"/></session>', 307],
  ['a redirect to somebody’s', '<session><redirect primaryServer="cup@example.com"/></session>', 307],
  ['a redirect in words', '<session><redirect primaryServer="Ask your administrator"/></session>', 307],
  [
    'a redirect that turns around',
    '<session><redirect primaryServer="cup&#x202E;.example.com"/></session>',
    307,
  ],
  ['a redirect without end', `<session><redirect primaryServer="${'a'.repeat(254)}"/></session>`, 307],
  ['a redirect to nowhere', '<session><redirect primaryServer=""/></session>', 307],
  ['a page', '<html><body>Welcome</body></html>', 200],
  ['JSON', '{"session":{"sessionKey":"a"}}', 200],
])('%s is refused', (_, body, status) => {
  expect(() => readLogin(answer(body, { status }))).toThrow(XmlError);
});

test('nothing makes it throw anything but XmlError', () => {
  fc.assert(
    fc.property(anyBody, fc.constantFrom(201, 307), fc.option(fc.webUrl()), (body, status, location) => {
      try {
        readLogin(answer(body, { status, ...(location === null ? {} : { location }) }));
      } catch (error) {
        expect(error).toBeInstanceOf(XmlError);
      }
    }),
    { numRuns: 300 },
  );
});
