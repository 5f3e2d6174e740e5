import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

const trouble = {
  unreadable: (file: string) => ({
    message: `${file} konnte nicht gelesen werden.`,
    advice: 'Prüfen Sie, dass die Datei noch da ist und Sie sie lesen dürfen.',
  }),
  notWritten: (file: string) => ({
    message: `${file} konnte nicht geschrieben werden.`,
    advice:
      'Prüfen Sie, dass der Datenträger nicht voll ist und Sie dort schreiben dürfen, oder wählen Sie einen anderen Ordner.',
  }),
};

export const csvText = ({ count }: Formats): Words['csv'] => ({
  ...trouble,
  openTitle: 'Eine CSV-Datei mit Personen wählen',
  saveTitle: 'Das Team in eine CSV-Datei schreiben',
  fileName: 'rollcall-team.csv',
  kind: 'CSV-Dateien',
  tooLarge: (file) => ({
    message: `${file} ist größer als 5 MB.`,
    advice:
      'Eine Liste von Personen ist kleiner. Prüfen Sie, ob es die richtige Datei ist, oder teilen Sie sie.',
  }),
  columns: { address: 'Adresse', name: 'Name', group: 'Gruppe', phone: 'Telefon' },
  notText: 'Das ist keine CSV-Datei: Speichern Sie sie in dem Programm, aus dem sie kommt, als CSV.',
  repeated: (line) => `Dieselbe Adresse steht in Zeile ${count(line)}.`,
  tooMany: (most) => `Nur die ersten ${count(most)} Zeilen werden gelesen, diese und die folgenden nicht.`,
});

export const settingsFileText: Words['settingsFile'] = {
  ...trouble,
  openTitle: 'Eine Datei mit exportierten Einstellungen wählen',
  saveTitle: 'Die Einstellungen in eine Datei schreiben',
  fileName: 'rollcall-einstellungen.json',
  kind: 'Rollcall-Einstellungen',
  tooLarge: (file) => ({
    message: `${file} ist größer als 5 MB.`,
    advice: 'Exportierte Einstellungen sind kleiner. Prüfen Sie, ob es die richtige Datei ist.',
  }),
  notOurs: 'Das sind keine exportierten Einstellungen von Rollcall.',
  newer: 'Diese Datei stammt von einem neueren Rollcall. Aktualisieren Sie Rollcall, um sie zu verwenden.',
  wrongSettings:
    'Einige Einstellungen darin sind nicht gültig. Was zu gebrauchen war, ist gelesen; prüfen Sie, was markiert ist.',
  wrongPreferences: 'Einige Wünsche darin sind nicht gültig. Sie werden, wie sie am Anfang sind.',
};
