/** What people read about what is on their disk. */
export const storedText = {
  newer: (file: string) => `The settings in ${file} come from a newer Rollcall. They were left as they are.`,
  damaged:
    'Some of the settings are not valid. What could be used is filled in here: please check it and save.',
  unreadable: 'The settings could not be read; please enter them again.',
  keptAside: (copy: string, folder: string) => `The file as it was is kept as ${copy} in ${folder}.`,
  notKeptAside: (file: string) =>
    `No copy of the file could be made, so ${file} is not written over until there is one: check that the disk is not full.`,
  newerKept: (file: string) => ({
    message: 'The settings were not saved: those that are stored come from a newer Rollcall.',
    advice: `Update Rollcall, or move ${file} away.`,
  }),
  settingsNotWritten: (file: string) => ({
    message: 'The settings could not be written.',
    advice: `Check that the disk is not full and that ${file} may be written. The settings that were stored before are still there.`,
  }),
  choicesDamaged:
    'Some of what was chosen could not be read and is as on a first start: please check alerts, favourites and appearance.',
  choicesNewer: (file: string) =>
    `What was chosen, in ${file}, comes from a newer Rollcall and was left as it is: what you choose now holds until Rollcall quits.`,
  choiceNotWritten: (file: string) => ({
    message: 'What you chose could not be stored.',
    advice: `Check that the disk is not full and that ${file} may be written.`,
  }),
  choiceTooMuch: {
    message: 'This is more than Rollcall can keep.',
    advice: 'Remove rules, mutes or favourites that are no longer needed, then try again.',
  },
  /** @param isThere whether one was stored before. */
  passwordNotWritten: (file: string, isThere: boolean) => ({
    message: 'The password could not be stored.',
    advice: `Check that the disk is not full and that ${file} may be written.${isThere ? ' What was stored before is still there.' : ''}`,
  }),
  passwordNotRemoved: (file: string) => ({
    message: 'The password that is stored could not be removed.',
    advice: `Check that ${file} may be removed.`,
  }),
  loginNotWritten: (file: string) => ({
    message: 'Starting at login could not be changed.',
    advice: `Check that the disk is not full and that ${file} may be written.`,
  }),
  loginNotTaken: {
    message: 'The system did not take the change.',
    advice: 'Look in the system’s settings what may start at login, and change it there.',
  },
  writtenInPart: 'The disk took only a part of the file.',
  passwordGone:
    'But the password that was kept for them is gone: it must not go to another server or user. Enter it again.',
  notAccepted: 'Nothing was changed. Open the settings and check what is entered there.',
  tooManyTrusted: 'Nothing was changed. Remove one that is no longer needed in the settings, then try again.',
};
