import type { Words } from '../words.js';

const SETTINGS_ADDRESS =
  'Prüfen Sie, dass Adresse und Port in den Einstellungen die des Presence Web Service sind.';
const REPORT = 'Das sollte nicht vorkommen. Bitte melden Sie es.';
const UNEXPECTED = 'Es ist etwas schiefgegangen, das nicht vorkommen sollte.';

export const serverText: Words['server'] = {
  unexpected: {
    message: UNEXPECTED,
    advice: 'Rollcall versucht es von selbst wieder. Wenn es nicht aufhört, melden Sie es bitte.',
  },
  unexpectedWith: (what) => ({
    message: UNEXPECTED,
    advice: `Rollcall versucht es von selbst wieder. Wenn es nicht aufhört, melden Sie bitte dies: ${what}`,
  }),
  givenUp: { message: 'Die Anfrage wurde abgebrochen.', advice: 'Sie müssen nichts tun.' },
  tooLarge: {
    message: 'Die Antwort des Servers ist größer, als eine Präsenzliste sein kann.',
    advice: SETTINGS_ADDRESS,
  },
  silent: (origin) => ({
    message: `Der Server ${origin} hat nicht geantwortet.`,
    advice: 'Prüfen Sie die Adresse des Servers in den Einstellungen.',
  }),
  nameUnknown: (origin) => ({
    message: `Unter dem Namen in ${origin} ist kein Computer bekannt.`,
    advice: 'Prüfen Sie die Adresse des Servers und dass dieser Computer im Netz oder VPN der Firma ist.',
  }),
  noRoute: (origin) => ({
    message: `Von diesem Computer führt kein Weg zu ${origin}.`,
    advice: 'Prüfen Sie die Netzwerkverbindung und das VPN.',
  }),
  nothingThere: (origin, usualPort) => ({
    message: `Unter ${origin} antwortet nichts.`,
    advice: `Prüfen Sie den Port (üblich ist ${usualPort}) und dass der Dienst auf dem Server läuft.`,
  }),
  noTls: (origin) => ({
    message: `Der Server ${origin} spricht nicht wie erwartet TLS.`,
    advice: 'Prüfen Sie den Port: 8083 ist der mit TLS, 8082 der ohne.',
  }),
  cutOff: (origin) => ({
    message: `Die Verbindung zu ${origin} ist abgebrochen.`,
    advice:
      'Rollcall versucht es von selbst wieder. Wenn es nicht aufhört, prüfen Sie den Port und ob er https verlangt.',
  }),
  outOfReach: (origin) => ({
    message: `Der Server ${origin} ist nicht erreichbar.`,
    advice: 'Prüfen Sie seine Adresse und das Netzwerk.',
  }),
  timedOut: (origin) => ({
    message: `Der Server ${origin} hat nicht rechtzeitig geantwortet.`,
    advice:
      'Er ist vielleicht überlastet, oder eine Firewall ist im Weg. Rollcall versucht es von selbst wieder.',
  }),
  certificateChanged: {
    message:
      'Der Server zeigt ein anderes Zertifikat als das, dem vertraut wurde. Die Verbindung wurde beendet, bevor etwas gesendet wurde.',
    advice:
      'Fragen Sie die Administration, ob der Server ein neues Zertifikat hat. Sehen Sie es sich an, und vertrauen Sie ihm nur, wenn sie es bestätigt.',
  },
  otherName: {
    message: 'Das Zertifikat des Servers gilt für einen anderen Namen.',
    advice: 'Geben Sie den Server mit dem Namen an, der in seinem Zertifikat steht.',
  },
  outOfDate: {
    message: 'Das Zertifikat des Servers ist außerhalb seiner Gültigkeit.',
    advice: 'Bitten Sie die Administration, es zu erneuern, und prüfen Sie die Uhr dieses Computers.',
  },
  unknownIssuer: {
    message: 'Dieser Computer vertraut dem Zertifikat des Servers nicht.',
    advice:
      'Sehen Sie es sich an, und vertrauen Sie ihm, wenn die Administration bestätigt, dass es das des Servers ist; oder wählen Sie in den Einstellungen die Datei der Zertifizierungsstelle, die es ausgestellt hat.',
  },
  unfit: {
    message: 'Das Zertifikat des Servers taugt nicht als Nachweis, wer der Server ist.',
    advice: 'Bitten Sie die Administration, dem Server ein anderes Zertifikat zu geben.',
  },
  unreadableTrust: {
    message: 'Das Zertifikat, dem vertraut werden soll, ist nicht lesbar.',
    advice: 'Wählen Sie in den Einstellungen das Zertifikat des Servers noch einmal aus, als PEM-Datei.',
  },
  noName: 'Kein Name',
  strangeAdvice: SETTINGS_ADDRESS,
  strangeRichAdvice:
    'Rollcall versucht es von selbst wieder. Wenn es dabei bleibt, wählen Sie in den Einstellungen unter „Erweitert“ einfache Präsenz.',
  notText: 'Die Antwort des Servers ist kein UTF-8-Text.',
  noNumber: 'Der Server hat nicht gesagt, welche Nummer er vergeben hat.',
  leftOut: {
    message: 'Der Server sagt über einige der Personen nichts.',
    advice:
      'Bis er es tut, haben sie keinen Zustand. Prüfen Sie ihre Adressen, und ob der Endbenutzer sie sehen darf.',
  },
  unreadable: (fault) => `Die Antwort des Servers ist nicht lesbar: Sie ${fault}.`,
  faults: {
    malformed: (why) => `ist nicht wohlgeformt (${why})`,
    documentType: 'gibt einen Dokumenttyp an',
    otherEncoding: 'gibt eine andere Kodierung als UTF-8 an',
    manyAttributes: 'hat zu viele Attribute an einem Element',
    longAttribute: 'hat ein zu langes Attribut',
    tooDeep: 'ist zu tief verschachtelt',
    manyElements: 'hat zu viele Elemente',
    noRoot: 'hat kein Wurzelelement',
    longName: 'hat einen zu langen Namen',
    webPage: 'ist eine Webseite',
    manyDocuments: 'enthält zu viele Dokumente',
    noServer: 'nennt keinen brauchbaren Server',
    noKey: 'enthält keinen Sitzungsschlüssel',
    badKey: 'enthält keinen brauchbaren Sitzungsschlüssel',
  },
  applicationUserMoved: (server) => ({
    message: 'Der Server hat den Anwendungsbenutzer an einen anderen Server verwiesen.',
    advice: `Tragen Sie diesen Server in den Einstellungen ein: ${server}.`,
  }),
  contactsAtOnce: (most) => ({
    message: `Ein Abonnement nimmt 1 bis ${most} Kontakte auf einmal.`,
    advice: REPORT,
  }),
  lifetime: (least, most) => ({
    message: `Eine Gültigkeitsdauer beträgt ${least} bis ${most} Sekunden.`,
    advice: REPORT,
  }),
  backAndForth: (first, second) => ({
    message: `Die Server verweisen den Endbenutzer aneinander: erst ${first}, dann ${second}.`,
    advice:
      'Fragen Sie die Administration, zu welchem Server der Endbenutzer gehört, und tragen Sie diesen in den Einstellungen ein.',
  }),
  unvouchedNode: (host) => ({
    message: `Der Server verweist Rollcall an ${host}, aber ohne TLS könnte das jeder gesagt haben.`,
    advice: `Fragen Sie die Administration. Wenn es stimmt, tragen Sie ${host} in den Einstellungen als weiteren Knoten ein, oder verbinden Sie sich mit https.`,
  }),
  impossibleNode: (name) => ({
    message: `Der Server verweist Rollcall an „${name}“, aber so kann kein Computer heißen.`,
    advice: 'Fragen Sie die Administration, wie die Server des Clusters heißen.',
  }),
  sessionTaken: (user) => ({
    message: `Ein anderes Programm ist als ${user} angemeldet und hat die Sitzung von Rollcall übernommen.`,
    advice:
      'Der Server lässt nur ein Programm auf einmal diesen Benutzer verwenden. Bitten Sie die Administration um einen eigenen Anwendungsbenutzer für dieses Rollcall. Rollcall versucht es weiter.',
  }),
  notSetUp: {
    message: 'Es ist noch kein Server eingerichtet.',
    advice: 'Geben Sie zuerst Server, Benutzer und Passwort ein, und speichern Sie.',
  },
  offerGone: {
    message: 'Das steht nicht mehr zur Wahl: Die Verbindung ist inzwischen eine andere.',
    advice: 'Sehen Sie nach, was sie jetzt meldet.',
  },
};
