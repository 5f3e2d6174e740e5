import type { Preferences } from '../../preload/contract.js';
import { spokenLocale } from '../../preload/words/spoken.js';

const KEY = 'before-another-language';

/** What outlives the page, as long as its window does. */
export type Pocket = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Carried {
  readonly spoken: string;
  readonly preferences: Preferences;
}

/** Another language is another page: keeps what was in force before it, so that it can be taken back there. */
export function carryOver(pocket: Pocket, preferences: Preferences): void {
  const carried: Carried = { spoken: spokenLocale(), preferences };
  pocket.setItem(KEY, JSON.stringify(carried));
}

/** What was in force before the language that is spoken now, once; undefined where it was spoken before, too. */
export function takeCarried(pocket: Pocket): Preferences | undefined {
  const text = pocket.getItem(KEY);
  pocket.removeItem(KEY);
  if (text === null) return undefined;
  const { spoken, preferences } = JSON.parse(text) as Carried;
  return spoken === spokenLocale() ? undefined : preferences;
}
