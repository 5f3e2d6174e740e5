import { expect, test } from 'vitest';
import { parseCommandLine } from '../../../main/command-line.js';

test.each([
  [[], { demo: false }],
  [['--demo'], { demo: true }],
  [['--import', 'a b'], { demo: false, importDirectory: 'a b' }],
  [['--import=../a'], { demo: false, importDirectory: '../a' }],
  [['--user-data-dir=/tmp/x'], { demo: false, userDataDirectory: '/tmp/x' }],
  [['--user-data-dir', '/tmp/x', '--demo'], { demo: true, userDataDirectory: '/tmp/x' }],
  [['--import=a', '--import=b'], { demo: false, importDirectory: 'b' }],
  [['--import'], { demo: false }],
  [['--disable-gpu', '--lang=de', '--remote-debugging-port=0', 'file', '--demo'], { demo: true }],
  [['--no-sandbox', '.', '-psn_0_1'], { demo: false }],
  [['--demonstration', '--imports=a'], { demo: false }],
])('%j', (args, expected) => {
  expect(parseCommandLine(args)).toEqual(expected);
});
