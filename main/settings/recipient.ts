import { words } from '../../preload/words/spoken.js';
import type { Settings } from './schema.js';
import { parseServerAddress } from './server-address.js';

/** Who gets to see the password: the server, whether the way there is encrypted, and the user it is for. */
export function recipient({ server, applicationUser }: Settings): string {
  const address = parseServerAddress(server.address);
  const where = address.kind === 'valid' ? [address.host, address.secure] : [];
  return JSON.stringify([...where, applicationUser.name.trim()]);
}

/** The same failure, and that it cost the password which was kept for where the settings still lead. */
export function withPasswordGone(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  const advice = 'advice' in cause && typeof cause.advice === 'string' ? `${cause.advice} ` : '';
  return Object.assign(new Error(cause.message, { cause }), {
    advice: `${advice}${words().stored.passwordGone}`,
  });
}
