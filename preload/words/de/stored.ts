import type { Words } from '../words.js';

const writable = (file: string): string =>
  `Prüfen Sie, dass der Datenträger nicht voll ist und ${file} beschrieben werden darf.`;

export const storedText: Words['stored'] = {
  newer: (file) =>
    `Die Einstellungen in ${file} stammen von einem neueren Rollcall. Sie wurden gelassen, wie sie sind.`,
  damaged:
    'Einige Einstellungen sind nicht gültig. Was brauchbar war, ist hier eingetragen: Bitte prüfen und speichern Sie es.',
  unreadable: 'Die Einstellungen konnten nicht gelesen werden; bitte geben Sie sie noch einmal ein.',
  keptAside: (copy, folder) =>
    `Die Datei ist in ihrem bisherigen Zustand als ${copy} in ${folder} aufgehoben.`,
  notKeptAside: (file) =>
    `Von der Datei konnte keine Kopie gemacht werden, darum wird ${file} nicht überschrieben, bis es eine gibt: Prüfen Sie, dass der Datenträger nicht voll ist.`,
  newerKept: (file) => ({
    message:
      'Die Einstellungen wurden nicht gespeichert: Die vorhandenen stammen von einem neueren Rollcall.',
    advice: `Aktualisieren Sie Rollcall, oder verschieben Sie ${file} an einen anderen Ort.`,
  }),
  settingsNotWritten: (file) => ({
    message: 'Die Einstellungen konnten nicht gespeichert werden.',
    advice: `${writable(file)} Die bisher gespeicherten Einstellungen sind noch da.`,
  }),
  choicesDamaged:
    'Einiges, was gewählt war, konnte nicht gelesen werden und ist wie beim ersten Start: Bitte prüfen Sie Benachrichtigungen, Favoriten und Darstellung.',
  choicesNewer: (file) =>
    `Was gewählt war, in ${file}, stammt von einem neueren Rollcall und blieb, wie es ist: Was Sie jetzt wählen, gilt, bis Rollcall beendet wird.`,
  choiceNotWritten: (file) => ({
    message: 'Ihre Wahl konnte nicht gespeichert werden.',
    advice: writable(file),
  }),
  choiceTooMuch: {
    message: 'Das ist mehr, als Rollcall behalten kann.',
    advice:
      'Entfernen Sie Regeln, Stummschaltungen oder Favoriten, die Sie nicht mehr brauchen, und versuchen Sie es dann noch einmal.',
  },
  passwordNotWritten: (file, isThere) => ({
    message: 'Das Passwort konnte nicht gespeichert werden.',
    advice: `${writable(file)}${isThere ? ' Was bisher gespeichert war, ist noch da.' : ''}`,
  }),
  passwordNotRemoved: (file) => ({
    message: 'Das gespeicherte Passwort konnte nicht entfernt werden.',
    advice: `Prüfen Sie, dass ${file} gelöscht werden darf.`,
  }),
  loginNotWritten: (file) => ({
    message: 'Der Start bei der Anmeldung ließ sich nicht ändern.',
    advice: `Prüfen Sie, ob die Platte voll ist und ob ${file} geschrieben werden darf.`,
  }),
  loginNotTaken: {
    message: 'Das System hat die Änderung nicht angenommen.',
    advice:
      'Sehen Sie in den Einstellungen des Systems nach, was bei der Anmeldung starten darf, und ändern Sie es dort.',
  },
  writtenInPart: 'Der Datenträger hat nur einen Teil der Datei aufgenommen.',
  passwordGone:
    'Das dafür aufbewahrte Passwort ist aber weg: Es darf nicht an einen anderen Server oder Benutzer gehen. Geben Sie es noch einmal ein.',
  notAccepted:
    'Nichts wurde geändert. Öffnen Sie die Einstellungen, und prüfen Sie, was dort eingetragen ist.',
  tooManyTrusted:
    'Nichts wurde geändert. Entfernen Sie in den Einstellungen eines, das nicht mehr gebraucht wird, und versuchen Sie es dann noch einmal.',
};
