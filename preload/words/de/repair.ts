import type { Words } from '../words.js';

export const repairText: Words['repair'] = {
  title: 'Reparatur',
  afresh: 'Frisch anfangen',
  afreshIntro:
    'Entfernt, was dieser Benutzer auf dem Server hat: die Abonnements des Endbenutzers und die Endpunkte, die Rollcall dort angelegt hat und noch kennt. Dann verbindet sich Rollcall neu, mit dem, womit es zuletzt verbunden war.',
  unremembered: 'Auch die Endpunkte 1 bis 4, die Rollcall nicht kennt',
  unrememberedHelp:
    'Andere Programme mit demselben Anwendungsbenutzer können ihre verlieren, bis sie sich neu verbinden.',
  start: 'Frisch anfangen …',
  running: 'Auf dem Server wird aufgeräumt …',
  confirmTitle: 'Entfernen, was dieser Benutzer auf dem Server hat?',
  confirmBody:
    'Niemandes Präsenz ist zu sehen, bis Rollcall wieder verbunden ist, meist nach wenigen Sekunden.',
  confirmUnremembered:
    'Die Endpunkte 1 bis 4 werden auch dann entfernt, wenn ein anderes Programm sie angelegt hat. Es erfährt nichts von Änderungen, bis es sich neu verbindet.',
  confirm: 'Entfernen und neu verbinden',
  cancel: 'Abbrechen',
  done: 'Aufgeräumt. Rollcall verbindet sich jetzt neu.',
  removed: 'Entfernt',
  left: 'Dort gelassen',
  nothing: 'Es gab nichts zu entfernen.',
  diagnostics: 'Diagnose',
  diagnosticsIntro:
    'Was Rollcall getan hat, was schiefging und wie oft; zum Ansehen oder zum Weitergeben an jemanden, der hilft.',
  openDiagnostics: 'Diagnose öffnen',
};
