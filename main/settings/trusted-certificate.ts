import { z } from 'zod';

const TRUSTED_MAX = 20;

/** A certificate that the person trusted for one server. */
export const trustedCertificate = z.strictObject({
  /** `https://host:port`, spelled as `URL` spells it; the usual port 443 may be there or not. */
  origin: z
    .string()
    .max(300, 'Use at most 300 characters.')
    .refine((origin) => serverOf(origin) !== undefined, 'Write https://, the server and its port.'),
  certificate: z
    .string()
    .max(100_000, 'This is too large for a certificate.')
    .refine(isOneCertificate, 'This is not one PEM certificate.'),
});

export type TrustedCertificate = z.infer<typeof trustedCertificate>;

/** For each server one, for at most 20 servers. */
export const trustedCertificates = z
  .array(trustedCertificate)
  .max(TRUSTED_MAX, `At most ${TRUSTED_MAX} servers’ certificates can be trusted.`)
  .superRefine((trusted, context) => {
    const servers = trusted.map(({ origin }) => serverOf(origin));
    servers.forEach((server, index) => {
      if (server === undefined || servers.indexOf(server) === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'origin'],
        message: 'A certificate of this server is already trusted.',
      });
    });
  });

/** The one spelling of an origin; undefined when it is none of https. */
function serverOf(origin: string): string | undefined {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.protocol !== 'https:') return undefined;
  return origin === url.origin || origin === `${url.origin}:443` ? url.origin : undefined;
}

/** One block and nothing around it: no second certificate, and no private key that came along. */
function isOneCertificate(pem: string): boolean {
  return /^\s*-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----\s*$/u.test(pem);
}
