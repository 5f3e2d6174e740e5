import type { JournalStep } from '../../../main/presence/journal-entry.js';
import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

const OUTCOMES: Readonly<Record<JournalStep['outcome'], string>> = {
  running: 'läuft',
  done: 'erledigt',
  failed: 'misslungen',
};

export const diagnosticsText = ({ count }: Formats): Words['diagnostics'] => ({
  title: 'Diagnose',
  loading: 'Die Diagnose wird gelesen …',
  copy: 'Diagnose kopieren',
  copied: (time) => `Um ${time} kopiert.`,
  noSecrets: 'Sie enthält keine Passwörter und keine Sitzungsschlüssel.',
  about: 'Übersicht',
  counts: 'Gezählt seit dem Start',
  errors: 'Was schiefging, das Neueste zuerst',
  noErrors: 'Bisher nichts.',
  steps: 'Was Rollcall getan hat, das Neueste zuerst',
  noSteps: 'Bisher nichts. Schritte erscheinen, sobald Rollcall sich mit einem Server verbindet.',
  time: 'Zeit',
  what: 'Was',
  outcome: 'Ergebnis',
  took: 'Dauer',
  detail: 'Einzelheiten',
  outcomes: OUTCOMES,
  times: (n, first) => `${count(n)}-mal seit ${first}`,
  latest: (time) => `Stand ${time}`,
});
