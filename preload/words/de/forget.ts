import type { Words } from '../words.js';

export const forgetText: Words['forget'] = {
  button: 'Alles vergessen …',
  title: 'Alles vergessen?',
  body: 'Rollcall entfernt, was es auf dem Server und auf diesem Computer hat: Einstellungen, Team, Favoriten, Benachrichtigungen, das Passwort mit seinem Eintrag im Schlüsselbund und den Start bei der Anmeldung. Dann beendet es sich. Das lässt sich nicht zurücknehmen.',
  use: 'Alles vergessen und beenden',
  working: 'Wird vergessen …',
  left: 'Nicht alles ließ sich entfernen.',
  file: (file) => `${file} ließ sich nicht entfernen: Entfernen Sie es von Hand.`,
  locked: (name) =>
    `Der Schlüsselbund ist gesperrt. Der Eintrag „Safe Storage“ von ${name} ist noch da; ohne den Rest öffnet er nichts. Öffnen Sie den Schlüsselbund im Passwortprogramm des Systems, um ihn zu entfernen.`,
  failed: (name) =>
    `Der Schlüsselbund antwortet nicht. Der Eintrag „Safe Storage“ von ${name} ist vielleicht noch da; ohne den Rest öffnet er nichts.`,
  kwallet: (name) =>
    `Rollcall kann seinen Eintrag nicht aus KWallet entfernen. Ohne den Rest öffnet er nichts; entfernen Sie „${name} Keys“ in KWalletManager.`,
};
