import type { UpdatesOff, UpdateTrouble } from '../../../main/updates/update-state.js';

const OFF: Readonly<Record<UpdatesOff, string>> = {
  'not-packaged': 'This Rollcall runs from its source code, and is updated with it.',
  'package-manager':
    'This Rollcall is updated by what installed it: the system’s package manager, or whoever looks after this computer. So it does not look for new versions itself.',
  'no-feed':
    'This Rollcall was built without a place to look for new versions. Whoever gave it to you has them.',
};

/** What went wrong, and what to do. */
interface Trouble {
  readonly message: string;
  readonly advice: string;
}

const TROUBLES: Readonly<Record<UpdateTrouble, Trouble>> = {
  unreachable: {
    message: 'Rollcall did not get what it asked for from where its new versions are published.',
    advice:
      'This Rollcall goes on as it is. Look again later, and tell whoever gave it to you if it stays so.',
  },
  unsigned: {
    message: 'What is published as a new version is not signed by whoever made this Rollcall.',
    advice: 'Nothing of it was used, and you should not install it by hand. Tell whoever gave you Rollcall.',
  },
  unreadable: {
    message: 'What is published as a new version says nothing that Rollcall can use.',
    advice: 'This Rollcall goes on as it is. Tell whoever gave it to you.',
  },
  altered: {
    message: 'What was downloaded is not what was published: it was damaged or changed on the way.',
    advice:
      'It was thrown away. Look again and download it once more; if that happens again, tell whoever gave you Rollcall.',
  },
  'not-writable': {
    message: 'The new version could not be stored.',
    advice: 'Make room on the disk, and see that you may write in the folder that Rollcall is started from.',
  },
};

/** New versions of Rollcall itself. */
export const releasesText = {
  title: 'New versions of Rollcall',
  running: (version: string) => `This is Rollcall ${version}.`,
  off: OFF,
  look: 'Look for new versions',
  lookHelp: 'About once a day. Nothing is downloaded or installed before you say so.',
  notLooked: 'Nobody has looked for a newer one yet.',
  newest: (when: string) => `It was the newest one when Rollcall looked at ${when}.`,
  looking: 'Looking…',
  lookNow: 'Look now',
  available: (version: string) => `Rollcall ${version} is available.`,
  whatIsNew: (version: string) => `What is new in ${version}`,
  download: 'Download',
  downloading: (version: string) => `Downloading Rollcall ${version}…`,
  ready: (version: string) =>
    `Rollcall ${version} is downloaded, and its signature is right. It is installed when you restart Rollcall here.`,
  restart: 'Restart to install',
  troubles: TROUBLES,
  /** A line outside the settings, which lead to them. */
  line: {
    available: (version: string) => `Rollcall ${version} is available`,
    ready: (version: string) => `Rollcall ${version} is ready to install`,
  },
  notification: {
    title: (version: string) => `Rollcall ${version} is available`,
    body: 'The line at the bottom of the list leads to it. Nothing happens until you want it.',
  },
};
