import { z } from 'zod';
import { words } from '../../preload/words/spoken.js';

const TRUSTED_MAX = 20;
const ORIGIN_MAX = 300;

/** A certificate that the person trusted for one server. */
export const trustedCertificate = z.strictObject({
  /** `https://host:port`, spelled as `URL` spells it; the usual port 443 may be there or not. */
  origin: z
    .string()
    .max(ORIGIN_MAX, { error: () => words().fields.tooLong(ORIGIN_MAX) })
    .refine((origin) => serverOf(origin) !== undefined, { error: () => words().fields.trustedServer }),
  certificate: z
    .string()
    .max(100_000, { error: () => words().fields.largeCertificate })
    .refine(isOneCertificate, { error: () => words().fields.notOnePem }),
});

export type TrustedCertificate = z.infer<typeof trustedCertificate>;

/** For each server one, for at most 20 servers. */
export const trustedCertificates = z
  .array(trustedCertificate)
  .max(TRUSTED_MAX, { error: () => words().fields.manyTrusted(TRUSTED_MAX) })
  .superRefine((trusted, context) => {
    const servers = trusted.map(({ origin }) => serverOf(origin));
    servers.forEach((server, index) => {
      if (server === undefined || servers.indexOf(server) === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'origin'],
        message: words().fields.trustedTwice,
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
