import { describe, expect, test } from 'vitest';
import {
  parseLinuxTable,
  parseLsof,
  parseNetstat,
  parseTasklist,
  socketInTheWay,
} from '../../../main/endpoint/socket-tables.js';

describe('Linux', () => {
  test('lists what listens on IPv4', () => {
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 41234 1 0000000000000000 100 0 0 10 0
   1: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 20001 1 0000000000000000 100 0 0 10 0
   2: 0500000A:1F90 0600000A:C350 01 00000000:00000000 02:0000A1B2 00000000  1000        0 41299 2 0000000000000000 20 4 30 10 -1
`;
    expect(parseLinuxTable(table)).toEqual([
      { address: '127.0.0.1', port: 8080, owner: '41234' },
      { address: '0.0.0.0', port: 80, owner: '20001' },
    ]);
  });

  test('lists what listens on IPv6', () => {
    const line = (local: string): string =>
      `   0: ${local} 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 777 1 0000000000000000 100 0 0 10 0\n`;
    const table = ['0000:0052', '0100:1F90']
      .map((end) => line(`0000000000000000000000000000${end}`))
      .join('');
    expect(parseLinuxTable(table).map(({ port }) => port)).toEqual([0x52, 8080]);
    expect(
      ['00000000000000000000000001000000:0052', '000000FD000000000000000005000000:0052'].flatMap((local) =>
        parseLinuxTable(line(local)).map(({ address }) => address),
      ),
    ).toEqual(['::1', 'fd00::5']);
    expect(parseLinuxTable(line('0000000000000000FFFF00000500000A:0052'))).toEqual([
      { address: '10.0.0.5', port: 82, owner: '777' },
    ]);
  });

  test.each(['', 'nothing of the kind', '  0: zz:1F90 0:0 0A 0 0 0 0 0 1'])('makes nothing of %j', (text) => {
    expect(parseLinuxTable(text)).toEqual([]);
  });
});

test('lsof names sockets and their processes', () => {
  const output = [
    'p501',
    'cnginx',
    'f6',
    'n*:8080',
    'f7',
    'n[::1]:8080',
    'p733',
    'cGoogle Chrome He',
    'f20',
    'n127.0.0.1:8080',
    '',
  ].join('\n');
  const { sockets, names } = parseLsof(output);
  expect(sockets).toEqual([
    { address: '*', port: 8080, owner: '501' },
    { address: '::1', port: 8080, owner: '501' },
    { address: '127.0.0.1', port: 8080, owner: '733' },
  ]);
  expect([...names]).toEqual([
    ['501', 'nginx'],
    ['733', 'Google Chrome He'],
  ]);
  expect(parseLsof('').sockets).toEqual([]);
});

describe('Windows', () => {
  test.each(['LISTENING', 'ABHÖREN', 'À L’ÉCOUTE', ''])('netstat in any language: %s', (word) => {
    const output = [
      '',
      'Active Connections',
      '',
      '  Proto  Local Address          Foreign Address        State           PID',
      `  TCP    0.0.0.0:80             0.0.0.0:0              ${word}       4`,
      `  TCP    10.0.0.5:8080          0.0.0.0:0              ${word}       5120`,
      '  TCP    10.0.0.5:49702         10.0.0.9:8080          ESTABLISHED     7000',
      `  TCP    [::]:82                [::]:0                 ${word}       6001`,
      `  TCP    [fe80::1%12]:8080      [::]:0                 ${word}       6002`,
      '  UDP    0.0.0.0:8080           *:*                                    1234',
      '',
    ].join('\r\n');
    expect(parseNetstat(output)).toEqual([
      { address: '0.0.0.0', port: 80, owner: '4' },
      { address: '10.0.0.5', port: 8080, owner: '5120' },
      { address: '::', port: 82, owner: '6001' },
      { address: 'fe80::1', port: 8080, owner: '6002' },
    ]);
  });

  test('tasklist names a process', () => {
    const output = '"My Server.EXE","5120","Services","0","8,120 K"\r\n';
    expect(parseTasklist(output, '5120')).toBe('My Server');
    expect(parseTasklist(output, '512')).toBeUndefined();
  });

  test('tasklist says in words that there is none', () => {
    const words = 'INFO: No tasks are running which match the specified criteria.\r\n';
    expect(parseTasklist(words, '5120')).toBeUndefined();
  });
});

describe('in the way of an address', () => {
  const own = { address: '10.0.0.5', port: 8080, owner: 'own' };
  const other = { address: '10.0.0.6', port: 8080, owner: 'other' };
  const all = { address: '0.0.0.0', port: 8080, owner: 'all' };
  const elsewhere = { address: '10.0.0.5', port: 80, owner: 'elsewhere' };

  test.each([
    ['who has just it', [elsewhere, other, all, own], '10.0.0.5', 'own'],
    ['who has all', [elsewhere, other, all], '10.0.0.5', 'all'],
    ['whoever has one, when all are wanted', [elsewhere, other], '0.0.0.0', 'other'],
    ['all of IPv6 too', [{ ...all, address: '::' }], '10.0.0.5', 'all'],
    ['nobody on another port or address', [elsewhere, other], '10.0.0.5', undefined],
    ['a mapped address is its own', [own], '::ffff:10.0.0.5', 'own'],
  ])('is %s', (_, sockets, host, owner) => {
    expect(socketInTheWay(sockets, host, 8080)?.owner).toBe(owner);
  });
});
