import type { Formats } from '../formats.js';

/** What the connection test says of its steps. */
export const trialText = ({ count, list }: Formats) => ({
  loggedIn: (user: string) => `${user} is logged in.`,
  told: (place: string) => `The server was told to call ${place}.`,
  arrived: (known: number, all: number) => `Presence of ${count(known)} of ${count(all)} people arrived.`,
  arrivedExcept: (known: number, all: number, unknown: readonly string[]) =>
    `Presence of ${count(known)} of ${count(all)} people arrived; the server does not know ${list(unknown)}.`,
  reached: 'The server can reach this computer.',
  fillIn: 'Fill in what is marked, then test again.',
});
