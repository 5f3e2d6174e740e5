/** Milliseconds by the clock of the machine, which every process on it reads alike and nobody sets. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
