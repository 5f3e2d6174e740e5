import type { Words } from '../words.js';

const COMMON_PORTS = 'Cisco-Server rufen bekanntermaßen nur auf üblichen Ports zurück (80, 82, 8080)';
const THEN_USE = 'Wenn keine Meldungen ankommen, nehmen Sie 8080.';
const taken = (port: number, holder: string): string =>
  `Port ${port} dieses Computers wird von ${holder} belegt.`;
const refused = (port: number): string => `Das System lässt Rollcall Port ${port} nicht benutzen.`;

export const callbackText: Words['callback'] = {
  noAddress: {
    message: 'Die Adresse dieses Computers in Richtung des Servers ließ sich nicht ermitteln.',
    advice: 'Prüfen Sie die Netzwerkverbindung, oder tragen Sie die Rückrufadresse in den Einstellungen ein.',
  },
  unusualPort: `${COMMON_PORTS}. ${THEN_USE}`,
  deafPort: (port) => `${COMMON_PORTS}, und Port ${port} soll nicht funktionieren. ${THEN_USE}`,
  holder: (name, process) => `${name} (Prozess ${process})`,
  unknownHolder: 'einem anderen Programm',
  portTaken: (port, holder, other) => ({
    message: taken(port, holder),
    advice: `Beenden Sie dieses Programm, oder wählen Sie in den Einstellungen einen anderen Port, etwa ${other}.`,
  }),
  portTakenUse: (port, holder, free) => ({
    message: taken(port, holder),
    advice: `Beenden Sie dieses Programm, oder nehmen Sie stattdessen Port ${free}.`,
  }),
  portRefused: (port, other) => ({
    message: refused(port),
    advice: `Wählen Sie in den Einstellungen einen Port über 1023, etwa ${other}.`,
  }),
  portRefusedUse: (port, free) => ({
    message: refused(port),
    advice: `Nehmen Sie stattdessen Port ${free}.`,
  }),
  notOurAddress: (host) => ({
    message: `${host} ist zurzeit keine Adresse dieses Computers.`,
    advice:
      'Prüfen Sie die Rückrufadresse in den Einstellungen, oder lassen Sie sie leer, damit sie ermittelt wird.',
  }),
  cannotListen: (port) => ({
    message: `Rollcall kann auf Port ${port} dieses Computers nichts empfangen.`,
    advice: 'Wählen Sie in den Einstellungen einen anderen Port, etwa 8080.',
  }),
  silence: (place) => ({
    message: `Die Meldungen des Servers kommen nicht bei ${place} an.`,
    advice:
      'Prüfen Sie, dass keine Firewall und kein VPN den Server davon abhält, dass er die Rückrufadresse in den Einstellungen erreichen kann und dass der Port ein üblicher wie 8080 ist. Auch ein überlasteter Server sendet keine.',
  }),
  strangers: (address) => ({
    message: `Meldungen kommen von ${address}, was keine Adresse des Servers ist, und werden abgewiesen.`,
    advice: `Wenn ${address} ein weiterer Knoten des Servers ist, tragen Sie ihn in den Einstellungen als solchen ein. Wenn eine Adressübersetzung dazwischen steht, lassen Sie dort Meldungen von allen zu.`,
  }),
  turnedAway: (address) => ({
    message: `Eine Meldung von ${address} wurde abgewiesen: Das ist keine Adresse des Servers.`,
    advice:
      'Wenn es ein weiterer Knoten ist, tragen Sie ihn in den Einstellungen ein; hinter einer Adressübersetzung lassen Sie Meldungen von allen zu.',
  }),
};
