import type { Words } from '../words.js';

export const certificateText: Words['certificate'] = {
  look: 'Zertifikat ansehen\u00A0…',
  title: 'Vertrauen Sie diesem Zertifikat?',
  titleChanged: 'Dieser Server zeigt ein anderes Zertifikat als bisher',
  trusting: (host) =>
    `Rollcall hält dann jeden, der dieses Zertifikat zeigt, für ${host} und sendet ihm das Passwort des Anwendungsbenutzers. Fragen Sie die Administration des Servers nach dem Fingerabdruck, und vertrauen Sie dem Zertifikat nur, wenn er vollständig übereinstimmt.`,
  changed: (host) =>
    `Entweder hat ${host} ein neues Zertifikat bekommen, oder jemand steht zwischen Ihnen und dem Server und will das Passwort mitlesen. Vertrauen Sie ihm nur, wenn die Administration den Wechsel bestätigt und genau diesen Fingerabdruck nennt.`,
  subject: 'Ausgestellt für',
  issuer: 'Ausgestellt von',
  selfSigned: 'Sich selbst: Keine Zertifizierungsstelle bürgt dafür.',
  valid: 'Gültig',
  from: (from, to) => `${from} bis ${to}`,
  unusable:
    'Außerhalb seiner Gültigkeit kann ihm nicht vertraut werden: Bitten Sie die Administration, es zu erneuern, und prüfen Sie die Uhr dieses Computers.',
  notYet: 'Noch nicht gültig.',
  expired: 'Abgelaufen.',
  server: 'Gezeigt von',
  fingerprint: 'SHA-256-Fingerabdruck',
  trust: 'Diesem Zertifikat vertrauen',
  choose: 'Zertifikatsdatei auswählen\u00A0…',
  cancel: 'Abbrechen',
};
