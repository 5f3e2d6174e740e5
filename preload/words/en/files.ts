import type { Formats } from '../formats.js';

const trouble = {
  unreadable: (file: string) => ({
    message: `${file} could not be read.`,
    advice: 'Check that you may read it and that it is still there.',
  }),
  notWritten: (file: string) => ({
    message: `${file} could not be written.`,
    advice: 'Check that the disk is not full and that you may write there, or choose another folder.',
  }),
};

/** CSV files of people. */
export const csvText = ({ count }: Formats) => ({
  ...trouble,
  openTitle: 'Choose a CSV file with people',
  saveTitle: 'Write the team to a CSV file',
  fileName: 'rollcall-team.csv',
  kind: 'CSV files',
  tooLarge: (file: string) => ({
    message: `${file} is larger than 5 MB.`,
    advice: 'A list of people is smaller. Check that it is the right file, or take it apart.',
  }),
  columns: { address: 'Address', name: 'Name', group: 'Group', phone: 'Phone' },
  notText: 'This is not a CSV file: save it as CSV in the program it comes from.',
  repeated: (line: number) => `The same address stands in line ${count(line)}.`,
  tooMany: (most: number) => `Only the first ${count(most)} rows are read, not this one and those after it.`,
});

/** Files of exported settings. */
export const settingsFileText = {
  ...trouble,
  openTitle: 'Choose a file of exported settings',
  saveTitle: 'Write the settings to a file',
  fileName: 'rollcall-settings.json',
  kind: 'Rollcall settings',
  tooLarge: (file: string) => ({
    message: `${file} is larger than 5 MB.`,
    advice: 'Exported settings are smaller. Check that it is the right file.',
  }),
  notOurs: 'These are no exported settings of Rollcall.',
  newer: 'This file comes from a newer Rollcall. Update Rollcall to use it.',
  wrongSettings: 'Some of its settings are not valid. What could be used is read; check what is marked.',
  wrongPreferences: 'Some of its choices are not valid. They go back to what they are at first.',
};
