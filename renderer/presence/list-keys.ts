import type { Line } from './lines.js';

/** What a key does in the list. */
export type ListAction =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'fold'; readonly group: string }
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'leave' }
  | { readonly kind: 'search' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key means at a line; undefined for nothing. `active` is the line's index, -1 for none; `page` how many
 * lines a page has.
 */
export function listAction(
  key: Key,
  lines: readonly Line[],
  active: number,
  page: number,
): ListAction | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  const line = lines[active];
  const move = (to: number): ListAction => ({
    kind: 'move',
    to: Math.min(lines.length - 1, Math.max(0, to)),
  });
  switch (key.key) {
    case 'ArrowDown':
      return move(active + 1);
    case 'ArrowUp':
      return active <= 0 ? { kind: 'search' } : move(active - 1);
    case 'PageDown':
      return move(active + page);
    case 'PageUp':
      return move(active - page);
    case 'Home':
      return move(0);
    case 'End':
      return move(lines.length - 1);
    case 'ArrowRight':
      if (line?.kind !== 'group') return undefined;
      return line.open ? move(active + 1) : { kind: 'fold', group: line.group.name };
    case 'ArrowLeft':
      if (line?.kind === 'group') return line.open ? { kind: 'fold', group: line.group.name } : undefined;
      return toHeader(lines, active);
    case 'Enter':
    case ' ':
      if (line === undefined) return undefined;
      if (line.kind === 'group') return { kind: 'fold', group: line.group.name };
      return { kind: 'open', address: line.person.contact.address };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return key.key.length === 1 || key.key === 'Backspace' ? { kind: 'search' } : undefined;
  }
}

function toHeader(lines: readonly Line[], active: number): ListAction | undefined {
  for (let index = active; index >= 0; index -= 1) {
    if (lines[index]?.kind === 'group') return { kind: 'move', to: index };
  }
  return undefined;
}
