import type { Device, PresenceReport } from './service.js';
import type { Status } from './status.js';
import { childNamed, childText, elementsNamed, type XmlElement } from './xml.js';

/** Activity names that are themselves a status (wire format 2.3), the one that says most first. */
const STATUS_BY_ACTIVITY: readonly (readonly [string, Status])[] = [
  ['dnd', 'DND'],
  ['do-not-disturb', 'DND'],
  ['busy', 'BUSY'],
  ['on-the-phone', 'BUSY'],
  ['meeting', 'BUSY'],
  ['vacation', 'VACATION'],
  ['away', 'AWAY'],
  ['available', 'AVAILABLE'],
  ['unavailable', 'UNAVAILABLE'],
  ['offline', 'UNAVAILABLE'],
];

/** These only restate the status: they are no activity beyond it. */
const PLAIN = new Set([
  'dnd',
  'do-not-disturb',
  'busy',
  'vacation',
  'away',
  'available',
  'unavailable',
  'offline',
]);

/** Children of `activities` that are about devices or input, not about what the person does. */
const NOT_ACTIVITIES = new Set(['user-input', 'phone-status', 'im-status', 'note', 'unknown', 'clear']);

/** What people read is cut at this many characters, and lists at this many entries: a window shows no more. */
const TEXT_MAX = 1000;
const LIST_MAX = 64;

/**
 * Reads one PIDF `presence` element (wire format 2.3). Names count without their namespaces, which differ from
 * sample to sample. The status comes from `person/activities`; without any it is that of the devices: AVAILABLE
 * when one is open, UNAVAILABLE when all are closed, else UNKNOWN.
 *
 * @returns undefined when the element has no usable `entity`.
 */
export function readPidf(presence: XmlElement): PresenceReport | undefined {
  const contact = contactAddress(presence.attributes['entity'] ?? '');
  if (contact === '') return undefined;
  const person = childNamed(presence, 'person');
  const activities = person && childNamed(person, 'activities');
  const said = (activities?.children ?? [])
    .map((child) => child.name)
    .filter((name) => !NOT_ACTIVITIES.has(name));
  const devices = presence.children.filter((child) => child.name === 'tuple').map(readDevice);
  const note = (person && shownText(person, 'note')) ?? shownText(presence, 'note');
  const displayName = shownText(presence, 'display-name') ?? (person && shownText(person, 'display-name'));
  return {
    contact,
    status: statusOf(said) ?? statusOfDevices(devices),
    rich: {
      activities: said.filter((name) => !PLAIN.has(name)).slice(0, LIST_MAX),
      devices: devices.slice(0, LIST_MAX),
      ...(displayName === undefined ? {} : { displayName }),
      ...(note === undefined ? {} : { note }),
    },
  };
}

/**
 * An address as contacts are compared: without scheme (`sip:`, `pres:`), port and whatever parameters a URI may have
 * besides, and in lower case.
 */
export function contactAddress(uri: string): string {
  return uri
    .trim()
    .replace(/^(?:sips?|pres|xmpp|im):/iu, '')
    .replace(/[;?].*$/su, '')
    .replace(/:\d{1,5}$/u, '')
    .replace(/%40/u, '@')
    .toLowerCase();
}

function statusOf(activities: readonly string[]): Status | undefined {
  return STATUS_BY_ACTIVITY.find(([name]) => activities.includes(name))?.[1];
}

function statusOfDevices(devices: readonly Device[]): Status {
  if (devices.some((device) => device.open === true)) return 'AVAILABLE';
  if (devices.length > 0 && devices.every((device) => device.open === false)) return 'UNAVAILABLE';
  return 'UNKNOWN';
}

function readDevice(tuple: XmlElement): Device {
  const status = childNamed(tuple, 'status');
  const basic = status && childText(status, 'basic')?.toLowerCase();
  const model = shownText(tuple, 'model');
  const note = shownText(tuple, 'note');
  const userInput = readUserInput(tuple);
  const [capabilities] = elementsNamed(tuple, 'servcaps');
  const can = (name: string): boolean =>
    capabilities !== undefined && childText(capabilities, name)?.toLowerCase() === 'true';
  return {
    id: tuple.attributes['id']?.trim() ?? '',
    capabilities: { audio: can('audio'), video: can('video'), text: can('text') },
    ...(basic === 'open' || basic === 'closed' ? { open: basic === 'open' } : {}),
    ...(model === undefined ? {} : { model }),
    ...(note === undefined ? {} : { note }),
    ...(userInput === undefined ? {} : { userInput }),
  };
}

function shownText(holder: XmlElement, name: string): string | undefined {
  return childText(holder, name)?.slice(0, TEXT_MAX).trimEnd();
}

function readUserInput(tuple: XmlElement): 'active' | 'idle' | undefined {
  const text = childText(tuple, 'user-input')?.toLowerCase();
  return text === 'active' || text === 'idle' ? text : undefined;
}
