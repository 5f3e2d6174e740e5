import type { Formats } from '../formats.js';
import type { Words } from '../words.js';

export const managedText = ({ plural }: Formats): Words['managed'] => ({
  mark: 'Von Ihrer Organisation festgelegt',
  certificate: 'Ein Zertifikat Ihrer Organisation',
  locked: 'Ihre Organisation hat das festgelegt: Hier lässt es sich nicht ändern.',
  lockedAdvice: 'Bitten Sie Ihren Administrator, es zu ändern.',
  stays: (name) => `${name}: bleibt, wie Ihre Organisation es festgelegt hat.`,
  names: {
    'server.address': 'Serveradresse',
    'server.certificate': 'Zertifikat',
    'server.otherNodes': 'Weitere Server des Clusters',
    'applicationUser.name': 'Anwendungsbenutzer',
    'endUser.name': 'Endbenutzer',
    'callback.address': 'Adresse, die der Server anruft',
    'callback.port': 'Port, den der Server anruft',
    contacts: 'Personen des Teams',
  },
  unused: (file, why) =>
    `Was Ihre Organisation in ${file} festgelegt hat, wird nicht verwendet. ${why} Bitte sagen Sie es Ihrem Administrator.`,
  inPart: (file, wrong) =>
    `Ein Teil dessen, was Ihre Organisation in ${file} festgelegt hat, stimmt nicht und wird nicht verwendet; der Rest gilt. ${wrong} Bitte sagen Sie es Ihrem Administrator.`,
  problem: (field, wrong) => `${field}: ${wrong}`,
  more: (n) => `Und ${plural(n, 'Weiteres', 'weitere')}.`,
  noFile: 'Es ist keine Datei, oder sie ist viel zu groß.',
  notAdministrators:
    'Andere als Administratoren können sie ändern: Sie muss einem gehören, und nur diese dürfen sie schreiben.',
  unreadable: 'Sie lässt sich nicht lesen.',
  notJson: 'Sie ist kein JSON.',
  version: 'Die Version muss 1 sein.',
  unknown: 'Eine solche Einstellung gibt es nicht.',
  kind: 'Das gehört nicht hierher.',
  lockWithoutValue: 'Sie ist gesperrt, hat aber keinen Wert.',
});
