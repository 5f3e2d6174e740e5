import type { Words } from '../words.js';

export const releasesText: Words['releases'] = {
  title: 'Neue Versionen von Rollcall',
  running: (version) => `Das ist Rollcall ${version}.`,
  off: {
    'not-packaged': 'Dieses Rollcall läuft aus seinem Quelltext und wird mit ihm erneuert.',
    'package-manager':
      'Dieses Rollcall wird von dem aktualisiert, was es installiert hat: von der Paketverwaltung des Systems oder von denen, die diesen Computer betreuen. Darum sucht es nicht selbst nach neuen Versionen.',
    'no-feed':
      'In dieses Rollcall ist keine Stelle eingebaut, an der es nach neuen Versionen sehen könnte. Wer es Ihnen gegeben hat, hat sie.',
  },
  look: 'Nach neuen Versionen sehen',
  lookHelp: 'Etwa einmal am Tag. Nichts wird geladen oder installiert, bevor Sie es sagen.',
  notLooked: 'Nach einer neueren wurde noch nicht gesehen.',
  newest: (when) => `Es war die neueste Version, als Rollcall nachgesehen hat: ${when}.`,
  looking: 'Rollcall sieht nach …',
  lookNow: 'Jetzt nachsehen',
  available: (version) => `Rollcall ${version} ist verfügbar.`,
  whatIsNew: (version) => `Was in ${version} neu ist`,
  download: 'Herunterladen',
  downloading: (version) => `Rollcall ${version} wird heruntergeladen …`,
  ready: (version) =>
    `Rollcall ${version} ist heruntergeladen, und seine Signatur stimmt. Es wird installiert, wenn Sie Rollcall hier neu starten.`,
  restart: 'Neu starten und installieren',
  troubles: {
    unreachable: {
      message: 'Wo neue Versionen veröffentlicht werden, hat Rollcall nicht bekommen, was es wollte.',
      advice:
        'Dieses Rollcall läuft weiter wie bisher. Sehen Sie später noch einmal nach, und sagen Sie es dem, der es Ihnen gegeben hat, wenn es so bleibt.',
    },
    unsigned: {
      message:
        'Was als neue Version veröffentlicht ist, hat nicht signiert, wer dieses Rollcall gemacht hat.',
      advice:
        'Nichts davon wurde verwendet, und Sie sollten es auch nicht von Hand installieren. Sagen Sie es dem, der Ihnen Rollcall gegeben hat.',
    },
    unreadable: {
      message: 'Was als neue Version veröffentlicht ist, sagt nichts, womit Rollcall etwas anfangen kann.',
      advice: 'Dieses Rollcall läuft weiter wie bisher. Sagen Sie es dem, der es Ihnen gegeben hat.',
    },
    altered: {
      message:
        'Was heruntergeladen wurde, ist nicht das, was veröffentlicht ist: Es wurde unterwegs beschädigt oder verändert.',
      advice:
        'Es wurde weggeworfen. Sehen Sie noch einmal nach, und laden Sie es neu; geschieht es wieder, sagen Sie es dem, der Ihnen Rollcall gegeben hat.',
    },
    'not-writable': {
      message: 'Die neue Version konnte nicht gespeichert werden.',
      advice:
        'Schaffen Sie Platz auf der Festplatte, und sorgen Sie dafür, dass Sie in dem Ordner schreiben dürfen, aus dem Rollcall gestartet wird.',
    },
  },
  line: {
    available: (version) => `Rollcall ${version} ist verfügbar`,
    ready: (version) => `Rollcall ${version} kann installiert werden`,
  },
  notification: {
    title: (version) => `Rollcall ${version} ist verfügbar`,
    body: 'Die Zeile unten in der Liste führt dorthin. Nichts geschieht, bevor Sie es wollen.',
  },
};
