import type { Words } from '../catalogue.js';
import type { Formats } from '../formats.js';

/** What the desktop shows outside the windows: tray, notifications, dialogs. */
export const desktopText = ({ count, plural, locale }: Formats): Words['desktop'] => {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const dayAndTime = new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return {
    at: (moment, isToday) => (isToday ? time : dayAndTime).format(moment),

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
      tellMeWhen: 'Einmal benachrichtigen, sobald',
      becomesAvailable: (name) => `${name} verfügbar ist`,
      isAvailableNow: (name) => `${name} – jetzt verfügbar`,
      anyoneIn: (group) => `Jemand in ${group} verfügbar ist`,
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
      mute: 'Stumm bis morgen',
    },

    windows: {
      list: 'Rollcall',
      compact: 'Rollcall, kompakte Liste',
      settings: 'Rollcall – Einstellungen',
      diagnostics: 'Rollcall – Diagnose',
    },

    closing: {
      question: 'Rollcall beenden oder weiterlaufen lassen?',
      detail:
        'Dieser Desktop zeigt neben der Uhr kein Symbol für Rollcall. Läuft es weiter, bleibt das Fenster minimiert, und Benachrichtigungen kommen weiterhin.',
      quit: 'Rollcall beenden',
      keepRunning: 'Weiterlaufen lassen',
      remember: 'Auswahl merken',
    },

    unsaved: {
      question: 'Einige Änderungen sind nicht gespeichert.',
      keep: 'Weiter bearbeiten',
      discard: 'Verwerfen',
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
    },
  };
};
