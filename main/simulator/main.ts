import { speak } from '../../preload/words/catalogue.js';
import { runSimulatorCommand } from './cli.js';

// What it shares with the app has its sentences in the languages of the app.
speak('en');

const end = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());

process.exitCode = await runSimulatorCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  input: process.stdin,
  end: end.signal,
});
