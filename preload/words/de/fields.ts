import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

const PORT_RANGE = 'Ein Port ist eine Zahl von 1 bis 65535.';
const HOST = 'Schreiben Sie einen Namen oder eine IP-Adresse, ohne http:// und ohne Port.';

export const fieldsText = ({ count }: Formats): Words['fields'] => ({
  tooLong: (most) => `Höchstens ${count(most)} Zeichen.`,
  contactAddress: 'Schreiben Sie die ganze Adresse, als Benutzer@Domain, ohne Leerzeichen.',
  phone: 'Schreiben Sie eine Telefonnummer mit Ziffern, etwa +49 30 1234.',
  host: HOST,
  hostOf: (written) => `${written}: ${HOST}`,
  nodes: (most) => `Nennen Sie höchstens ${count(most)} Server.`,
  server: {
    empty: 'Der Server fehlt.',
    scheme: 'Nur Server mit https:// und http:// sind erreichbar.',
    form: 'Schreiben Sie einen Namen oder eine IP-Adresse, mit :Port, wo es nicht der übliche ist.',
    port: PORT_RANGE,
    impossible: 'So kann kein Computer heißen.',
  },
  largeFile: 'Diese Datei ist zu groß für ein Zertifikat.',
  noPem: 'Das ist kein PEM-Zertifikat.',
  trustedServer: 'Schreiben Sie https://, den Server und seinen Port.',
  largeCertificate: 'Das ist zu groß für ein Zertifikat.',
  notOnePem: 'Das ist nicht genau ein PEM-Zertifikat.',
  manyTrusted: (most) => `Zertifikaten von höchstens ${count(most)} Servern kann vertraut werden.`,
  trustedTwice: 'Einem Zertifikat dieses Servers wird schon vertraut.',
  applicationUser: 'Zum Anmelden fehlt der Anwendungsbenutzer.',
  endUser: 'Der Endbenutzer fehlt: Präsenz wird mit seinen Augen gesehen.',
  bareUser: 'Schreiben Sie nur die Benutzer-ID, ohne @Domain.',
  password: 'Das Passwort des Anwendungsbenutzers fehlt.',
  passwordAgain:
    'Geben Sie das Passwort noch einmal ein: Das aufbewahrte gehört zu einem anderen Server oder Benutzer.',
  manyContacts: (most) => `Höchstens ${count(most)} Personen können beobachtet werden.`,
  contactTwice: 'Diese Adresse steht schon in der Liste.',
  port: 'Schreiben Sie eine Portnummer.',
  portRange: PORT_RANGE,
  minutes: 'Schreiben Sie eine Anzahl Minuten.',
  wholeMinutes: 'Schreiben Sie ganze Minuten.',
  minutesRange: 'Von 1 bis 60 Minuten.',
  seconds: 'Schreiben Sie eine Anzahl Sekunden.',
  wholeSeconds: 'Schreiben Sie ganze Sekunden.',
  secondsRange: 'Von 5 bis 300 Sekunden.',
});
