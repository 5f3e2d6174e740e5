import type { Formats } from '../formats.js';

/** What the desktop shows outside the windows: tray, notifications, dialogs. */
export const desktopText = ({ count, plural }: Formats) => {
  return {
    tray: {
      noServer: 'Rollcall: no server yet',
      needsPassword: 'Rollcall waits for the password',
      demo: (text: string) => `Demo team: ${text}`,
      /** How many are available, of whom. */
      available: {
        everyone: (available: number, total: number) => `${count(available)} of ${count(total)} available`,
        favourites: (available: number, total: number) =>
          `${count(available)} of ${plural(total, 'favourite', 'favourites')} available`,
        group: (available: number, total: number, name: string) =>
          `${count(available)} of ${count(total)} available in ${name}`,
        noGroup: (available: number, total: number) =>
          `${count(available)} of ${count(total)} in no group available`,
        person: (name: string, isAvailable: boolean) => `${name} is ${isAvailable ? '' : 'not '}available`,
        nobody: 'Nobody is counted here',
      },
      live: (people: string) => `${people}; live`,
      liveByAsking: (people: string, seconds: number) => `${people}; live, asking every ${count(seconds)} s`,
      connecting: 'connecting',
      connectingAgain: (people: string, since: string) => `${people} as of ${since}; connecting again`,
      notConnected: 'not connected',
      notLiveSince: (people: string, since: string) => `${people} as of ${since}; not live since then`,
      stopped: 'stopped',
      alertsPaused: (state: string, until: string) => `${state}; alerts paused until ${until}`,
      alertsOff: (state: string) => `${state}; alerts off`,
    },

    menu: {
      person: (name: string, status: string) => `${name} – ${status}`,
      moreFavourites: (more: number) => `${plural(more, 'more favourite', 'more favourites')}…`,
      tellMeWhen: 'Tell me once when…',
      becomesAvailable: (name: string) => `${name} is available`,
      isAvailableNow: (name: string) => `${name} – available now`,
      anyoneIn: (group: string) => `Anyone in ${group} becomes available`,
      anyone: 'Anyone becomes available',
      noGroup: 'No group',
      chooseInList: 'Choose in the list…',
      pauseAlerts: 'Pause alerts',
      pausedUntil: (until: string) => `Alerts are paused until ${until}`,
      alertsAreOff: 'Alerts are off',
      halfHour: 'For 30 minutes',
      hour: 'For 1 hour',
      tomorrow: 'Until tomorrow',
      resume: 'Resume now',
      switchOn: 'Switch alerts on',
      open: 'Open Rollcall',
      settings: 'Settings…',
      quit: 'Quit Rollcall',
    },

    notification: {
      open: 'Open',
      chat: 'Chat',
      /** A long name would not fit on a button. */
      mute: (name: string) => (name.length > 24 ? 'Mute until tomorrow' : `Mute ${name} until tomorrow`),
    },

    windows: {
      list: 'Rollcall',
      compact: 'Rollcall, small list',
      settings: 'Rollcall settings',
      diagnostics: 'Rollcall diagnostics',
    },

    stillRunning: {
      title: 'Rollcall is still running',
      body: 'Its icon is by the clock: click it to see who is free. To end Rollcall, choose Quit in its menu.',
    },

    closing: {
      question: 'Quit Rollcall, or keep it running?',
      detail:
        'This desktop shows no icon for Rollcall beside its clock. Kept running, the window stays minimised and alerts go on.',
      quit: 'Quit Rollcall',
      keepRunning: 'Keep running',
      remember: 'Remember this',
    },

    files: {
      chooseCertificate: 'Choose the server’s certificate',
      certificates: 'Certificates',
      allFiles: 'All files',
      notPem: (name: string) => `${name} is not a PEM certificate.`,
      notPemAdvice: 'Download the “cup” certificate from the server’s certificate management as a .pem file.',
    },

    commands: {
      unfit: 'What was entered does not fit.',
      unfitAdvice: 'Shorten what is very long, then try again.',
    },

    start: {
      failed: 'Rollcall cannot start',
      runningAlready: 'Rollcall is running already: its window is shown.',
      notRunning: 'Rollcall is not running.',
      stillRunning:
        'Rollcall is still running: it may be asking in its window what becomes of unsaved settings.',
      quitFirst: 'Rollcall is running. Quit it first: rollcall --quit',
      passwordForgotten: 'The password is not stored any more.',
      help: `Rollcall shows who of your team is free.

rollcall [rollcall://contact/ADDRESS]
  --show               show the list, also of a Rollcall that runs already
  --hidden             start with only the icon in the tray
  --import DIR         take over the files of Cisco's sample scripts in a folder
  --user-data-dir DIR  keep everything of this run in a folder
  --demo               show made-up people where no server is set up
  --quit               end the running one
  --forget-password    take the password out of the keychain
  --version
  --help`,
    },
  };
};
