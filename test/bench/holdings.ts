import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { queryObjects } from 'node:v8';

/** What this process holds on to once everything that can go is gone. */
export interface Holdings {
  readonly heapMB: number;
  /** Functions, the listeners among them. */
  readonly functions: number;
  readonly emitters: number;
  readonly sockets: number;
  readonly promises: number;
  /** Entries of all maps and sets together. */
  readonly entries: number;
}

/** Needs --expose-gc. */
export async function holdings(): Promise<Holdings> {
  if (!globalThis.gc) throw new Error('Without --expose-gc nothing tells what is held.');
  // What is freed by one collection may be what held on to something else.
  for (let time = 0; time < 5; time += 1) {
    globalThis.gc();
    await setImmediate();
  }
  return {
    // Before the rest, which leaves something behind itself.
    heapMB: process.memoryUsage().heapUsed / 2 ** 20,
    functions: queryObjects(Function, { format: 'count' }),
    emitters: queryObjects(EventEmitter, { format: 'count' }),
    sockets: queryObjects(Socket, { format: 'count' }),
    promises: queryObjects(Promise, { format: 'count' }),
    entries: [Map, Set].flatMap((kind) => queryObjects(kind, { format: 'summary' })).reduce(addSize, 0),
  };
}

/** `Map(3) {…}` */
function addSize(sum: number, summary: string): number {
  return sum + Number(/^[\w ]*\((\d+)\)/u.exec(summary)?.[1] ?? 0);
}
