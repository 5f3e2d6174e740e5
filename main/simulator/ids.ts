/** The smallest positive integer that is no key yet: ids start at 1 and are used again (wire format 3). */
export function smallestFreeId(taken: ReadonlyMap<number, unknown>): number {
  let id = 1;
  while (taken.has(id)) id++;
  return id;
}

/** Reads an id of a path; undefined where it is not a positive integer. */
export function readId(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : undefined;
}
