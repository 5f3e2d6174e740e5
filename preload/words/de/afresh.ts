import type { Words } from '../words.js';

export const afreshText: Words['afresh'] = {
  disconnected: 'Die eigene Verbindung von Rollcall wurde abgebaut.',
  subscription: (number, user) => `Abonnement ${number} von ${user}`,
  endpoint: (number, user) => `Endpunkt ${number} von ${user}`,
  removed: (what) => `${what} wurde entfernt.`,
  left: (what, why) => `${what} ist geblieben: ${why}`,
  untouched:
    'Endpunkte, an die sich Rollcall nicht erinnert, wurden nicht angerührt: Sie könnten jemand anderem gehören.',
};
