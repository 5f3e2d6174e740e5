import { expect, test } from 'vitest';
import { parseCommandLine, readCommandLine } from '../../../main/command-line.js';

test.each([
  [[], { demo: false }],
  [['--demo'], { demo: true }],
  [['--import', 'a b'], { demo: false, importDirectory: '/here/a b' }],
  [['--import=../a'], { demo: false, importDirectory: '/a' }],
  [['--user-data-dir=/tmp/x'], { demo: false, userDataDirectory: '/tmp/x' }],
  [['--user-data-dir', '/tmp/x', '--demo'], { demo: true, userDataDirectory: '/tmp/x' }],
  [['--import=a', '--import=b'], { demo: false, importDirectory: '/here/b' }],
  [['--import'], { demo: false }],
  [['--import', '--demo'], { demo: true }],
  [['--disable-gpu', '--lang=de', '--remote-debugging-port=0', 'file', '--demo'], { demo: true }],
  [['--no-sandbox', '.', '-psn_0_1'], { demo: false }],
  [['--demonstration', '--imports=a'], { demo: false }],
])('%j', (args, expected) => {
  expect(parseCommandLine(args, '/here')).toEqual(expected);
});

test.each([undefined, null, 'x', {}, { demo: 'yes' }, { demo: true, importDirectory: 7 }])(
  'what another start passes on as %j asks for nothing',
  (data) => {
    expect(readCommandLine(data)).toEqual({ demo: false });
  },
);

test('what another start passes on is taken', () => {
  expect(readCommandLine({ demo: true, importDirectory: '/a' })).toEqual({
    demo: true,
    importDirectory: '/a',
  });
});
