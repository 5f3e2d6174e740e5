/** A text of the catalogue, or a function that makes one. */
export type Leaf = string | ((...values: never[]) => unknown);

/** Every text of a part of the catalogue, by its path such as `server.faults.noRoot`. */
export function leavesOf(part: object, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [name, value] of Object.entries(part) as [string, Leaf | object][]) {
    const at = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object') for (const [below, leaf] of leavesOf(value, at)) leaves.set(below, leaf);
    else leaves.set(at, value);
  }
  return leaves;
}

/** What a leaf says to these values: one text, or those of a problem. */
export function said(leaf: Leaf, values: readonly unknown[]): string {
  if (typeof leaf === 'string') return leaf;
  const result = (leaf as (...given: readonly unknown[]) => unknown)(...values);
  if (typeof result === 'string') return result;
  return Object.values(result as Readonly<Record<string, unknown>>).join('\n');
}

/** How many values a leaf takes. */
export function arity(leaf: Leaf): number {
  return typeof leaf === 'string' ? 0 : leaf.length;
}
