import type { PreferencesPatch, SettingsSection } from '../../preload/contract.js';
import type { Said } from './said.js';

const KEY = 'steps';

/** More than that is not kept: letters of JSON. */
const LETTERS_MAX = 500_000;

/** What outlives the page, as long as its window does. */
export type Pocket = Pick<Storage, 'getItem' | 'setItem'>;

/** A change of preferences, as it can be written down: the fields that changed, as they were and as they are. */
export interface WishChange {
  readonly from: PreferencesPatch;
  readonly to: PreferencesPatch;
  readonly said?: Said;
}

/** A step that is taken back as well on a page that was loaded anew. */
export interface KeptStep {
  readonly section: SettingsSection;
  readonly change: WishChange;
}

/** Keeps the latest of these steps, the latest last. */
export function keepSteps(pocket: Pocket, steps: readonly KeptStep[]): void {
  const texts = steps.map((step) => JSON.stringify(step));
  let letters = 0;
  const first = texts.findLastIndex((text) => (letters += text.length) > LETTERS_MAX);
  pocket.setItem(KEY, `[${texts.slice(first + 1).join(',')}]`);
}

/** The steps that were kept. */
export function keptSteps(pocket: Pocket): readonly KeptStep[] {
  return JSON.parse(pocket.getItem(KEY) ?? '[]') as readonly KeptStep[];
}
