import { closeSync, openSync, readSync, watch } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

export interface Lines {
  /** The lines so far. */
  readonly lines: readonly string[];
  /**
   * The first line, there already or yet to come, that matches.
   * @throws when none comes within `limit` milliseconds or before the end
   */
  readonly waitFor: (pattern: RegExp, limit?: number) => Promise<string>;
}

/** Reads a file's lines as they are written, until its writer has ended. */
export function followLines(file: string, ended: Promise<unknown>): Lines {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const descriptor = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(65_536);
  let rest = '';
  let over = false;

  const read = () => {
    for (let size = 1; size > 0;) {
      size = readSync(descriptor, buffer, 0, buffer.length, null);
      rest += decoder.write(buffer.subarray(0, size));
    }
    const parts = rest.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const look of waiting) look();
  };
  const watcher = watch(file, read);
  read();
  void ended.then(() => {
    over = true;
    read();
    watcher.close();
    closeSync(descriptor);
  });

  const waitFor = (pattern: RegExp, limit = 10_000): Promise<string> =>
    new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        waiting.delete(look);
      };
      const fail = (why: string) => {
        finish();
        reject(new Error(`No line ${String(pattern)}: ${why}. Printed so far:\n${lines.join('\n')}`));
      };
      const look = () => {
        const line = lines.find((text) => pattern.test(text));
        if (line !== undefined) {
          finish();
          resolve(line);
        } else if (over) fail('the app has ended');
      };
      const timer = setTimeout(() => fail(`none within ${limit} ms`), limit);
      waiting.add(look);
      look();
    });
  return { lines, waitFor };
}
