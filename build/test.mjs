/** Runs all tests from a bare clone: `npm test`, or `npm test -- unit app` for some of the suites. */
import { bundle, wholeApp } from './bundle.mjs';
import { runChecks } from './check.mjs';
import { installDebianPackages } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { findElectron } from './setup/electron.mjs';
import { runEntry, say, SetupProblem } from './setup/say.mjs';
import { runInstallTests } from './testing/install-suite.mjs';
import { runAppTests, runDesktopTests } from './testing/playwright-suite.mjs';
import { inWords, sum } from './testing/tally.mjs';
import { runVitest } from './testing/vitest-suite.mjs';

/** @typedef {import('./testing/tally.mjs').Tally} Tally */
/** @typedef {import('./setup/debian.mjs').PackageSet} PackageSet */
/** @typedef {{ packages: readonly PackageSet[], run: () => Promise<Tally> }} Suite */

/** @type {Record<string, Suite>} */
const suites = {
  check: { packages: [], run: runChecks },
  unit: { packages: [], run: () => runVitest('unit') },
  integration: { packages: ['scripts'], run: () => runVitest('integration') },
  drills: { packages: [], run: () => runVitest('drills') },
  app: { packages: ['electron', 'display'], run: () => withApp(runAppTests) },
  desktop: { packages: ['electron', 'display', 'desktop'], run: () => withApp(runDesktopTests) },
  install: {
    packages: ['electron', 'display', 'desktop', 'package', 'installed'],
    run: () => withApp(runInstallTests),
  },
};

await runEntry(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !Object.hasOwn(suites, name));
  if (unknown !== undefined) {
    throw new SetupProblem(`there is no suite "${unknown}"; there are ${Object.keys(suites).join(', ')}.`);
  }
  const chosen = Object.entries(suites).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  await installDependencies();
  await installDebianPackages([...new Set(chosen.flatMap(([, suite]) => suite.packages))]);

  /** @type {Tally[]} */
  const tallies = [];
  const interrupted = listenForInterruption();
  for (const [name, suite] of chosen) {
    console.log(`\n— ${name} —`);
    const tally = await runAnyway(suite);
    console.log(`${name}: ${inWords(tally)}`);
    tallies.push(tally);
    if (interrupted()) throw new SetupProblem('interrupted.');
  }
  const total = sum(tallies);
  console.log(`\n${inWords(total)}`);
  return total.failed > 0 ? 1 : 0;
});

/** Tells whether somebody wanted us to stop; the suite that runs then has been told by its own runner. */
function listenForInterruption() {
  const parent = process.ppid;
  let signalled = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (signalled = true));
  return () => signalled || process.ppid !== parent;
}

/**
 * Runs a suite; one that cannot be run counts as one failure, and the next one still gets its turn.
 * @param {Suite} suite
 * @returns {Promise<Tally>}
 */
async function runAnyway(suite) {
  try {
    return await suite.run();
  } catch (error) {
    if (error instanceof SetupProblem) say(error.message);
    else console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {() => Promise<Tally>} tests */
async function withApp(tests) {
  await bundle(wholeApp);
  await findElectron();
  return tests();
}
