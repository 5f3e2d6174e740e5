import type { AlertTrigger } from '../../preload/contract.js';

export type TriggerKind = AlertTrigger['kind'];

/** In the order in which they are offered. One that is left out does not compile. */
const OFFERED: Readonly<Record<TriggerKind, true>> = {
  'becomes-available': true,
  'leaves-available': true,
  'any-change': true,
  becomes: true,
};

/** What a rule can wait for, as it is offered wherever one is made. */
export const TRIGGER_KINDS = Object.keys(OFFERED) as TriggerKind[];
