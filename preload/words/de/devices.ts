import type { Words } from '../words.js';

export const devicesText: Words['devices'] = {
  personalCommunicator: 'Personal Communicator',
  setByProgram: 'Von Hand oder von einem Programm gesetzt',
  deskPhone: 'Tischtelefon',
  deskPhoneModel: (model) => `Tischtelefon, ${model}`,
  activities: {
    meeting: 'in einer Besprechung',
    'on-the-phone': 'im Gespräch',
    appointment: 'bei einem Termin',
    presentation: 'hält einen Vortrag',
    lunch: 'beim Mittagessen',
    meal: 'beim Essen',
    travel: 'auf Reisen',
    'in-transit': 'unterwegs',
    holiday: 'hat frei',
    vacation: 'im Urlaub',
    'permanent-absence': 'dauerhaft abwesend',
  },
};
