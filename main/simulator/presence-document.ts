import { isStatus } from '../pws/status.js';
import { childNamed, elementsNamed, type XmlElement } from '../pws/xml.js';
import { PWS_TUPLE, type Publication } from './directory.js';
import type { KnownStatus } from './presence-state.js';
import { PwsFault } from './pws-fault.js';
import { readXml } from './request-xml.js';

/** What a set request asks for: publish a state, or take back what was published. */
export type PresenceChange =
  | { readonly kind: 'publish'; readonly publication: Publication }
  /** With a tuple's id, what was published under it goes as well as every override. */
  | { readonly kind: 'clear'; readonly tupleId: string | undefined };

const OVERRIDE_TUPLES = ['pws-override', 'pws-persistent'];
const SOURCES = ['Presence Web Service', 'Human'];
// Beside the activities proper, these say how somebody is reached.
const NOT_ACTIVITIES = new Set(['user-input', 'phone-status', 'im-status', 'clear']);
const STATUS_OF_ACTIVITY: ReadonlyMap<string, KnownStatus> = new Map([
  ['available', 'AVAILABLE'],
  ['busy', 'BUSY'],
  ['dnd', 'DND'],
  ['away', 'AWAY'],
  ['vacation', 'VACATION'],
  ['unavailable', 'UNAVAILABLE'],
]);

/**
 * Reads the body of a basic set: `<presence>AWAY</presence>` (wire format 1.15).
 *
 * @throws PwsFault 102, 103, 115, 120, 121 or 122.
 */
export function readBasicPresence(body: string, override: boolean): Publication {
  if (body.trim() === '') throw new PwsFault(115);
  const status = readXml(body, 'presence').text.trim();
  if (status === '') throw new PwsFault(115);
  if (!isStatus(status) || status === 'UNKNOWN') throw new PwsFault(120);
  if (override && status === 'AVAILABLE') throw new PwsFault(121);
  if (!override && status === 'DND') throw new PwsFault(122);
  return { tupleId: override ? 'pws-override' : PWS_TUPLE, override, state: { status, activities: [] } };
}

/**
 * Reads the PIDF of a rich set, whatever its namespaces (wire format 1.15, 2.3, 2.4).
 *
 * @throws PwsFault 102, 103, 120, 122, 161 or 162.
 */
export function readRichPresence(body: string, override: boolean): PresenceChange {
  const root = readXml(body, 'presence');
  const person = childNamed(root, 'person');
  const activities = person && childNamed(person, 'activities');
  const tuple = childNamed(root, 'tuple');
  const tupleId = tuple?.attributes['id']?.trim();
  if (activities && childNamed(activities, 'clear')) return { kind: 'clear', tupleId };

  if (override && !OVERRIDE_TUPLES.includes(tupleId ?? '')) throw new PwsFault(161);
  const source = [...elementsNamed(root, 'source')][0]?.text.trim();
  // An override may do without a source: only the device tuple is said to need one.
  if (source === undefined ? !override : !SOURCES.includes(source)) throw new PwsFault(162);
  if (!tuple || !tupleId) throw new PwsFault(120);

  // A name with a prefix left in it could not be repeated in a document of ours.
  const names = (activities?.children ?? [])
    .map(({ name }) => name)
    .filter((name) => !NOT_ACTIVITIES.has(name) && !name.includes(':'));
  const status = statusOf(names, tuple);
  if (!override && status === 'DND') throw new PwsFault(122);
  const userInput = activities && childNamed(activities, 'user-input')?.text.trim();
  return {
    kind: 'publish',
    publication: {
      tupleId,
      override,
      state: {
        status,
        activities: names.filter((name) => !STATUS_OF_ACTIVITY.has(name)),
        note: (person && childNamed(person, 'note'))?.text.trim() || undefined,
        userInput: userInput === 'idle' || userInput === 'active' ? userInput : undefined,
      },
    },
  };
}

function statusOf(activities: readonly string[], tuple: XmlElement): KnownStatus {
  for (const name of activities) {
    const status = STATUS_OF_ACTIVITY.get(name);
    if (status) return status;
  }
  if (activities.length > 0) return 'BUSY';
  const basic = [...elementsNamed(tuple, 'basic')][0]?.text.trim();
  if (basic === 'open') return 'AVAILABLE';
  if (basic === 'closed') return 'UNAVAILABLE';
  throw new PwsFault(120);
}
