/** Checks types, lint rules and formatting: `npm run check`. */
import { join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { runEntry } from './setup/say.mjs';

/** @type {{ name: string, commands: string[][] }[]} */
const checks = [
  {
    name: 'types',
    commands: ['.', 'renderer', 'test'].map((project) => [
      'typescript/bin/tsc',
      '-p',
      project,
      '--pretty',
      'false',
    ]),
  },
  { name: 'lint', commands: [['eslint/bin/eslint.js', '.', '--max-warnings', '0']] },
  { name: 'format', commands: [['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']] },
];

/**
 * Runs all checks, whatever the ones before said. Needs the npm dependencies.
 * @returns {Promise<import('./testing/tally.mjs').Tally>} each check counts as one test
 */
export async function runChecks() {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, commands } of checks) {
    let output = '';
    for (const [script = '', ...args] of commands) {
      const ran = await run(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
      if (ran.code !== 0) output += ran.output || `${script} ended with code ${ran.code}\n`;
    }
    tally[output === '' ? 'passed' : 'failed'] += 1;
    console.log(`${output === '' ? '✓' : '✗'} ${name}`);
    if (output) console.log(output.trimEnd());
  }
  return tally;
}

if (process.argv[1] === import.meta.filename) {
  await runEntry(async () => {
    await installDependencies();
    return (await runChecks()).failed > 0 ? 1 : 0;
  });
}
