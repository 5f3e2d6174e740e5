import type { Formats } from '../formats.js';

/** What the connection did, as the diagnostics tell it. */
export const stepsText = ({ plural }: Formats) => ({
  watch: (people: number, host: string) => `Watch ${plural(people, 'person', 'people')} through ${host}`,
  logIn: (user: string, host: string) => `Log in ${user} on ${host}`,
  named: (server: string, other: string) => `${server} names ${other} for the end user`,
  standIn: (other: string, server: string) => `Turn to ${other}, which stands in for ${server}`,
  passOver: (host: string) => `Pass over ${host}`,
  clearEarlier: 'Remove what an earlier run left on the server',
  register: (place: string) => `Register ${place} as the endpoint`,
  renew: 'Renew the endpoint',
  subscribe: (people: number) =>
    `Subscribe to ${plural(people, 'person', 'people')} and fetch their presence`,
  live: 'Live: everybody was fetched',
  afresh: 'Start afresh',
});
