import type { Contact } from '../presence/contact.js';
import type { AlertCase, Step } from './judge.js';

/** Somebody's change that a rule asked for and of which nobody was told yet. */
export interface Held {
  readonly contact: Contact;
  readonly note: string | undefined;
  /** The latest change that a rule asked for. */
  readonly asked: Step;
  /** From what they were in before anything was held, to what they are in now. */
  readonly net: Step;
  readonly waitsFor: WaitsFor;
  /** When that change was heard of, in milliseconds since the epoch. */
  readonly at: number;
  /** Number of the line that says it was withheld, where it may still be told. */
  readonly line?: number;
}

export type WaitsFor =
  /** Others who change in the same moment. */
  | 'others'
  /** That they change no more: they did so too often. */
  | 'calm'
  /** That the list is live again: nobody knows when they changed, or whether they still are in that. */
  | 'live';

/** What one waits for after another change. Once in an unrest, it is calm that ends it. */
export function waitsFor(before: Held | undefined, isNews: boolean, isFlapping: boolean): WaitsFor {
  if (!isNews) return 'live';
  return isFlapping || before?.waitsFor === 'calm' ? 'calm' : 'others';
}

export function caseOf({ contact, asked, net, waitsFor: until }: Held): AlertCase {
  return { contact, asked, net, isNews: until !== 'live', isFlapping: until === 'calm' };
}
