import type { AcceptedOffer, Offer } from '../../preload/contract.js';

/** What main needs to find an offer of its own again. */
export function acceptedOffer(offer: Offer): AcceptedOffer {
  switch (offer.kind) {
    case 'use-port':
      return offer;
    case 'trust-certificate':
      return { kind: offer.kind, fingerprint256: offer.certificate.fingerprint256 };
  }
}
