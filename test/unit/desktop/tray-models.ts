import type { TrayModel, TrayPerson } from '../../../main/desktop/tray-model.js';
import type { Connection } from '../../../main/presence/connection.js';

export const LIVE: Connection & { readonly kind: 'live' } = {
  kind: 'live',
  since: 0,
  checkedAt: 0,
  push: { kind: 'arriving' },
  node: { host: 'imp.example.com', role: 'configured' },
};

export const person = (name: string, extra: Partial<TrayPerson> = {}): TrayPerson => ({
  address: `${name.toLowerCase()}@example.com`,
  name,
  display: 'away',
  ...extra,
});

/** A live team of nine, four of them available, of whom nobody is a favourite. */
export const model = ({
  summary,
  ...extra
}: Partial<Omit<TrayModel, 'summary'>> & { summary?: Partial<TrayModel['summary']> } = {}): TrayModel => ({
  summary: {
    mode: 'team',
    scope: { kind: 'everyone' },
    scopeName: '',
    count: { available: 4, total: 9 },
    connection: LIVE,
    ...summary,
  },
  now: 0,
  alerts: { kind: 'on' },
  favourites: [],
  moreFavourites: 0,
  groups: [],
  ...extra,
});
