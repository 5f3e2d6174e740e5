import { beforeEach, expect, test, vi } from 'vitest';
import { linkTo, reach, type Scheme } from '../../../main/desktop/links.js';
import type { Contact } from '../../../main/presence/contact.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';

const shell = vi.hoisted(() => ({ opened: [] as string[], refuses: false, program: 'softphone.desktop' }));
vi.mock('electron', () => ({
  app: { getApplicationNameForProtocol: () => shell.program },
  shell: {
    // Made up: nothing goes out here.
    ['openExternal']: (link: string) => {
      shell.opened.push(link);
      return shell.refuses ? Promise.reject(new Error('0x80004005')) : Promise.resolve();
    },
  },
}));

const CARLOTTA: Contact = {
  address: 'carlotta@example.com',
  name: 'Carlotta Tendant',
  group: 'Support',
  phone: '+49 (30) 1234-56',
};
const { actions } = defaultPreferences();
const without: Contact = { address: CARLOTTA.address, name: '', group: '' };

beforeEach(() => {
  shell.opened.length = 0;
  shell.refuses = false;
  shell.program = 'softphone.desktop';
});

test.each<[Scheme, string]>([
  ['tel', 'tel:+4930123456'],
  ['ciscotel', 'ciscotel:+4930123456'],
  ['sip', 'sip:carlotta@example.com'],
  ['im', 'im:carlotta@example.com'],
  ['xmpp', 'xmpp:carlotta@example.com'],
  ['mailto', 'mailto:carlotta@example.com'],
])('a link of %s', (scheme, link) => {
  expect(linkTo(CARLOTTA, scheme)).toBe(link);
});

test('without a number a call by ciscotel goes to the address, one by tel is refused with what to do', () => {
  expect(linkTo(without, 'ciscotel')).toBe('ciscotel:carlotta@example.com');
  expect(() => linkTo(without, 'tel')).toThrow(
    expect.objectContaining({
      message: 'There is no phone number for this person.',
      advice: expect.stringContaining('Team') as unknown,
    }),
  );
});

test.each(['', '7', 'call me', 'ext. five', '1'.repeat(31)])('“%s” is no number', (phone) => {
  expect(() => linkTo({ ...CARLOTTA, phone }, 'tel')).toThrow(/no phone number/u);
});

test.each([
  ['tel:1?subject=x', 'tel:1'],
  ['+1 555;ext=9&body=boo', 'tel:+15559'],
  ['*21#', 'tel:*21%23'],
  ['0800 /../..\r\nBcc: x 12', 'tel:080012'],
])('of a phone like %j only the number is left', (phone, link) => {
  const build = (): string => linkTo({ ...CARLOTTA, phone }, 'tel');
  if (link === 'tel:1') expect(build).toThrow(/no phone number/u);
  else expect(build()).toBe(link);
});

test.each([
  ['a?subject=buy&body=now@example.com', 'mailto:a%3Fsubject%3Dbuy%26body%3Dnow@example.com'],
  ['a@example.com?cc=b', 'mailto:a@example.com%3Fcc%3Db'],
  ['a#b@example.com', 'mailto:a%23b@example.com'],
  ['a%0d%0abcc@example.com', 'mailto:a%250d%250abcc@example.com'],
  ['"a,b"@example.com', undefined],
  ['a b@example.com', undefined],
  ['a@b@example.com', undefined],
  ['a@example.com/resource', undefined],
  ['a\r\nBcc:x@example.com', undefined],
  ['https://example.com/', undefined],
])('an address like %j cannot add anything to the link', (address, link) => {
  const build = (): string => linkTo({ ...without, address }, 'mailto');
  if (link === undefined) expect(build).toThrow();
  else expect(build()).toBe(link);
});

test('people are reached by the kind of link that was chosen', async () => {
  await reach(CARLOTTA, 'call', { ...actions, call: 'tel' });
  await reach(CARLOTTA, 'chat', { ...actions, chat: 'im' });
  await reach(CARLOTTA, 'mail', actions);
  expect(shell.opened).toEqual(['tel:+4930123456', 'im:carlotta@example.com', 'mailto:carlotta@example.com']);
});

test('where no program opens it, the person learns what to do', async () => {
  shell.refuses = true;
  await expect(reach(CARLOTTA, 'chat', actions)).rejects.toMatchObject({
    message: 'No program on this computer opens xmpp: links.',
    advice: expect.stringContaining('Advanced') as unknown,
  });
});

test.each([
  ['call', 'ciscotel:', 'Links'],
  ['chat', 'xmpp:', 'Links'],
  ['mail', 'mailto:', 'mail program'],
] as const)(
  'where no program is there to %s, that is said, and nothing is opened',
  async (action, scheme, advice) => {
    shell.program = '';
    const failure: unknown = await reach(CARLOTTA, action, actions).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: `No program on this computer opens ${scheme} links.`,
      advice: expect.stringContaining(advice) as string,
    });
    expect(shell.opened).toEqual([]);
  },
);
