import { expect, test } from 'vitest';
import { failureOf, UpdateFailure } from '../../../main/updates/update-failure.js';

const coded = (code: string): Error => Object.assign(new Error('What happened\nHeaders: many'), { code });

test.each([
  ['ECONNREFUSED', 'unreachable'],
  ['HTTP_ERROR_503', 'unreachable'],
  ['ERR_UPDATER_CHANNEL_FILE_NOT_FOUND', 'unreachable'],
  ['ERR_CHECKSUM_MISMATCH', 'altered'],
  ['ERR_UPDATER_INVALID_SIGNATURE', 'unsigned'],
  ['ERR_UPDATER_INVALID_UPDATE_INFO', 'unreadable'],
  ['ERR_UPDATER_INVALID_VERSION', 'unreadable'],
  ['ENOSPC', 'not-writable'],
  ['EACCES', 'not-writable'],
])('%s means %s, with its first line', (code, trouble) => {
  expect(failureOf(coded(code))).toMatchObject({ trouble, message: 'What happened' });
});

test('what is known already stays, and what is no error is told as it is', () => {
  const known = new UpdateFailure('unsigned', 'why');
  expect(failureOf(known)).toBe(known);
  expect(failureOf('oops')).toMatchObject({ trouble: 'unreachable', message: 'oops' });
});
