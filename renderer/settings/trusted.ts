import type { CertificateFacts, Settings } from '../../preload/contract.js';

/** The settings with a certificate trusted for the server that showed it, in place of an older one of that server. */
export function withTrusted(settings: Settings, { origin, pem }: CertificateFacts): Settings {
  const others = withoutTrusted(settings, origin).server.trusted;
  return {
    ...settings,
    server: { ...settings.server, trusted: [...others, { origin, certificate: pem }] },
  };
}

/** The settings without the certificate that is trusted for a server. */
export function withoutTrusted(settings: Settings, origin: string): Settings {
  const trusted = settings.server.trusted.filter((entry) => !sameServer(entry.origin, origin));
  return { ...settings, server: { ...settings.server, trusted } };
}

/** The usual port may be written or not. */
function sameServer(one: string, other: string): boolean {
  if (one === other) return true;
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}
