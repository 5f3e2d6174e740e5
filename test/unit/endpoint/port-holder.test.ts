import { describe, expect, test } from 'vitest';
import { portHolder } from '../../../main/endpoint/port-holder.js';

type Run = (program: string, args: readonly string[]) => Promise<string>;

/** Programs by the end of their path, with what they write, and every call of them. */
function programs(outputs: Record<string, string>): { run: Run; calls: string[] } {
  const calls: string[] = [];
  const run: Run = (program, args) => {
    calls.push([program, ...args].join(' '));
    const name = Object.keys(outputs).find((end) => program.endsWith(end));
    return name === undefined ? Promise.reject(new Error('failed')) : Promise.resolve(outputs[name] ?? '');
  };
  return { run, calls };
}

describe('macOS', () => {
  test('is asked through lsof', async () => {
    const { run, calls } = programs({ lsof: 'p501\ncnginx\nf6\nn*:8080\n' });
    const holder = await portHolder('10.0.0.5', 8080, { platform: 'darwin', run });
    expect(holder).toEqual({ name: 'nginx', pid: 501 });
    expect(calls).toEqual(['/usr/sbin/lsof -nP +c 0 -iTCP:8080 -sTCP:LISTEN -Fpcn']);
  });
});

describe('Windows', () => {
  const netstat = '  TCP    0.0.0.0:8080   0.0.0.0:0   LISTENING   5120\r\n';

  test('is asked through netstat and tasklist, by their full paths', async () => {
    const { run, calls } = programs({
      'netstat.exe': netstat,
      'tasklist.exe': '"nginx.exe","5120","Services","0","8,120 K"\r\n',
    });
    const holder = await portHolder('10.0.0.5', 8080, { platform: 'win32', run });
    expect(holder).toEqual({ name: 'nginx', pid: 5120 });
    expect(calls).toEqual([
      expect.stringMatching(/^\w:\\.+\\System32\\netstat\.exe -ano$/u),
      expect.stringMatching(/^\w:\\.+\\System32\\tasklist\.exe \/FI PID eq 5120 \/FO CSV \/NH$/u),
    ]);
  });

  test('names nobody when the process is gone', async () => {
    const { run } = programs({ 'netstat.exe': netstat, 'tasklist.exe': 'INFO: none\r\n' });
    expect(await portHolder('10.0.0.5', 8080, { platform: 'win32', run })).toBeUndefined();
  });
});

test.each<NodeJS.Platform>(['darwin', 'win32', 'freebsd'])(
  'nobody where %s does not tell',
  async (platform) => {
    const { run } = programs({});
    expect(await portHolder('10.0.0.5', 8080, { platform, run })).toBeUndefined();
  },
);

test('a name is fit to be read in a sentence', async () => {
  const { run } = programs({ lsof: `p501\nc\u0007\u202e${'x'.repeat(500)}\nf6\nn*:8080\n` });
  const holder = await portHolder('10.0.0.5', 8080, { platform: 'darwin', run });
  expect(holder?.name).toBe('x'.repeat(64));
});
