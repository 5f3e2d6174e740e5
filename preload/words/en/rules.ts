import type { DisplayStatus } from '../../../main/presence/display-status.js';
import type { AlertScope, AlertTrigger } from '../../../main/alerts/rule.js';
import type { Formats } from '../formats.js';
import { statusText } from './status.js';

const anyOf = (locale: string, statuses: readonly DisplayStatus[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(statuses.map((status) => statusText[status]));

/** Alert rules in words. */
export const rulesText = ({ locale }: Formats) => ({
  /** Which changes, after "when Carlotta". */
  trigger: (trigger: AlertTrigger) => {
    switch (trigger.kind) {
      case 'any-change':
        return 'changes in any way';
      case 'becomes-available':
        return 'becomes available';
      case 'leaves-available':
        return 'is not available any more';
      case 'becomes':
        return `becomes ${anyOf(locale, trigger.statuses)}`;
    }
  },
  becomesAnyOf: 'becomes any of …',
  /** Whom a rule is about. */
  scope: (scope: AlertScope) => {
    switch (scope.kind) {
      case 'everyone':
        return 'Everyone';
      case 'favourites':
        return 'Favourites';
      case 'group':
        return scope.name === '' ? 'People in no group' : scope.name;
      case 'person':
        return scope.address;
    }
  },
});
