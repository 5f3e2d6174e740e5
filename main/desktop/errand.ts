import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { Words } from '../../preload/words/words.js';
import { asking, type Ask } from '../command-line.js';

/** How often, and how long in all, the end of the running one is waited for; in milliseconds. */
const LOOK_MS = 200;
const LOOK_MOST_MS = 15_000;

/** What a start does that opens nothing: it says something, and ends. */
export type Errand = Extract<Ask, { kind: 'help' | 'version' | 'quit' | 'forget-password' }>;

export function isErrand(ask: Ask): ask is Errand {
  switch (ask.kind) {
    case 'help':
    case 'version':
    case 'quit':
    case 'forget-password':
      return true;
    case 'start':
    case 'hidden':
    case 'show':
    case 'contact':
      return false;
  }
}

/**
 * Runs an errand.
 *
 * @param forgetPassword takes the password out of the keychain; called once the app is ready.
 * @returns the exit code.
 */
export async function runErrand(
  errand: Errand,
  words: Words['desktop']['start'],
  forgetPassword: () => Promise<void>,
): Promise<number> {
  switch (errand.kind) {
    case 'help':
      return said(words.help);
    case 'version':
      return said(`Rollcall ${app.getVersion()}`);
    case 'quit':
      return quitRunning(words);
    case 'forget-password':
      // The running one would go on with it.
      if (!app.requestSingleInstanceLock({ ...asking({ kind: 'hidden' }) })) return refused(words.quitFirst);
      await app.whenReady();
      await forgetPassword();
      return said(words.passwordForgotten);
  }
}

/** Asks the running one to quit, and waits until it has taken leave of the server. */
async function quitRunning(words: Words['desktop']['start']): Promise<number> {
  if (app.requestSingleInstanceLock({ ...asking({ kind: 'quit' }) })) return said(words.notRunning);
  for (let waited = 0; waited < LOOK_MOST_MS; waited += LOOK_MS) {
    await wait(LOOK_MS);
    // What this asks of the running one it has done already.
    if (app.requestSingleInstanceLock({ ...asking({ kind: 'hidden' }) })) return 0;
  }
  return refused(words.stillRunning);
}

function said(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}

function refused(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}
