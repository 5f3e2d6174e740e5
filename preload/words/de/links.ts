import type { Words } from '../words.js';

export const linksText: Words['links'] = {
  unknown: 'Diese Person steht nicht mehr in der Liste.',
  unknownAdvice: 'Sehen Sie nach, wer jetzt in der Liste steht.',
  noNumber: 'Zu dieser Person gibt es keine Telefonnummer.',
  noNumberAdvice:
    'Tragen Sie in den Einstellungen unter „Team“ eine ein, oder wählen Sie dort eine andere Art von Link für Anrufe.',
  nothingOpens: (scheme) => `Kein Programm auf diesem Computer öffnet ${scheme}-Links.`,
  nothingOpensAdvice:
    'Installieren Sie ein solches Programm, oder wählen Sie in den Einstellungen unter „Erweitert“, „Links“ die Art von Link, die Ihres öffnet.',
  noMailProgramAdvice: 'Installieren Sie ein Mailprogramm, oder kopieren Sie die Adresse.',
};
