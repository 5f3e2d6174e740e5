import { describe, expect, test } from 'vitest';
import type { Connection, Push } from '../../../main/presence/connection.js';
import type { Presence } from '../../../main/presence/contact.js';
import { displayStatus } from '../../../main/presence/display-status.js';
import { connectionLine, notificationsLine, presenceLine } from '../../../main/presence/lines.js';
import type { Status } from '../../../main/pws/status.js';

const CARLOTTA = { address: 'carlotta@example.com', name: 'Carlotta Tendant', group: 'Support' };

function presence(status: Status, activities: readonly string[] = []): Presence {
  return {
    status,
    display: displayStatus(status, activities),
    activities: [],
    since: 0,
    sinceKnown: true,
  };
}

describe('what is shown', () => {
  test.each([
    ['BUSY', [], 'busy'],
    ['BUSY', ['meeting'], 'in-a-meeting'],
    ['BUSY', ['on-the-phone'], 'on-the-phone'],
    ['BUSY', ['meeting', 'on-the-phone'], 'on-the-phone'],
    ['DND', ['on-the-phone'], 'dnd'],
    ['AVAILABLE', ['appointment'], 'available'],
    ['UNAVAILABLE', [], 'offline'],
    ['VACATION', [], 'vacation'],
  ] as const)('%s with %j is %s', (status, activities, shown) => {
    expect(displayStatus(status, activities)).toBe(shown);
  });
});

const live = (push: Push): Connection => ({
  kind: 'live',
  since: 1,
  checkedAt: 2,
  push,
  node: { host: 'imp1', role: 'configured' },
});

describe('lines', () => {
  test('a change of status is one line', () => {
    const change = { contact: CARLOTTA, from: presence('AVAILABLE'), to: presence('AWAY') };
    expect(presenceLine(change)).toBe('presence carlotta@example.com AVAILABLE -> AWAY');
  });

  test('a change within a status is none', () => {
    const change = {
      contact: CARLOTTA,
      from: presence('BUSY', ['meeting']),
      to: presence('BUSY', ['on-the-phone']),
    };
    expect(presenceLine(change)).toBeUndefined();
  });

  test.each<[Connection, string]>([
    [live({ kind: 'arriving' }), 'connection live'],
    [{ kind: 'connecting', step: 'endpoint' }, 'connection connecting'],
    [
      {
        kind: 'failed',
        problem: { message: 'The server refused\nthe login.', advice: 'Check it.', code: 'PWS 114' },
      },
      'connection failed: The server refused the login. Check it. (PWS 114)',
    ],
    [
      { kind: 'interrupted', retryAt: 1, problem: { message: 'Nothing answers.', advice: 'Wait.' } },
      'connection failed: Nothing answers. Wait.',
    ],
    [{ kind: 'not-configured' }, 'connection not configured'],
    [{ kind: 'needs-password' }, 'connection waits for the password'],
    [{ kind: 'stopped' }, 'connection stopped'],
  ])('%j', (connection, line) => {
    expect(connectionLine(connection)).toBe(line);
  });

  test.each<[Push, string | undefined]>([
    [{ kind: 'expected' }, undefined],
    [{ kind: 'arriving' }, 'notifications arrive'],
    [
      { kind: 'missing', pollSeconds: 15, problem: { message: 'None arrives.', advice: 'Look\nthere.' } },
      'notifications missing: None arrives. Look there. Asking every 15 s meanwhile.',
    ],
  ])('notifications that are %j', (push, line) => {
    expect(notificationsLine(live(push))).toBe(line);
  });

  test('nothing is said of notifications while the list is not right', () => {
    expect(notificationsLine({ kind: 'stopped' })).toBeUndefined();
  });
});
