import type { Words } from '../words.js';

const FILE_LEFT_OUT = 'Die Datei wurde ausgelassen.';

export const importsText: Words['imports'] = {
  chooseFolder: 'Ordner mit den Dateien der Beispielskripte auswählen',
  noFolder: (folder) => ({
    message: `Einen Ordner ${folder} gibt es nicht.`,
    advice: 'Prüfen Sie die Schreibweise.',
  }),
  missing: (file, name) => `${file}: ${name} fehlt.`,
  noParams: (file) => `${file}: Es gibt darin keine Liste „params“ mit einem Eintrag. ${FILE_LEFT_OUT}`,
  several: (file) => `${file}: Es gibt mehrere Einträge; der letzte gilt.`,
  noList: (file) => `${file}: Das ist keine Liste von Namen. ${FILE_LEFT_OUT}`,
  notNames: (file) => `${file}: Was kein Name in Anführungszeichen ist, wurde ausgelassen.`,
  noNames: (file) => `${file}: Es stehen keine Namen darin. ${FILE_LEFT_OUT}`,
  tooLarge: (file) => `${file}: Die Datei ist zu groß, um eine der Beispielskripte zu sein. ${FILE_LEFT_OUT}`,
  noFile: (file) => `${file}: Diese Datei gibt es in dem Ordner nicht.`,
  unreadable: (file) => `${file}: Die Datei ist nicht lesbar.`,
  slip: (line, slip) => `Zeile ${line}: ${slip}`,
  slipIn: (file, slip) => `${file}, ${slip}.`,
  nothing: (file) => `${file}: Nichts darin war lesbar.`,
  strangeHost: (file, name) => `${file}: ${name} ist weder ein Name noch eine Adresse und wurde ausgelassen.`,
  twice: (file, contact) => `${file}: ${contact} steht zweimal darin.`,
  bareUser: (file, name) => `${file}: ${name} wird ohne @Domain verwendet.`,
  slips: {
    noComma: 'Ein Komma fehlt',
    noValue: 'Ein Wert fehlt',
    noColon: 'Ein Doppelpunkt fehlt',
    noName: 'Ein Name in Anführungszeichen fehlt',
    noBrace: 'Eine schließende } fehlt',
    noBracket: 'Eine schließende ] fehlt',
    afterEnd: 'Nach dem Ende steht noch etwas',
    noQuotes: 'Das ist kein JSON (fehlen die Anführungszeichen?)',
    comment: 'Kommentare gehören nicht zu JSON',
    openQuote: 'Ein schließendes Anführungszeichen fehlt',
    otherwise: 'Das ist kein JSON',
    tooDeep: 'Das ist zu tief verschachtelt',
    extraComma: 'Ein Komma ist zu viel',
  },
  nothingImported: (folder) => `Aus ${folder} wurde nichts importiert.`,
  wrongContact: (written, problem) => `„${written}“: ${problem}`,
};
