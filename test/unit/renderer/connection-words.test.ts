import { describe, expect, it } from 'vitest';
import { connectionWords } from '../../../renderer/presence/connection-words.js';
import { troubleOf } from '../../../renderer/presence/trouble.js';
import { wantsPassword } from '../../../renderer/presence/wants-password.js';
import { connecting, failed, interrupted, live, problem, slow } from './connections.js';

describe('troubleOf', () => {
  it('is what a person would want to read without a click', () => {
    expect(troubleOf(interrupted, undefined)).toEqual({ kind: 'interrupted', problem });
    expect(troubleOf(failed, undefined)).toEqual({ kind: 'failed', problem });
    expect(troubleOf(slow, undefined)).toEqual({ kind: 'slow', problem, pollSeconds: 15 });
    expect(troubleOf(live, { kind: 'failed', problem })).toBeUndefined();
    expect(troubleOf({ kind: 'needs-password' }, { kind: 'failed', problem })).toBeUndefined();
  });

  it('stays while Rollcall tries again, but only where the list is not right', () => {
    const before = { kind: 'interrupted', problem } as const;
    expect(troubleOf(connecting, before)).toBe(before);
    expect(troubleOf(connecting, { kind: 'slow', problem, pollSeconds: 15 })).toBeUndefined();
    expect(troubleOf(connecting, undefined)).toBeUndefined();
  });
});

describe('wantsPassword', () => {
  const refused = (code: string) => wantsPassword({ kind: 'failed', problem: { ...problem, code } });

  it('asks where there is none, and again after a wrong one, whatever the server calls that', () => {
    expect(wantsPassword({ kind: 'needs-password' })).toBe(true);
    expect(['PWS 111', 'PWS 114', 'HTTP 401'].map(refused)).toEqual([true, true, true]);
  });

  it('does not ask where another password would not help', () => {
    expect(['PWS 141', 'HTTP 403', 'DEPTH_ZERO_SELF_SIGNED_CERT'].map(refused)).toEqual([
      false,
      false,
      false,
    ]);
    expect([live, interrupted, connecting].map(wantsPassword)).toEqual([false, false, false]);
  });
});

describe('connectionWords', () => {
  const words = (connection: Parameters<typeof connectionWords>[0]) => connectionWords(connection, 0);

  it('says how live the list is, and through whom', () => {
    expect(words(live)).toBe('Live');
    expect(words({ ...live, push: { kind: 'expected' } })).toBe('Live');
    expect(words({ ...live, node: { host: 'imp1', role: 'primary' } })).toBe('Live');
    expect(words(slow)).toBe('Live, asking every 15 s');
    expect(words({ ...slow, node: { host: 'imp2', role: 'backup' } })).toBe(
      'Live, asking every 15 s, through the backup server imp2',
    );
  });

  it('dates a list that is not live, where it ever was', () => {
    expect(words(interrupted)).toMatch(/^Not live since .+\. Trying again in a moment\.$/u);
    expect(words(failed)).toBe('Not live. Waiting for you.');
  });
});
