import type { Words } from '../words.js';

const RECONNECT =
  'Rollcall meldet sich von selbst wieder an. Wenn es nicht aufhört, prüfen Sie, ob ein anderes Programm diesen Benutzer anmeldet.';
const REPORT = 'Das sollte nicht vorkommen. Bitte melden Sie es mit dem Code.';
const SERVER_SIDE =
  'Rollcall versucht es von selbst wieder. Wenn es nicht aufhört, bitten Sie die Administration, nach dem Server zu sehen.';
const ENTRY = 'Prüfen Sie den Eintrag in den Einstellungen.';
const BUSY = 'Rollcall wartet und fragt dann wieder. Bis dahin kann die Liste nachhängen.';
const LOGIN =
  'Prüfen Sie Benutzernamen und Passwort. Der Anwendungsbenutzer muss in der Gruppe „Admin-3rd Party API“ sein, der Endbenutzer für IM & Presence freigeschaltet.';

export const refusalsText: Words['refusals'] = {
  codes: {
    100: { message: 'Der Server hat keinen Sitzungsschlüssel erhalten.', advice: RECONNECT },
    101: { message: 'Die Sitzung ist beendet.', advice: RECONNECT },
    102: { message: 'Der Server konnte die Anfrage nicht lesen.', advice: REPORT },
    103: { message: 'Der Server hat eine andere Anfrage erwartet.', advice: REPORT },
    110: {
      message: 'Der Server kennt diese Art von Präsenz nicht.',
      advice: 'Wählen Sie in den Einstellungen die andere Art.',
    },
    111: {
      message: 'Das Passwort ist leer.',
      advice: 'Geben Sie in den Einstellungen das Passwort des Anwendungsbenutzers ein.',
    },
    112: { message: 'Der Server nimmt diese Art der Anmeldung nicht an.', advice: REPORT },
    113: {
      message: 'Der Server kennt diesen Benutzernamen nicht.',
      advice: 'Prüfen Sie die Benutzernamen in den Einstellungen.',
    },
    114: { message: 'Der Server hat die Anmeldung abgelehnt.', advice: LOGIN },
    115: { message: 'Es wurde keine Präsenz zum Setzen angegeben.', advice: REPORT },
    120: { message: 'Der Server konnte die Präsenz nicht setzen.', advice: SERVER_SIDE },
    121: {
      message: '„Verfügbar“ kann andere Geräte nicht überstimmen.',
      advice: 'Setzen Sie es ohne Vorrang.',
    },
    122: {
      message: '„Nicht stören“ muss andere Geräte überstimmen.',
      advice: 'Setzen Sie es mit Vorrang.',
    },
    123: { message: 'Ein Endpunkt darf auf diesem Server seine Adresse nicht ändern.', advice: REPORT },
    124: { message: 'Der Server nimmt eine der Kontaktadressen nicht an.', advice: ENTRY },
    125: { message: 'Der Server hat die Angabe zum Vorrang nicht verstanden.', advice: REPORT },
    130: { message: 'Die Rückrufadresse ist leer.', advice: ENTRY },
    131: { message: 'Der Server nimmt diese Gültigkeitsdauer nicht an.', advice: REPORT },
    132: { message: 'Der Server kennt unseren Endpunkt nicht mehr.', advice: RECONNECT },
    133: { message: 'Der Server kennt unser Abonnement nicht mehr.', advice: RECONNECT },
    134: { message: 'Der Server kennt diese Art von Abonnement nicht.', advice: REPORT },
    135: {
      message: 'Der Server lehnt diese Anzahl von Kontakten ab.',
      advice: 'Beobachten Sie zwischen 1 und 5.000 Personen.',
    },
    136: { message: 'Der Endpunkt gehört zu einer anderen Sitzung.', advice: RECONNECT },
    137: { message: 'Das Abonnement gehört zu einer anderen Sitzung.', advice: RECONNECT },
    138: {
      message: 'Der Server kann keinen Endpunkt mehr vergeben.',
      advice:
        'Fragen Sie die Administration, welche Programme diesen Anwendungsbenutzer verwenden; übrig gebliebene Endpunkte verfallen innerhalb eines Tages.',
    },
    139: {
      message: 'Der Server kann kein Abonnement mehr vergeben.',
      advice:
        'Fragen Sie die Administration, welche Programme diesen Endbenutzer verwenden; übrig gebliebene Abonnements verfallen innerhalb eines Tages.',
    },
    140: {
      message: 'Der Server verlangt hier einen Endbenutzer.',
      advice:
        'Prüfen Sie, dass der Endbenutzer in den Einstellungen eine Person ist und kein Anwendungsbenutzer.',
    },
    141: {
      message: 'Der Server verlangt hier einen Anwendungsbenutzer.',
      advice: 'Prüfen Sie, dass der Anwendungsbenutzer in den Einstellungen kein Endbenutzer ist.',
    },
    142: { message: 'Die Rückrufadresse enthält Leerzeichen.', advice: ENTRY },
    143: { message: 'Einer der Kontakte hat keine Adresse.', advice: ENTRY },
    144: { message: 'Einer der Kontakte gehört nicht zum Abonnement.', advice: RECONNECT },
    145: { message: 'Am Abonnement wurde nichts zu ändern angegeben.', advice: REPORT },
    146: {
      message: 'Es wurden keine Kontakte angegeben.',
      advice: 'Tragen Sie in den Einstellungen ein, wen Sie sehen möchten.',
    },
    147: { message: 'Der Server hat die Kontaktliste nicht verstanden.', advice: REPORT },
    148: { message: 'Der Server hat einen der Kontakte nicht verstanden.', advice: ENTRY },
    150: { message: 'Die Anfrage ist nicht vollständig beim Server angekommen.', advice: SERVER_SIDE },
    160: {
      message: 'Dieser Benutzer ist schon anderswo angemeldet.',
      advice:
        'Rollcall übernimmt die Sitzung. Melden Sie das andere Programm ab, falls beide darum streiten.',
    },
    161: { message: 'Der Server nimmt diesen Vorrang nicht an.', advice: REPORT },
    162: { message: 'Der Server nimmt diese Präsenzquelle nicht an.', advice: REPORT },
    200: { message: 'Beim Server ist ein eigener Fehler aufgetreten.', advice: SERVER_SIDE },
    201: { message: 'Der Server konnte den Endpunkt nicht entfernen.', advice: SERVER_SIDE },
    202: { message: 'Der Server konnte die Kontakte nicht abonnieren.', advice: SERVER_SIDE },
    203: { message: 'Der Server konnte das Abonnement nicht entfernen.', advice: SERVER_SIDE },
    204: { message: 'Der Server konnte die Präsenz nicht setzen.', advice: SERVER_SIDE },
    205: { message: 'Der Server konnte den Benutzer nicht abmelden.', advice: SERVER_SIDE },
    206: { message: 'Der Server konnte keinen Endpunkt vergeben.', advice: SERVER_SIDE },
    207: { message: 'Der Server konnte kein Abonnement vergeben.', advice: SERVER_SIDE },
    208: { message: 'Der Server konnte den Benutzer nicht anmelden.', advice: SERVER_SIDE },
    209: { message: 'Der Server konnte den Endpunkt nicht registrieren.', advice: SERVER_SIDE },
    210: { message: 'Der Server ist überlastet: Sein Prozessor ist an der Grenze.', advice: BUSY },
    211: {
      message: 'Der Server kann nicht so viele Personen beobachten.',
      advice: 'Beobachten Sie weniger Personen, oder bitten Sie die Administration, die Grenze anzuheben.',
    },
    212: { message: 'Der Server bekommt mehr Anfragen in der Sekunde, als er zulässt.', advice: BUSY },
  },
  notAuthorized: { message: 'Der Server nimmt die Anmeldung nicht an.', advice: LOGIN },
  forbidden: {
    message: 'Der Server lässt das nicht zu.',
    advice: 'Prüfen Sie, dass der Anwendungsbenutzer in der Gruppe „Admin-3rd Party API“ ist.',
  },
  noService: {
    message: 'An dieser Adresse gibt es keinen Presence Web Service.',
    advice: 'Prüfen Sie Adresse und Port des Servers: Üblich ist 8083, bei http:// 8082.',
  },
  serverError: (status) => ({
    message: `Der Server hat mit einem Fehler geantwortet (${status}).`,
    advice: SERVER_SIDE,
  }),
  otherError: (status) => ({
    message: `Der Server hat mit einem Fehler geantwortet (${status}).`,
    advice: 'Prüfen Sie Adresse und Port des Servers in den Einstellungen.',
  }),
};
