import type { Person, PersonDevice } from './person.js';
import type { PresenceWord } from './presence-state.js';

type Phone = 'Cisco 7841' | 'Cisco 8841' | 'Cisco 8845' | 'Cisco 8865' | 'Cisco DX80';
type Mobile = 'iPhone' | 'Android';
interface Row {
  readonly id: string;
  readonly name: string;
  readonly phone?: Phone;
  readonly mobile?: Mobile;
  readonly presence?: PresenceWord;
  readonly note?: string;
}

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  Support: [
    { id: 'carlotta', name: 'Carlotta Tendant', phone: 'Cisco 8845', mobile: 'iPhone' },
    { id: 'reed', name: 'Reed Bello', phone: 'Cisco 8841', presence: 'on-the-phone' },
    { id: 'amina', name: 'Amina Diallo', phone: 'Cisco 7841' },
    { id: 'mateusz', name: 'Mateusz Kowalczyk', phone: 'Cisco 7841', presence: 'away' },
    { id: 'hana', name: 'Hana Vesela', phone: 'Cisco 8841', mobile: 'Android' },
    { id: 'tobias', name: 'Tobias Lindqvist', presence: 'in-a-meeting' },
    { id: 'precious', name: 'Precious Mokoena', phone: 'Cisco 7841' },
  ],
  Sales: [
    { id: 'joe', name: 'Joe Nakamura', phone: 'Cisco 8865', mobile: 'iPhone' },
    { id: 'rita', name: 'Rita Figueiredo', phone: 'Cisco 8845', mobile: 'Android', presence: 'in-a-meeting' },
    {
      id: 'sinead',
      name: "Sinéad O'Rourke",
      phone: 'Cisco 8841',
      mobile: 'iPhone',
      presence: 'on-the-phone',
    },
    { id: 'dmitri', name: 'Dmitri Volkov', mobile: 'Android' },
    { id: 'leila', name: 'Leila Haddad', phone: 'Cisco 8845', mobile: 'iPhone', presence: 'vacation' },
  ],
  Dispatch: [
    { id: 'ngozi', name: 'Ngozi Okafor', phone: 'Cisco 8841' },
    { id: 'luca', name: 'Luca Marchetti', phone: 'Cisco 7841', presence: 'on-the-phone' },
    { id: 'yara', name: 'Yara Sánchez', phone: 'Cisco 7841' },
    { id: 'bo', name: 'Bo Christensen', phone: 'Cisco 8841', presence: 'away' },
    { id: 'kavita', name: 'Kavita Raman', phone: 'Cisco 8841', mobile: 'Android' },
    { id: 'emeka', name: 'Emeka Nwosu', phone: 'Cisco 7841', presence: 'unavailable' },
  ],
  Engineering: [
    {
      id: 'ingrid',
      name: 'Ingrid Haugen',
      phone: 'Cisco DX80',
      presence: 'dnd',
      note: 'writing, please mail',
    },
    { id: 'wei', name: 'Wei Zhang', phone: 'Cisco 8845' },
    { id: 'marisol', name: 'Marisol Vega', presence: 'in-a-meeting' },
    { id: 'oskar', name: 'Oskar Brandt', phone: 'Cisco 8865', mobile: 'iPhone' },
    { id: 'tala', name: 'Tala Reyes', phone: 'Cisco 8841' },
    { id: 'samir', name: 'Samir Aziz', phone: 'Cisco DX80' },
  ],
};

/** The made-up team of the demo: four groups, two dozen people, a believable morning to begin with. */
export const DEMO_TEAM: readonly Person[] = Object.entries(ROWS).flatMap(([group, rows]) =>
  rows.map(({ id, name, presence, note, phone, mobile }, index): Person => {
    const devices: PersonDevice[] = [{ id: `Jabber${id}`, kind: 'jabber' }];
    if (phone) devices.push({ id: `SEP${stationNumber(group, index)}`, kind: 'desk-phone', model: phone });
    if (mobile) {
      const prefix = mobile === 'iPhone' ? 'TCT' : 'BOT';
      devices.push({ id: `${prefix}${id.toUpperCase()}`, kind: 'mobile', model: `Jabber for ${mobile}` });
    }
    return { id, name, group, presence, note, devices };
  }),
);

function stationNumber(group: string, index: number): string {
  return `0016C7${(group.length * 0x1_01_01 + index * 0x1f_03).toString(16).toUpperCase().padStart(6, '0')}`;
}
