import type { ContactSetting } from '../../preload/contract.js';

/**
 * A bare name with the domain that it most likely has: that of most people, or else the server's. Undefined where the
 * text is something else, and where no domain is known.
 */
export function wholeAddress(
  text: string,
  people: readonly ContactSetting[],
  serverAddress: string,
): string | undefined {
  const name = text.trim();
  if (!/^[^\s@,;]+$/u.test(name)) return undefined;
  const domain = commonDomain(people) ?? domainOf(serverAddress);
  return domain && `${name}@${domain}`;
}

function commonDomain(people: readonly ContactSetting[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { address } of people) {
    const domain = /@([^\s@]+)$/u.exec(address.trim())?.[1]?.toLowerCase();
    if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** `example.com` of `https://imp.example.com:8083`; undefined where the server is no computer in a domain. */
function domainOf(serverAddress: string): string | undefined {
  const host = serverAddress
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/[:/].*$/u, '');
  const domain = /^[a-z0-9-]+\.((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*)$/u.exec(host)?.[1];
  return domain;
}
