import { describe, expect, test } from 'vitest';
import type { Device, PresenceReport } from '../../../main/pws/service.js';
import { joe, PIDF, readPresence } from './documents.js';

function read(inside: string): PresenceReport {
  const [report] = readPresence(joe(inside));
  return report!;
}

function device(inside: string, id = 'desk'): Device {
  return read(`<tuple id="${id}">${inside}</tuple>`).rich!.devices[0]!;
}

const activities = (...names: string[]): string =>
  `<person><activities>${names.map((name) => `<${name}/>`).join('\n')}</activities></person>`;
const tuple = (basic: string): string => `<tuple><status><basic>${basic}</basic></status></tuple>`;

test('the cookbook’s document', () => {
  expect(readPresence(PIDF)).toEqual([
    {
      contact: 'brmaguir@cisco.com',
      status: 'AVAILABLE',
      rich: {
        displayName: 'Brendan Maguire',
        activities: [],
        devices: [
          {
            id: 'cisco-upc',
            open: true,
            userInput: 'active',
            capabilities: { audio: false, video: false, text: true },
          },
          { id: 'Jabbercup7', open: false, capabilities: { audio: false, video: false, text: false } },
        ],
      },
    },
  ]);
});

test('the samples’ smallest document, without a namespace', () => {
  expect(
    read(`<person id="joe"><activities><busy/><meeting/></activities></person>
  <tuple id="my-device">
    <source xmlns="urn:cisco:params:xml:ns:pidf:source">Presence Web Service</source>
    <servcaps><text>true</text></servcaps>
    <status><basic>open</basic></status>
  </tuple>`),
  ).toMatchObject({
    status: 'BUSY',
    rich: { activities: ['meeting'], devices: [{ id: 'my-device', open: true }] },
  });
});

describe('activities', () => {
  test.each<[string[], string, string[]]>([
    [['available'], 'AVAILABLE', []],
    [['away'], 'AWAY', []],
    [['busy'], 'BUSY', []],
    [['dnd'], 'DND', []],
    [['unavailable'], 'UNAVAILABLE', []],
    [['vacation'], 'VACATION', []],
    [['busy', 'meeting'], 'BUSY', ['meeting']],
    [['meeting'], 'BUSY', ['meeting']],
    [['on-the-phone'], 'BUSY', ['on-the-phone']],
    [['available', 'on-the-phone'], 'BUSY', ['on-the-phone']],
    [['dnd', 'on-the-phone'], 'DND', ['on-the-phone']],
    [['away', 'appointment'], 'AWAY', ['appointment']],
    [['alerting', 'available'], 'AVAILABLE', ['alerting']],
    [['r:away'], 'AWAY', []],
  ])('%j is %s', (names, status, beyond) => {
    expect(read(activities(...names))).toMatchObject({ status, rich: { activities: beyond } });
  });

  test('one that nobody knows is told, and the devices decide', () => {
    const report = read(activities('holiday') + tuple('closed'));
    expect(report).toMatchObject({ status: 'UNAVAILABLE', rich: { activities: ['holiday'] } });
  });

  test('what devices or the keyboard do is no activity', () => {
    const report = read(
      '<person><activities><phone-status>busy</phone-status><im-status>away</im-status>' +
        '<user-input>active</user-input></activities></person>',
    );
    expect(report).toMatchObject({ status: 'UNKNOWN', rich: { activities: [] } });
  });
});

describe('without activities the devices decide', () => {
  test.each([
    [[], 'UNKNOWN'],
    [['open'], 'AVAILABLE'],
    [[' OPEN '], 'AVAILABLE'],
    [['closed', 'open'], 'AVAILABLE'],
    [['closed', 'closed'], 'UNAVAILABLE'],
    [['closed', 'maybe'], 'UNKNOWN'],
  ])('%j is %s', (basics, status) => {
    expect(read(basics.map(tuple).join('')).status).toBe(status);
    expect(read(`<person><activities/></person>${basics.map(tuple).join('')}`).status).toBe(status);
  });
});

describe('devices', () => {
  test.each([
    ['<servcaps><audio>true</audio></servcaps>', { audio: true, video: false, text: false }],
    [
      '<servcaps><video> TRUE </video><text>true</text></servcaps>',
      { audio: false, video: true, text: true },
    ],
    ['<x:servcaps><x:audio>true</x:audio></x:servcaps>', { audio: true, video: false, text: false }],
    ['<servcaps><audio>yes</audio></servcaps>', { audio: false, video: false, text: false }],
    ['<caps><servcaps><text>true</text></servcaps></caps>', { audio: false, video: false, text: true }],
    ['', { audio: false, video: false, text: false }],
  ])('can do what %j says', (inside, capabilities) => {
    expect(device(inside).capabilities).toEqual(capabilities);
  });

  test('have an id with what stands in it', () => {
    expect(device('', 'JabberJabber MomentIM').id).toBe('JabberJabber MomentIM');
    expect(read('<tuple/>').rich!.devices[0]!.id).toBe('');
  });

  test('have a model, a note and input of their own, where they say so', () => {
    expect(
      device(
        '<model> Cisco 8845 </model><note>line 2</note><user-input>idle</user-input><class>manual</class>',
      ),
    ).toEqual({
      id: 'desk',
      model: 'Cisco 8845',
      note: 'line 2',
      userInput: 'idle',
      capabilities: { audio: false, video: false, text: false },
    });
    expect(Object.keys(device('<model/><note xml:lang="en"/><user-input>?</user-input>'))).toEqual([
      'id',
      'capabilities',
    ]);
  });
});

test.each([
  ['<user-input>idle</user-input>', 'idle'],
  ['<user-input> Active </user-input>', 'active'],
  ['<user-input>asleep</user-input>', undefined],
  ['', undefined],
])('a device with the input %j', (inside, input) => {
  expect(device(inside).userInput).toBe(input);
});

describe('notes and names', () => {
  test.each([
    ['<person><note>Custom DND</note></person>', 'Custom DND'],
    ['<note> back &amp; forth </note>', 'back & forth'],
    ['<note>outer</note><person><note>inner</note></person>', 'inner'],
    ['<note>outer</note><person><note/></person>', 'outer'],
    ['<tuple id="a"><note>of the device</note></tuple>', undefined],
  ])('the note of %j', (inside, note) => {
    expect(read(inside).rich!.note).toBe(note);
  });

  test.each([
    ['<display-name>Joe &lt;3</display-name>', 'Joe <3'],
    ['<c:display-name> Joe Nakamura </c:display-name>', 'Joe Nakamura'],
    ['<person><display-name>Joe</display-name></person>', 'Joe'],
    ['<display-name/>', undefined],
  ])('the name of %j', (inside, name) => {
    expect(read(inside).rich!.displayName).toBe(name);
  });
});

describe('what no window could show is cut', () => {
  const long = 'x'.repeat(1001);

  test('texts', () => {
    const rich = read(
      `<display-name>${long}</display-name><note>${long}</note><tuple id="a"><model>${long}</model><note>${long}</note></tuple>`,
    ).rich!;
    const [device] = rich.devices;
    for (const text of [rich.displayName, rich.note, device!.model, device!.note]) {
      expect(text).toBe(long.slice(1));
    }
  });

  test('lists; the status is still that of all', () => {
    const activities = '<x/>'.repeat(70) + '<dnd/>';
    const devices = '<tuple/>'.repeat(70);
    const report = read(`<person><activities>${activities}</activities></person>${devices}`);
    expect(report.rich!.activities).toHaveLength(64);
    expect(report.rich!.devices).toHaveLength(64);
    expect(report.status).toBe('DND');
  });
});
