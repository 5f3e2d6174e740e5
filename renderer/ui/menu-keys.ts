/** What a key does in an open menu: to the item with this index, or away. Undefined for nothing. */
export function pressedIn(
  labels: readonly string[],
  now: number,
  { key }: { readonly key: string },
): number | 'close' | undefined {
  switch (key) {
    case 'ArrowDown':
      return (now + 1) % labels.length;
    case 'ArrowUp':
      return (Math.max(now, 0) - 1 + labels.length) % labels.length;
    case 'Home':
      return 0;
    case 'End':
      return labels.length - 1;
    case 'Escape':
    case 'Tab':
      return 'close';
    default:
      return key.length === 1 && key !== ' ' ? nextWith(labels, now, key.toLowerCase()) : undefined;
  }
}

/** The next item after this one that begins with a letter. */
function nextWith(labels: readonly string[], now: number, letter: string): number | undefined {
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (now + step) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(letter) === true) return index;
  }
  return undefined;
}
