import { groupKey, type Line, type Lines } from './lines.js';
import type { KeyPress } from './shortcuts.js';

/** What a key does in the list. */
export type ListAction =
  | { readonly kind: 'move'; readonly to: number }
  /** By the group's key. */
  | { readonly kind: 'fold'; readonly group: string }
  | { readonly kind: 'open'; readonly address: string }
  | { readonly kind: 'menu'; readonly line: Line }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'search' };

/**
 * What a key means at a line; undefined for nothing. `active` is the line's index, -1 for none; `page` how many
 * lines a page has.
 */
export function listAction(
  press: KeyPress,
  lines: Lines,
  active: number,
  page: number,
): ListAction | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  const line = lines.at(active);
  const move = (to: number): ListAction => ({
    kind: 'move',
    to: Math.min(lines.length - 1, Math.max(0, to)),
  });
  switch (press.key) {
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
      return line.open ? move(active + 1) : fold(line);
    case 'ArrowLeft':
      if (line?.kind === 'group') return line.open ? fold(line) : undefined;
      return toHeader(lines, active);
    case 'Enter':
    case ' ':
      if (line === undefined) return undefined;
      return line.kind === 'group' ? fold(line) : { kind: 'open', address: line.person.address };
    case 'ContextMenu':
      return line && { kind: 'menu', line };
    case 'F10':
      return press.shiftKey && line ? { kind: 'menu', line } : undefined;
    case '?':
      return { kind: 'shortcuts' };
    default:
      return press.key.length === 1 || press.key === 'Backspace' ? { kind: 'search' } : undefined;
  }
}

function fold(line: Extract<Line, { kind: 'group' }>): ListAction {
  return { kind: 'fold', group: groupKey(line.group) };
}

function toHeader(lines: Lines, active: number): ListAction | undefined {
  const section = lines.sections.find(({ from, to }) => active >= from && active < to);
  return section?.header === true ? { kind: 'move', to: section.from } : undefined;
}
