import { addressSchema } from './alerts/rule.js';

/** Scheme of the links that lead to Rollcall; the packages tell the system of it. */
export const LINK_SCHEME = 'rollcall';

/**
 * The address in a link to somebody, as in `rollcall://contact/joe%40example.com`; undefined for anything else. Links come
 * from anywhere: from a page on the web, too.
 */
export function contactLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  if (protocol !== `${LINK_SCHEME}:` || host !== 'contact') return undefined;
  try {
    const result = addressSchema.safeParse(decodeURIComponent(pathname.slice(1)));
    return result.success ? result.data : undefined;
  } catch {
    // A % that stands for nothing.
    return undefined;
  }
}
