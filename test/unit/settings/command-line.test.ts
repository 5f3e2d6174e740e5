import { expect, test } from 'vitest';
import { parseCommandLine, readCommandLine, type Ask } from '../../../main/command-line.js';

const start = { ask: { kind: 'start' }, demo: false } as const;

test.each([
  [[], start],
  [['--demo'], { ...start, demo: true }],
  [['--import', 'a b'], { ...start, importDirectory: '/here/a b' }],
  [['--import=../a'], { ...start, importDirectory: '/a' }],
  [['--user-data-dir=/tmp/x'], { ...start, userDataDirectory: '/tmp/x' }],
  [['--user-data-dir', '/tmp/x', '--demo'], { ...start, demo: true, userDataDirectory: '/tmp/x' }],
  [['--import=a', '--import=b'], { ...start, importDirectory: '/here/b' }],
  [['--import'], start],
  [['--import', '--demo'], { ...start, demo: true }],
  [['--disable-gpu', '--lang=de', '--remote-debugging-port=0', 'file', '--demo'], { ...start, demo: true }],
  [['--no-sandbox', '.', '-psn_0_1'], start],
  [['--demonstration', '--imports=a'], start],
])('%j', (args, expected) => {
  expect(parseCommandLine(args, '/here')).toEqual(expected);
});

test.each<[string[], Ask]>([
  [['--hidden'], { kind: 'hidden' }],
  [['--show'], { kind: 'show' }],
  [['--show', '--hidden'], { kind: 'show' }],
  [['--quit'], { kind: 'quit' }],
  [['--quit', '--show'], { kind: 'quit' }],
  [['--version'], { kind: 'version' }],
  [['--help', '--version', '--quit'], { kind: 'help' }],
  [['--forget-password'], { kind: 'forget-password' }],
  [['--quit=no'], { kind: 'start' }],
  [['rollcall://contact/joe@example.com'], { kind: 'contact', address: 'joe@example.com' }],
  [['--', 'rollcall://contact/joe%40example.com'], { kind: 'contact', address: 'joe@example.com' }],
  [['.', '--hidden', 'rollcall://contact/joe@example.com'], { kind: 'contact', address: 'joe@example.com' }],
  // What a link brings along stays a link.
  [['--', '--quit'], { kind: 'start' }],
  [['--', 'rollcall://contact/x --quit'], { kind: 'contact', address: 'x --quit' }],
])('%j asks for %j', (args, ask) => {
  expect(parseCommandLine(args, '/here').ask).toEqual(ask);
});

test.each([
  undefined,
  null,
  'x',
  {},
  { demo: false },
  { ...start, demo: 'yes' },
  { ...start, importDirectory: 7 },
  { ...start, ask: { kind: 'contact' } },
  { ...start, ask: { kind: 'burn' } },
])('what another start passes on as %j asks for nothing but to be seen', (data) => {
  expect(readCommandLine(data)).toEqual({ ask: { kind: 'show' }, demo: false });
});

test('what another start passes on is taken', () => {
  const passed = { ...start, demo: true, importDirectory: '/a' };
  expect(readCommandLine(passed)).toEqual(passed);
});
