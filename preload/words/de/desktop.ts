import type { Words } from '../words.js';
import type { Formats } from '../formats.js';

/** What the desktop shows outside the windows: tray, notifications, dialogs. */
export const desktopText = ({ count, plural }: Formats): Words['desktop'] => {
  return {
    tray: {
      noServer: 'Rollcall: noch kein Server',
      needsPassword: 'Rollcall wartet auf das Passwort',
      demo: (text) => `Demo-Team: ${text}`,
      available: {
        everyone: (available, total) => `${count(available)} von ${count(total)} verfügbar`,
        favourites: (available, total) =>
          `${count(available)} von ${plural(total, 'Favorit', 'Favoriten')} verfügbar`,
        group: (available, total, name) => `${count(available)} von ${count(total)} verfügbar in ${name}`,
        noGroup: (available, total) => `${count(available)} von ${count(total)} ohne Gruppe verfügbar`,
        person: (name, isAvailable) => `${name} ist ${isAvailable ? '' : 'nicht '}verfügbar`,
        nobody: 'Hier wird niemand gezählt',
      },
      live: (people) => `${people}; aktuell`,
      liveByAsking: (people, seconds) => `${people}; aktuell, Abfrage alle ${count(seconds)} s`,
      connecting: 'Verbindung wird hergestellt',
      connectingAgain: (people, since) => `${people} (Stand: ${since}); Verbindung wird wiederhergestellt`,
      notConnected: 'nicht verbunden',
      notLiveSince: (people, since) => `${people} (Stand: ${since}); seitdem nicht aktuell`,
      stopped: 'angehalten',
      alertsPaused: (state, until) => `${state}; Benachrichtigungen pausiert bis ${until}`,
      alertsOff: (state) => `${state}; Benachrichtigungen aus`,
    },

    menu: {
      person: (name, status) => `${name} – ${status}`,
      moreFavourites: (more) => `${plural(more, 'weiterer Favorit', 'weitere Favoriten')} …`,
      tellMeWhen: 'Einmal benachrichtigen, sobald …',
      becomesAvailable: (name) => `${name} verfügbar ist`,
      isAvailableNow: (name) => `${name} – jetzt verfügbar`,
      anyoneIn: (group) => `jemand aus „${group}“ verfügbar wird`,
      anyone: 'Jemand verfügbar wird',
      noGroup: 'Keine Gruppe',
      chooseInList: 'In der Liste auswählen …',
      pauseAlerts: 'Benachrichtigungen pausieren',
      pausedUntil: (until) => `Benachrichtigungen sind pausiert bis ${until}`,
      alertsAreOff: 'Benachrichtigungen sind aus',
      halfHour: '30 Minuten',
      hour: '1 Stunde',
      tomorrow: 'Bis morgen',
      resume: 'Jetzt fortsetzen',
      switchOn: 'Benachrichtigungen einschalten',
      open: 'Rollcall öffnen',
      settings: 'Einstellungen …',
      quit: 'Rollcall beenden',
    },

    notification: {
      open: 'Öffnen',
      chat: 'Chat',
      mute: (name) => (name.length > 24 ? 'Stumm bis morgen' : `${name} stumm bis morgen`),
    },

    windows: {
      list: 'Rollcall',
      compact: 'Rollcall, kleine Liste',
      settings: 'Rollcall – Einstellungen',
      diagnostics: 'Rollcall – Diagnose',
    },

    stillRunning: {
      title: 'Rollcall läuft weiter',
      body: 'Sein Symbol ist bei der Uhr: Ein Klick zeigt, wer frei ist. Beenden können Sie Rollcall im Menü dort.',
    },

    closing: {
      question: 'Rollcall beenden oder weiterlaufen lassen?',
      detail:
        'Dieser Desktop zeigt neben der Uhr kein Symbol für Rollcall. Läuft es weiter, bleibt das Fenster minimiert, und Benachrichtigungen kommen weiterhin.',
      quit: 'Rollcall beenden',
      keepRunning: 'Weiterlaufen lassen',
      remember: 'Auswahl merken',
    },

    files: {
      chooseCertificate: 'Zertifikat des Servers auswählen',
      certificates: 'Zertifikate',
      allFiles: 'Alle Dateien',
      notPem: (name) => `${name} ist kein PEM-Zertifikat.`,
      notPemAdvice:
        'Laden Sie das „cup“-Zertifikat in der Zertifikatsverwaltung des Servers als .pem-Datei herunter.',
    },

    commands: {
      unfit: 'Die Eingabe passt nicht.',
      unfitAdvice: 'Kürzen Sie, was sehr lang ist, und versuchen Sie es noch einmal.',
    },

    start: {
      failed: 'Rollcall kann nicht starten',
      runningAlready: 'Rollcall läuft bereits: Sein Fenster wird gezeigt.',
      notRunning: 'Rollcall läuft nicht.',
      stillRunning:
        'Rollcall läuft noch: Vielleicht fragt es in seinem Fenster, was aus nicht gespeicherten Einstellungen wird.',
      quitFirst: 'Rollcall läuft. Beenden Sie es zuerst: rollcall --quit',
      passwordForgotten: 'Das Passwort ist nicht mehr gespeichert.',
      help: `Rollcall zeigt, wer in Ihrem Team gerade Zeit hat.

rollcall [rollcall://contact/ADRESSE]
  --show               die Liste zeigen, auch die eines Rollcall, das schon läuft
  --hidden             nur mit dem Symbol in der Leiste starten
  --import ORDNER      die Dateien von Ciscos Beispielskripten in einem Ordner übernehmen
  --user-data-dir ORDNER  alles dieses Laufs in einem Ordner aufbewahren
  --demo               erfundene Personen zeigen, wo kein Server eingerichtet ist
  --quit               das laufende beenden
  --forget-password    das Passwort aus dem Schlüsselbund nehmen
  --version
  --help`,
    },
  };
};
