/** Runs the drills and prints what came of each: `npm run drills`; with `-- --write` also to test/drills/README.md. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { root } from './setup/paths.mjs';
import { runEntry, SetupProblem } from './setup/say.mjs';
import { markdownTables, plainTable, readFamilies } from './testing/drill-table.mjs';
import { inWords } from './testing/tally.mjs';
import { runVitest } from './testing/vitest-suite.mjs';

const ABOUT = `# Drills

A drill lets something go wrong between Rollcall and the server, and counts what it cost. The monitor, the client and
the endpoint are the real ones and talk over real sockets to the simulated server, which is told to misbehave; only
the clock is one that the drill moves on, so that a night takes a second.

In each drill people change before, while and after it goes wrong, and each ends in another status than they began in:
a third of them changes for the last time in each part, so that nothing that was lost is covered by what comes later.
At the end the list is compared with what the server knows, person by person. All the way it is watched that

- nobody is shown wrong for longer than the fail-safe interval (10 minutes) and one more, as long as Rollcall says that
  the list is live and notifications arrive,
- only what changes while the list is live is news, and the rest is told once, as a summary of the gap,
- quitting leaves nothing of ours on the server where it can be reached, and nobody is ever logged out.

**Lost** is how many people were shown wrong in the end (in the last two families: documents that broke a parser,
settings that are gone): a drill with another number than 0 fails. **Right again
after** is the time by the clock, rounded, from the end of what went wrong (or from the moment, where it is only one)
until the list was live and right. Where notifications are lost without a word, nothing can be known before Rollcall
asks by itself. **Requests** is everything that the server was sent in the drill, by all
installations.

\`npm run drills\` runs them, \`npm run drills -- --write\` writes this page; \`npm test\` runs them too.

`;

await runEntry(async () => {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--write');
  if (unknown !== undefined) throw new SetupProblem(`there is no option ${unknown}; there is --write.`);
  await installDependencies();
  const tally = await runVitest('drills');
  const families = await readFamilies(join(root, 'test/output/drills.json'));
  console.log(plainTable(families));
  console.log(`\ndrills: ${inWords(tally)}`);
  if (tally.failed > 0) return 1;
  if (process.argv.includes('--write')) {
    // It may have been installed just now.
    const { format, resolveConfig } = await import('prettier');
    const file = join(root, 'test/drills/README.md');
    const text = `${ABOUT}${markdownTables(families)}\n`;
    await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
    console.log('written to test/drills/README.md');
  }
  return 0;
});
