import type { Device, DisplayStatus, RosterEntry } from '../../../preload/contract.js';
import { STATUS_OF } from '../../support/status-of.js';
import { NOON } from './stage.js';

const MINUTE = 60_000;

interface Somebody {
  readonly name: string;
  readonly group?: string;
  readonly address?: string;
  readonly status?: DisplayStatus;
  /** In this state for so many minutes. */
  readonly minutes?: number;
  readonly note?: string;
  readonly activities?: readonly string[];
}

export function somebody(person: Somebody): RosterEntry {
  const { name, group = '', status, minutes = 12, note, activities = [] } = person;
  const address =
    person.address ??
    `${name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z]+/gu, '.')}@example.com`;
  const contact = { address, name, group };
  if (status === undefined) return { contact };
  return {
    contact,
    presence: {
      status: STATUS_OF[status],
      display: status,
      activities,
      since: NOON - minutes * MINUTE,
      sinceKnown: true,
      ...(note === undefined ? {} : { note }),
    },
  };
}

const can = (audio: boolean, video: boolean, text: boolean): Device['capabilities'] => ({
  audio,
  video,
  text,
});

/** By address; who is not here has none. */
export const DEVICES: Readonly<Record<string, readonly Device[]>> = {
  'reed@example.com': [
    {
      id: 'SEP001122334455',
      open: true,
      model: 'Cisco 8841',
      note: 'on a call',
      capabilities: can(true, false, false),
    },
    { id: 'JabberReed', open: true, userInput: 'idle', capabilities: can(true, true, true) },
  ],
};

/** Five people in two groups, each in another state. */
export const FIVE: readonly RosterEntry[] = [
  somebody({
    name: 'Carlotta Tendant',
    group: 'Support',
    address: 'carlotta@example.com',
    status: 'available',
  }),
  somebody({
    name: 'Reed Bello',
    group: 'Support',
    address: 'reed@example.com',
    status: 'on-the-phone',
    minutes: 3,
  }),
  somebody({
    name: 'Joe Nakamura',
    group: 'Support',
    address: 'joe@example.com',
    status: 'away',
    minutes: 65,
    note: 'back 14:30',
  }),
  somebody({
    name: 'Rita Figueiredo',
    group: 'Sales',
    address: 'rita@example.com',
    status: 'in-a-meeting',
    minutes: 28,
  }),
  somebody({
    name: 'Ingrid Haugen',
    group: 'Sales',
    address: 'ingrid@example.com',
    status: 'dnd',
    minutes: 140,
    note: 'writing, please mail',
  }),
];

const FIRST = [
  'Ada',
  'Bruno',
  'Chidi',
  'Daria',
  'Elif',
  'Femi',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Liam',
  'Mona',
  'Nils',
  'Olga',
  'Pia',
  'Quinn',
  'Rosa',
  'Sven',
  'Tara',
  'Uma',
  'Vito',
  'Wanda',
  'Xenia',
  'Yusuf',
];
const LAST = [
  'Abara',
  'Berg',
  'Castro',
  'Dunn',
  'Eriksen',
  'Fuchs',
  'Garcia',
  'Hansen',
  'Ito',
  'Jansen',
  'Keller',
  'Lopez',
  'Meyer',
  'Novak',
  'Okoye',
  'Petrov',
  'Quist',
  'Rossi',
  'Silva',
  'Torres',
];
const GROUPS = [
  'Dispatch',
  'Engineering',
  'Finance',
  'Field service',
  'Help desk',
  'Legal',
  'Logistics',
  'Sales',
  'Support',
];
const STATES: readonly DisplayStatus[] = [
  'available',
  'available',
  'on-the-phone',
  'away',
  'in-a-meeting',
  'offline',
  'busy',
  'available',
  'dnd',
  'vacation',
  'unknown',
];

/** Many people in nine groups. */
export const FIVE_HUNDRED: readonly RosterEntry[] = Array.from({ length: 500 }, (_, index) =>
  somebody({
    name: `${FIRST[index % FIRST.length]!} ${LAST[Math.floor(index / FIRST.length) % LAST.length]!}`,
    group: GROUPS[(index * 7) % GROUPS.length]!,
    address: `person${index}@example.com`,
    status: STATES[(index * 5 + Math.floor(index / 11)) % STATES.length]!,
    minutes: (index * 37) % 600,
  }),
);

/** Names that do not fit, and names in other scripts and directions. */
export const UNUSUAL: readonly RosterEntry[] = [
  somebody({
    name: 'Maximiliane Freifrau von Hohenstein-Wittgenstein zu Sayn',
    group: 'Öffentlichkeitsarbeit und interne Kommunikation der Hauptverwaltung',
    address: 'maximiliane@example.com',
    status: 'in-a-meeting',
    note: 'quarterly review with everybody from the four regions, then a call with the auditors',
  }),
  somebody({
    name: '',
    group: 'Öffentlichkeitsarbeit und interne Kommunikation der Hauptverwaltung',
    address: 'somebody.without.a.name.but.with.a.long.address@branch.example.com',
    status: 'available',
  }),
  somebody({
    name: 'Ελένη Παπαδοπούλου',
    group: 'Κέντρο',
    address: 'eleni@example.com',
    status: 'available',
  }),
  somebody({
    name: 'Дмитрий Волков',
    group: 'Κέντρο',
    address: 'dmitri@example.com',
    status: 'on-the-phone',
  }),
  somebody({
    name: 'ليلى حداد',
    group: 'الدعم',
    address: 'leila@example.com',
    status: 'away',
    note: 'أعود بعد قليل',
  }),
  somebody({ name: 'נועה לוי', group: 'الدعم', address: 'noa@example.com', status: 'offline' }),
  somebody({ name: 'Nguyễn Thị Ánh', address: 'anh@example.com', status: 'vacation' }),
  somebody({ name: 'Zoë 🚑 Müller', address: 'zoe@example.com', status: 'busy' }),
];
