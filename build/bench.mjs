/** Measures Rollcall beside baselines: `npm run bench`, or `npm run bench -- 2 5 --rounds 7` for some of the rows. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from './bench/arguments.mjs';
import { load, machine } from './bench/machine.mjs';
import { runRow } from './bench/run-row.mjs';
import { withFigures } from './bench/page.mjs';
import { plainHead, plainRow } from './bench/table.mjs';
import { judge } from './bench/verdict.mjs';
import { bundle, wholeApp } from './bundle.mjs';
import { installDebianPackages } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { hasDisplay, startDisplay } from './setup/display.mjs';
import { findElectron } from './setup/electron.mjs';
import { out, root } from './setup/paths.mjs';
import { withoutNodeMode } from './setup/run.mjs';
import { runEntry, say, SetupProblem } from './setup/say.mjs';

/** @typedef {import('./bench/table.mjs').RanRow} RanRow */
/** @typedef {import('../test/bench/row.js').Row} Row */

await runEntry(async () => {
  const { numbers, quick, rounds, write } = readArguments(process.argv.slice(2));
  await installDependencies();
  await installDebianPackages(hasDisplay() ? ['electron', 'scripts'] : ['electron', 'display', 'scripts']);
  const electron = await findElectron();
  await bundle([...wholeApp, 'bench']);
  const chosen = await chosenRows(numbers);

  const on = machine(electron.version);
  const started = { date: new Date().toISOString(), load: load() };
  say(`${on.processor}, ${on.cores} cores, ${on.memoryMB} MB; Node ${on.node}, Electron ${on.electron}`);
  say(
    `load before: ${started.load.join(', ')}; ${rounds} rounds each${quick ? ', QUICK: figures mean nothing' : ''}`,
  );
  console.log(`\n${plainHead()}`);

  const display = hasDisplay() ? undefined : await startDisplay();
  const env = withoutNodeMode(display?.env ?? process.env);
  const interrupted = listenForInterruption();
  /** @type {RanRow[]} */
  const ran = [];
  try {
    for (const row of chosen) {
      ran.push(await runRow(row, { rounds, quick, electron: electron.path }, env));
      console.log(`\n${ran.slice(-1).map(plainRow).join('')}`);
      if (interrupted()) throw new SetupProblem('interrupted.');
    }
  } finally {
    await display?.stop();
  }

  const file = join(root, 'test/output/bench.json');
  await mkdir(join(root, 'test/output'), { recursive: true });
  const report = { ...started, loadAfter: load(), machine: on, quick, rounds, rows: ran.map(withVerdicts) };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  if (write) await writePage(report);
  const failed = ran.filter((row) => 'failure' in row).length;
  console.log(`\n${summary(ran, failed)}\nevery figure is in test/output/bench.json`);
  return failed > 0 ? 1 : 0;
});

/** @param {Parameters<typeof withFigures>[1]} report */
async function writePage(report) {
  const file = join(root, 'docs/speed.md');
  const { format, resolveConfig } = await import('prettier');
  const page = withFigures(await readFile(file, 'utf8'), report);
  await writeFile(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}

/**
 * @param {readonly number[]} numbers
 * @returns {Promise<readonly Row[]>}
 */
async function chosenRows(numbers) {
  /** @type {{ rows: readonly (() => Promise<Row>)[] }} */
  const { rows: loaders } = await import(pathToFileURL(join(out, 'bench', 'rows.mjs')).href);
  const rows = await Promise.all(loaders.map((load) => load()));
  const unknown = numbers.find((number) => !rows.some((row) => row.number === number));
  if (unknown !== undefined) {
    throw new SetupProblem(
      `there is no row ${unknown}; there are ${rows.map(({ number }) => number).join(', ')}.`,
    );
  }
  return rows.filter(({ number }) => numbers.length === 0 || numbers.includes(number));
}

/** @param {RanRow} row */
function withVerdicts(row) {
  if ('failure' in row) return row;
  return {
    ...row,
    measurements: row.measurements.map((measurement) => ({ ...measurement, verdict: judge(measurement) })),
  };
}

/**
 * @param {readonly RanRow[]} ran
 * @param {number} failed
 */
function summary(ran, failed) {
  const verdicts = ran.flatMap((row) => ('failure' in row ? [] : row.measurements.map(judge)));
  const reached = verdicts.filter((verdict) => verdict.reached).length;
  return `${reached} of ${verdicts.length} targets reached${failed > 0 ? `, ${failed} rows failed` : ''}`;
}

/** Tells whether somebody wanted us to stop; the row that runs then has been told by its own runner. */
function listenForInterruption() {
  const parent = process.ppid;
  let signalled = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (signalled = true));
  return () => signalled || process.ppid !== parent;
}
