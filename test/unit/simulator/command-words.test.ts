import { expect, test } from 'vitest';
import type { Command } from '../../../main/simulator/command.js';
import { parseCommand } from '../../../main/simulator/command-words.js';

const LINES: readonly (readonly [string, Command])[] = [
  ['drop', { command: 'drop' }],
  ['cpu high', { command: 'cpu', high: true }],
  ['cpu normal', { command: 'cpu', high: false }],
  ['go-away', { command: 'go-away' }],
  ['come-back', { command: 'come-back' }],
  ['restart', { command: 'restart' }],
  ['force-login Rita', { command: 'force-login', user: 'Rita' }],
  ['bogus', { command: 'notify-unknown', count: 1 }],
  ['bogus 5', { command: 'notify-unknown', count: 5 }],
  ['new-certificate', { command: 'new-certificate' }],
  ['new-certificate expired', { command: 'new-certificate', kind: 'expired' }],
  ['session-seconds 60', { command: 'adjust', sessionSeconds: 60 }],
  ['max-requests 5', { command: 'adjust', maxRequestsPerSecond: 5 }],
  ['backup-server imp2', { command: 'adjust', backupServer: 'imp2' }],
  ['backup-server off', { command: 'adjust', backupServer: null }],
  ['redirect rita imp2:9443', { command: 'redirect', user: 'rita', host: 'imp2:9443' }],
  ['redirect rita off', { command: 'redirect', user: 'rita', host: null }],
];

test.each(LINES)('"%s" is read', (line, command) => {
  expect(parseCommand(line)).toEqual(command);
});

test.each([
  ['cpu', 'cpu high|normal'],
  ['drop it', 'It is drop.'],
  ['force-login', 'force-login USER'],
  ['bogus many', 'bogus [COUNT]'],
  ['session-seconds -1', 'session-seconds SECONDS'],
  ['session-seconds', 'session-seconds SECONDS'],
  ['redirect rita', 'redirect USER HOST|off'],
  ['redirect rita http://imp2/', 'host name'],
  ['new-certificate old', 'valid|expired|other-name'],
])('"%s" is refused with a hint', (line, hint) => {
  expect(() => parseCommand(line)).toThrow(hint);
});
