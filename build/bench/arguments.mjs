import { SetupProblem } from '../setup/say.mjs';

/**
 * @typedef {object} Wish
 * @property {readonly number[]} numbers the rows to run; none for all
 * @property {boolean} quick
 * @property {boolean} write whether the figures go into the page about speed
 * @property {number} rounds
 */

const ROUNDS = 3;
const LEAST_ROUNDS = 3;

/**
 * Reads the arguments of `npm run bench`.
 * @param {readonly string[]} args
 * @returns {Wish}
 * @throws SetupProblem on an argument that means nothing
 */
export function readArguments(args) {
  /** @type {number[]} */
  const numbers = [];
  let quick = false;
  let write = false;
  /** @type {number | undefined} */
  let rounds;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--quick') quick = true;
    else if (arg === '--write') write = true;
    else if (arg === '--rounds') rounds = wholeNumber(args[(index += 1)] ?? '', arg);
    else numbers.push(wholeNumber(arg, 'the number of a row'));
  }
  if (rounds !== undefined && !quick && rounds < LEAST_ROUNDS) {
    throw new SetupProblem(`--rounds: fewer than ${LEAST_ROUNDS} tell nothing; they go with --quick only.`);
  }
  if (write && (quick || numbers.length > 0)) {
    throw new SetupProblem('--write: the page is about every row, and not about --quick ones.');
  }
  return { numbers, quick, write, rounds: rounds ?? (quick ? 1 : ROUNDS) };
}

/**
 * @param {string} text
 * @param {string} what
 */
function wholeNumber(text, what) {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new SetupProblem(`${what}: "${text}" is not a number to use.`);
  return Number(text);
}
