import { useLayoutEffect, useState } from 'preact/hooks';
import type { PersonDetails } from '../../preload/contract.js';
import type { PresenceModel } from './model.js';
import type { Person } from './person.js';

/**
 * What is known of somebody beyond their line; undefined until main has said it. Asked for anew each time that they
 * change, the list is live again or a day begins; until then what was known stays.
 */
export function useDetails(model: PresenceModel, { address, presence }: Person): PersonDetails | undefined {
  const [known, setKnown] = useState<{ of: string; details: PersonDetails }>();
  // Another one at each change, also of what the line does not show.
  const at = presence.value;
  const stale = model.stale.value;
  const day = new Date(model.now.value).setHours(0, 0, 0, 0);
  // Ahead of the paint: most often it is there in time for it.
  useLayoutEffect(() => {
    let wanted = true;
    void model.details(address).then((details) => {
      if (wanted && details !== undefined) setKnown({ of: address, details });
    });
    return () => {
      wanted = false;
    };
  }, [model, address, at, stale, day]);
  return known?.of === address ? known.details : undefined;
}
