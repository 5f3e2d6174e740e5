import { escapeXml } from '../pws/xml.js';
import type { PersonPresence, Publication } from './directory.js';
import { devicesOf, type PersonDevice } from './person.js';
import type { KnownStatus, PresenceState } from './presence-state.js';

const PIDF = 'urn:ietf:params:xml:ns:pidf';
const RPID = 'urn:cisco:params:xml:ns:pidf:rpid';
const CIPID = 'urn:ietf:params:xml:ns:pidf:cipid';
const SERVCAPS = 'urn:ietf:params:xml:ns:pidf:servcaps';
const SOURCE = 'urn:cisco:params:xml:ns:pidf:source';

const ACTIVITY: Readonly<Record<KnownStatus, string>> = {
  AVAILABLE: 'available',
  BUSY: 'busy',
  DND: 'dnd',
  AWAY: 'away',
  VACATION: 'vacation',
  UNAVAILABLE: 'unavailable',
};

const CAPABILITIES: Readonly<
  Record<PersonDevice['kind'], { audio: boolean; video: boolean; text: boolean }>
> = {
  jabber: { audio: true, video: true, text: true },
  'desk-phone': { audio: true, video: false, text: false },
  mobile: { audio: true, video: false, text: true },
};

const PRIORITY: Readonly<Record<PersonDevice['kind'], string>> = {
  jabber: '0.8',
  'desk-phone': '0.6',
  mobile: '0.4',
};

/**
 * One contact's rich presence as a PIDF element (wire format 2.3), with line feeds between the elements as the
 * servers have them.
 *
 * @param contact the address as it was asked for; the entity repeats it.
 * @param presence undefined for somebody the server does not know.
 */
export function pidf(contact: string, presence: PersonPresence | undefined): string {
  const uri = `sip:${contact.replace(/^sip:/iu, '')}`;
  const user = contact.replace(/^sip:/iu, '').split('@')[0] ?? '';
  const lines = presence
    ? [
        ...personLines(presence.person.id, presence.state),
        `<display-name xmlns="${CIPID}">${escapeXml(presence.person.name)}</display-name>`,
        ...devicesOf(presence.person).flatMap((device) => deviceTuple(device, uri, presence.state)),
        ...presence.publications.flatMap((publication) => publishedTuple(publication, uri)),
      ]
    : [`<person xmlns="${RPID}" id="${escapeXml(user)}">`, '  <activities>', '    <unknown/>', ...PERSON_END];
  return [
    `<presence xmlns="${PIDF}" entity="${escapeXml(uri)}">`,
    ...lines.map((line) => `  ${line}`),
    '</presence>',
    '',
  ].join('\n');
}

const PERSON_END = ['  </activities>', '</person>'];

function personLines(id: string, state: PresenceState): string[] {
  const { status, activities, note, userInput } = state;
  const onThePhone = activities.includes('on-the-phone');
  const phone = status === 'UNAVAILABLE' ? 'unavailable' : onThePhone ? 'busy' : 'available';
  return [
    `<person xmlns="${RPID}" id="${escapeXml(id)}">`,
    '  <activities>',
    ...(userInput ? [`    <user-input>${userInput}</user-input>`] : []),
    `    <${ACTIVITY[status]}/>`,
    ...activities.map((activity) => `    <${activity}/>`),
    `    <phone-status>${phone}</phone-status>`,
    `    <im-status>${ACTIVITY[status]}</im-status>`,
    '  </activities>',
    ...(note ? [`  <note>${escapeXml(note)}</note>`] : []),
    '</person>',
  ];
}

function deviceTuple(device: PersonDevice, uri: string, state: PresenceState): string[] {
  const { audio, video, text } = CAPABILITIES[device.kind];
  // A desk phone stays registered when its owner leaves; the clients log out.
  const open = device.kind === 'desk-phone' || state.status !== 'UNAVAILABLE';
  const idle = device.kind === 'jabber' && (state.userInput === 'idle' || state.status === 'AWAY');
  return [
    `<tuple id="${escapeXml(device.id)}">`,
    `  <contact priority="${PRIORITY[device.kind]}">${escapeXml(uri)}</contact>`,
    '  <note xml:lang="en"/>',
    ...(device.model === undefined ? [] : [`  <model>${escapeXml(device.model)}</model>`]),
    `  <sc:servcaps xmlns:sc="${SERVCAPS}">`,
    `    <sc:video>${video}</sc:video>`,
    `    <sc:audio>${audio}</sc:audio>`,
    `    <sc:text>${text}</sc:text>`,
    ...(text ? ['    <sc:type>text/plain</sc:type>'] : []),
    '  </sc:servcaps>',
    ...(device.kind === 'desk-phone' || !open
      ? []
      : [`  <user-input>${idle ? 'idle' : 'active'}</user-input>`]),
    `  <status><basic>${open ? 'open' : 'closed'}</basic></status>`,
    '</tuple>',
  ];
}

function publishedTuple({ tupleId, state }: Publication, uri: string): string[] {
  return [
    `<tuple id="${escapeXml(tupleId)}">`,
    `  <contact priority="0.2">${escapeXml(uri)}</contact>`,
    `  <source xmlns="${SOURCE}">Presence Web Service</source>`,
    `  <sc:servcaps xmlns:sc="${SERVCAPS}">`,
    '    <sc:text>true</sc:text>',
    '  </sc:servcaps>',
    `  <status><basic>${state.status === 'UNAVAILABLE' ? 'closed' : 'open'}</basic></status>`,
    '</tuple>',
  ];
}
