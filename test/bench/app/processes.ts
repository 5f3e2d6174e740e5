import { readdirSync, readFileSync } from 'node:fs';

/** What the processes of a program use, by the kernel's own count. Linux only. */
export interface Use {
  /** Proportional set size of all of them: pages that several share count once in the sum, in MB (2^20 bytes). */
  readonly memoryMB: number;
  /** Seconds that any thread ran since it began. */
  readonly cpuSeconds: number;
  /** How often any thread that waited was woken. */
  readonly wakeUps: number;
  readonly processes: number;
}

/** A process and everything that it started, directly or not. */
function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** What a process and everything that it started use now. Those that have ended meanwhile are passed over. */
export function use(root: number): Use {
  const tree = processTree(root);
  const tasks = tree.flatMap((pid) =>
    entries(`/proc/${pid}/task`).map((task) => `/proc/${pid}/task/${task}`),
  );
  return {
    memoryMB: sum(tree.map((pid) => kilobytes(`/proc/${pid}/smaps_rollup`))) / 1024,
    cpuSeconds: sum(tasks.map((task) => Number(text(`${task}/schedstat`).split(' ')[0]))) / 1e9,
    wakeUps: sum(tasks.map((task) => field(`${task}/status`, /^voluntary_ctxt_switches:\s*(\d+)/mu))),
    processes: tree.length,
  };
}

const kilobytes = (file: string): number => field(file, /^Pss:\s*(\d+) kB/mu);

function field(file: string, pattern: RegExp): number {
  return Number(pattern.exec(text(file))?.[1] ?? 0);
}

function parentOf(pid: number): number | undefined {
  // The second field is the program's name in parentheses, which may hold anything.
  const parent = /\) \S (\d+)/u.exec(text(`/proc/${pid}/stat`))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
