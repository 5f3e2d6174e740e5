import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const repository = resolve(import.meta.dirname, '../..');

/**
 * Starts the built app as a person's shell does, for starts that end by themselves: Playwright may or may not have
 * reached such a one by then. Answers what it printed on standard output.
 * @throws when it ends with another code than 0, or not within 20 seconds
 */
export async function runToEnd(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const asRoot = process.getuid?.() === 0;
  const { stdout } = await promisify(execFile)(
    process.env['ROLLCALL_TEST_ELECTRON']!,
    [...(asRoot ? ['--no-sandbox'] : []), repository, ...args],
    { env, timeout: 20_000 },
  );
  return stdout;
}
