import type { Words } from '../words.js';

export const commonText: Words['common'] = {
  unexpected: {
    message: 'In Rollcall ist etwas schiefgegangen.',
    advice:
      'Versuchen Sie es noch einmal. Wenn es wieder geschieht, beenden Sie Rollcall und starten Sie es neu.',
  },
  close: 'Schließen',
  tryAgain: 'Noch einmal versuchen',
  dismiss: 'Ausblenden',
};

export const passwordText: Words['password'] = {
  keepQuestion: 'Kein Schlüsselbund auf diesem Computer kann das Passwort aufbewahren.',
  keepFile: 'In einer Datei speichern, die nur Sie lesen können',
  keepAsk: 'Bei jedem Start danach fragen',
};
