import type { PasswordKept } from '../../password-kept.js';
import type { TestStep } from '../../test-steps.js';
import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

const TEST_STEP_WORDS: Readonly<Record<TestStep, string>> = {
  'application-login': 'Den Anwendungsbenutzer anmelden',
  'end-user-login': 'Den Endbenutzer anmelden',
  endpoint: 'Dem Server sagen, wie er diesen Computer erreicht',
  subscription: 'Das Team abonnieren',
  callback: 'Vom Server Meldungen empfangen',
};

const KEPT_WORDS: Readonly<Record<PasswordKept, string | undefined>> = {
  nowhere: undefined,
  keychain: 'Liegt im Schlüsselbund des Systems. Lassen Sie das Feld leer, um es zu behalten.',
  file: 'Liegt in einer Datei, die nur Sie lesen können. Lassen Sie das Feld leer, um es zu behalten.',
  'this-run-undecided': 'Bekannt, bis Rollcall beendet wird. Lassen Sie das Feld leer, um es zu behalten.',
  'this-run-ask':
    'Bekannt, bis Rollcall beendet wird; danach wird bei jedem Start gefragt. Lassen Sie das Feld leer, um es zu behalten.',
};

const fields = ({ plural }: Formats, n: number): string =>
  `${plural(n, 'Feld braucht', 'Felder brauchen')} Ihre Aufmerksamkeit.`;

const waitingParts = (
  { count, plural, list }: Formats,
  { connection, added, removed }: Parameters<Words['settings']['waiting']>[0],
): string =>
  list([
    ...(connection ? ['Einstellungen der Verbindung'] : []),
    ...(added > 0 ? [`${plural(added, 'Person', 'Personen')} hinzugefügt`] : []),
    ...(removed > 0
      ? [added > 0 ? `${count(removed)} entfernt` : `${plural(removed, 'Person', 'Personen')} entfernt`]
      : []),
  ]);

