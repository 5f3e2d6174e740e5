/** What is said about the sample scripts' files that are read. Files and names in them are as they are written there. */
export const importsText = {
  chooseFolder: 'Choose the folder with the sample scripts’ files',
  noFolder: (folder: string) => ({
    message: `There is no folder ${folder}.`,
    advice: 'Check how it is written.',
  }),
  missing: (file: string, name: string) => `${file}: ${name} is missing.`,
  noParams: (file: string) =>
    `${file}: there is no “params” list with an entry in it. The file was left out.`,
  several: (file: string) => `${file}: there are several entries; the last one counts.`,
  noList: (file: string) => `${file}: this is not a list of names. The file was left out.`,
  notNames: (file: string) => `${file}: what is not a name in quotes was left out.`,
  noNames: (file: string) => `${file}: there are no names in it. The file was left out.`,
  tooLarge: (file: string) =>
    `${file}: the file is too large to be one of the sample scripts’. It was left out.`,
  noFile: (file: string) => `${file}: there is no such file in the folder.`,
  unreadable: (file: string) => `${file}: the file cannot be read.`,
  /** @param slip one of `slips`. */
  slip: (line: number, slip: string) => `line ${line}: ${slip}`,
  slipIn: (file: string, slip: string) => `${file}, ${slip}.`,
  nothing: (file: string) => `${file}: nothing in it could be read.`,
  strangeHost: (file: string, name: string) =>
    `${file}: ${name} is neither a name nor an address. It was left out.`,
  twice: (file: string, contact: string) => `${file}: ${contact} stands there twice.`,
  bareUser: (file: string, name: string) => `${file}: ${name} is used without its @domain.`,
  /** Slips in hand-written JSON. */
  slips: {
    noComma: 'a comma is missing',
    noValue: 'a value is missing',
    noColon: 'a colon is missing',
    noName: 'a name in quotes is missing',
    noBrace: 'a closing } is missing',
    noBracket: 'a closing ] is missing',
    afterEnd: 'there is more after the end',
    noQuotes: 'this is not JSON (are the quotes missing?)',
    comment: 'comments are not part of JSON',
    openQuote: 'a closing quote is missing',
    otherwise: 'this is not JSON',
    tooDeep: 'this is nested too deep',
    extraComma: 'there is a comma too many',
  },
  nothingImported: (folder: string) => `Nothing was imported from ${folder}.`,
  wrongContact: (written: string, problem: string) => `“${written}”: ${problem}`,
};
