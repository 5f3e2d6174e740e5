import type { DisplayStatus } from '../../../main/presence/display-status.js';
import type { Words } from '../words.js';
import type { Formats } from '../formats.js';
import { statusText } from './status.js';

const anyOf = (locale: string, statuses: readonly DisplayStatus[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(statuses.map((status) => statusText[status]));

export const rulesText = ({ locale }: Formats): Words['rules'] => ({
  trigger: (trigger) => {
    switch (trigger.kind) {
      case 'any-change':
        return 'den Zustand wechselt';
      case 'becomes-available':
        return 'verfügbar wird';
      case 'leaves-available':
        return 'nicht mehr verfügbar ist';
      case 'becomes':
        return `diesen Zustand annimmt: ${anyOf(locale, trigger.statuses)}`;
    }
  },
  becomesAnyOf: 'einen dieser Zustände annimmt …',
  scope: (scope) => {
    switch (scope.kind) {
      case 'everyone':
        return 'Alle';
      case 'favourites':
        return 'Favoriten';
      case 'group':
        return scope.name === '' ? 'Personen ohne Gruppe' : scope.name;
      case 'person':
        return scope.address;
    }
  },
});
