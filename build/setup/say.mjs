/** A set-up step that cannot go on; its message is meant for the person at the terminal. */
export class SetupProblem extends Error {}

/**
 * Prints one line about the set-up. The prefix keeps it apart from what the app itself prints.
 * @param {string} line
 */
export function say(line) {
  console.log(`rollcall: ${line}`);
}

/**
 * Runs an entry: a SetupProblem becomes its message and exit code 1, anything else keeps its stack.
 * @param {() => Promise<number>} entry answers the exit code
 */
export async function runEntry(entry) {
  try {
    process.exitCode = await entry();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof SetupProblem) console.error(`rollcall: ${error.message}`);
    else console.error(error);
  }
}
