import { useEffect, useState } from 'preact/hooks';
import type { PresenceModel } from './model.js';

/** How long after the pointer was last over the rows, or a menu of theirs went, it may be on its way to them again. */
const AFTER_MS = 1_000;

/** Whether what stands above the rows is to keep its height, because the pointer is over them, or was just now. */
export function useStill(model: PresenceModel): boolean {
  const now = model.hold.pointing.value || model.menu.value !== undefined;
  const [justNow, setJustNow] = useState(now);
  useEffect(() => {
    if (now) {
      setJustNow(true);
      return undefined;
    }
    const timer = setTimeout(() => setJustNow(false), AFTER_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return now || justNow;
}