export const settingsText = (formats: Formats): Words['settings'] => ({
  windowTitle: 'Rollcall-Einstellungen',
  windowTitleFirst: 'Noch nicht verbunden · Rollcall-Einstellungen',
  windowTitleWaiting: 'Noch nicht gespeichert · Rollcall-Einstellungen',
  loading: 'Die Einstellungen werden gelesen …',
  sections: 'Bereiche',
  team: 'Team',
  search: 'Suchen',
  noHit: (query) => `Keine Einstellung passt zu „${query}“.`,
  hits: (n) => formats.plural(n, 'Einstellung', 'Einstellungen'),
  address: 'Serveradresse',
  addressHelp:
    'Name oder IP-Adresse des IM-&-Presence-Servers, etwa imp.example.com. Mit :Port, wenn es nicht der übliche 8083 ist (8082 bei http://).',
  certificate: 'Zertifikat',
  certificateSystem: 'Eines, dem dieser Computer schon vertraut',
  certificateOrTrusted: 'Eines, dem dieser Computer schon vertraut, oder eines, dem Sie unten vertrauen',
  certificateKept: 'Ein Zertifikat Ihrer Wahl',
  certificateHelp:
    'Wenn das Zertifikat des Servers selbstsigniert ist, wie bei Cisco ab Werk, oder von der Zertifizierungsstelle Ihrer Firma stammt: Testen Sie die Verbindung, dann können Sie es ansehen und ihm vertrauen. Oder wählen Sie es oder das der Zertifizierungsstelle als PEM-Datei.',
  certificateNone: 'Keines bei http://',
  unencrypted:
    'Mit http:// geht das Passwort unverschlüsselt auf den Weg: Jeder dazwischen kann es lesen, und niemand weist sich als der Server aus.',
  certificateChoose: 'Datei wählen …',
  certificateOther: 'Andere wählen …',
  certificateRemove: 'Entfernen',
  trusted: 'Zertifikate, denen Sie für einen einzelnen Server vertrauen',
  trustedHelp: 'Jedes gilt nur für diesen Server, und nur solange er genau dieses Zertifikat zeigt.',
  trustedUntil: (day) => `Gültig bis ${day}`,
  trustedRemove: (origin) => `Das Zertifikat von ${origin} entfernen`,
  otherNodes: 'Weitere Server des Clusters',
  otherNodesHelp:
    'Namen oder IP-Adressen, mit Kommas getrennt. Zieht der Cluster den Endbenutzer auf einen davon um, geht Rollcall mit, und auch sie dürfen sich bei diesem Computer melden. Lassen Sie das Feld leer, wenn es nur den einen gibt.',
  applicationUser: 'Anwendungsbenutzer',
  applicationUserHelp:
    'Mit ihm meldet sich Rollcall an. Vom Administrator des Servers für Programme wie dieses angelegt.',
  password: 'Passwort',
  passwordKept: (kept, keychain) =>
    KEPT_WORDS[kept] ??
    (keychain
      ? 'Wird im Schlüsselbund des Systems aufbewahrt.'
      : 'Dieses System hat keinen Schlüsselbund dafür. Sie werden gefragt, wo es bleiben soll.'),
  endUser: 'Endbenutzer',
  endUserHelp: 'Rollcall sieht, wen diese Person sehen darf. Eine Benutzer-ID ohne @Domain.',
  contactCount: (n) => formats.plural(n, 'Person', 'Personen'),
  contactProblems: (n) => `${formats.plural(n, 'Zeile braucht', 'Zeilen brauchen')} Ihre Aufmerksamkeit`,
  cell: (column, row) => `${column}, Zeile ${row}`,
  import: 'Dateien der Beispielskripte importieren …',
  importHelp:
    'Sie kommen von Ciscos Beispielskripten? Der Import übernimmt Server, Benutzer und Personen aus ihren Dateien.',
  importDone: 'Beispieldateien gelesen',
  importRead: 'In dieses Fenster gelesen. Es gilt, sobald Sie verbinden.',
  importNothing: 'Es konnte nichts gelesen werden.',
  callback: 'Der Server erreicht diesen Computer unter',
  callbackPlaceholder: 'automatisch gefunden',
  callbackHelp:
    'Lassen Sie das Feld leer, außer wenn dieser Computer mehrere Adressen hat und der Server nur eine davon erreicht.',
  port: 'an Port',
  portHelp:
    'Der Server muss diesen Port erreichen können. Kann er es nicht, fragt Rollcall stattdessen nach Änderungen.',
  sources: 'Meldungen annehmen von',
  sourcesServer: 'Nur vom Server',
  sourcesServerHelp: 'Und von den weiteren Servern seines Clusters, wenn Sie sie genannt haben.',
  sourcesAnyone: 'Von jedem, der die geheime Adresse kennt',
  sourcesAnyoneHelp:
    'Nötig, wenn die Meldungen des Servers durch eine Adressübersetzung (NAT) oder einen Proxy kommen und so von einer anderen Adresse. Eine Meldung bringt Rollcall nur dazu, den Server zu fragen; was darin steht, wird nicht geglaubt.',
  presenceType: 'Für jede Person wird geholt',
  basic: 'Einfache Präsenz',
  basicHelp: 'Nur der Zustand: verfügbar, beschäftigt, abwesend. Schont den Server.',
  rich: 'Ausführliche Präsenz',
  richHelp: 'Auch Gespräche und Besprechungen, Notizen und Geräte.',
  poll: 'Solange keine Meldung ankommt, nachfragen alle',
  pollUnit: 'Sekunden',
  pollHelp: 'Von 5 bis 300. Weniger Sekunden zeigen Änderungen früher und belasten den Server mehr.',
  failSafe: 'Falls eine Meldung verloren geht, nachsehen alle',
  failSafeUnit: 'Minuten',
  failSafeHelp: 'Von 1 bis 60. Änderungen kommen sonst in ein bis zwei Sekunden an, auch ohne dies.',
  test: 'Verbindung testen',
  testAgain: 'Noch einmal testen',
  testTitle: 'Verbindungstest',
  testRunning: 'Jeder Schritt wird versucht …',
  testPassed: 'Alles funktioniert.',
  testFailed: 'Der Test ist fehlgeschlagen.',
  testNobody: 'So weit geht alles. Der Rest braucht Personen auf der Liste.',
  testNoPeople: 'Noch keine Personen: Fügen Sie sie unter „Team“ hinzu, dann wird alles getestet.',
  testToTeam: 'Zum Team',
  testPeopleNow:
    'Beim Test gab es noch keine Personen. Jetzt gibt es welche: Testen Sie noch einmal, dann wird auch dies geprüft.',
  testStep: (step) => TEST_STEP_WORDS[step],
  outcomes: {
    waiting: 'kommt noch',
    running: 'läuft',
    passed: 'gelungen',
    failed: 'misslungen',
    skipped: 'nicht versucht',
    nobody: 'wartet auf Personen',
  },
  connect: 'Verbinden',
  reconnect: 'Speichern und neu verbinden',
  discard: 'Verwerfen',
  takenBack: (words) => `Rückgängig gemacht: ${words}.`,
  discarded: 'Änderungen verworfen',
  undo: 'Rückgängig',
  saving: 'Wird gespeichert …',
  connecting: 'Gespeichert. Wird verbunden …',
  connected: 'Verbunden.',
  atOnce: 'Änderungen gelten sofort.',
  onReconnect: 'Was Sie hier ändern, gilt, sobald Sie speichern und neu verbinden.',
  teamAtOnce:
    'Namen, Gruppen und Nummern werden beim Tippen gespeichert. Wer hinzukommt oder geht, zählt, sobald Sie speichern und neu verbinden.',
  atOnceOrOnReconnect:
    'Änderungen gelten sofort, die der Verbindung, sobald Sie speichern und neu verbinden.',
  missing: (names) => `Es fehlt noch: ${formats.list(names)}.`,
  attention: (n) => fields(formats, n),
  readyToConnect: 'Bereit zum Verbinden.',
  notYetToConnect: 'Der Test ist fehlgeschlagen.',
  nobodyYet: 'Noch ist niemand auf Ihrer Liste.',
  addPeople: 'Personen hinzufügen',
  waiting: (waiting) => `Noch nicht gespeichert: ${waitingParts(formats, waiting)}.`,
  leaveWaitingBody: 'Alles andere ist gespeichert.',
  leaveFirst: 'Noch nicht verbunden',
  leaveFirstBody: 'Was Sie eingetragen haben, wird gespeichert, sobald Sie verbinden.',
  leaveWrong: 'Ein Teil des Teams lässt sich so nicht speichern',
  leaveWrongBody: 'Was nicht stimmt, ist in der Tabelle markiert. Alles andere ist gespeichert.',
  leaveShow: 'Zeigen',
  quitTitle: 'Rollcall beenden?',
  quitWaiting: (waiting) =>
    `Noch nicht gespeichert: ${waitingParts(formats, waiting)}. Alles andere ist gespeichert.`,
  quitFirst: 'Was Sie eingetragen haben, ist noch nicht gespeichert.',
  quitWrong:
    'Ein Teil des Teams lässt sich so nicht speichern: Was nicht stimmt, ist in der Tabelle markiert. Alles andere ist gespeichert.',
  quitWithout: 'Ohne Speichern beenden',
  saveAndQuit: 'Speichern und beenden',
  cancel: 'Abbrechen',
  refused: (n) => `Nicht gespeichert: ${fields(formats, n)}`,
  notTested: (n) => `Nicht getestet: ${fields(formats, n)}`,
  keepTitle: 'Wo soll das Passwort aufbewahrt werden?',
  keepBody:
    'Dieses System hat keinen Schlüsselbund dafür. In einer Datei können andere Programme, die unter Ihrem Namen laufen, es lesen.',
  keepLater: 'Später entscheiden',
});

export const sectionText: Words['section'] = {
  server: 'Server',
  team: 'Team',
  alerts: 'Benachrichtigungen',
  appearance: 'Aussehen',
  startup: 'Start',
  advanced: 'Erweitert',
};

export const introText: Words['intro'] = {
  server: 'Woher die Präsenz kommt, und wer danach fragt.',
  team: 'Die Personen auf Ihrer Liste.',
  alerts: 'Wann Rollcall sich meldet.',
  appearance: 'Wie Rollcall aussieht.',
  startup: 'Wie Rollcall kommt und geht.',
  advanced: 'Links, wie die Präsenz aktuell bleibt, Dateien, und was zu tun ist, wenn etwas klemmt.',
};
