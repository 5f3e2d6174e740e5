import { useLayoutEffect, useRef } from 'preact/hooks';

/** What Escape closes, the latest opened last. */
const open: (() => void)[] = [];

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  open.at(-1)?.();
}

/**
 * Escape closes what is open, the latest first, wherever the focus is that has no use of its own for it.
 *
 * @param onEscape closes it
 * @param opening another one each time that it was opened anew while it was open
 */
export function useEscape(isOpen: boolean, onEscape: () => void, opening?: object): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const close = (): void => latest.current();
    open.push(close);
    if (open.length === 1) document.addEventListener('keydown', onKeyDown);
    return () => {
      open.splice(open.indexOf(close), 1);
      if (open.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [isOpen, opening]);
}
