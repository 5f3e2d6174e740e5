import type { JSX } from 'preact';
import type { AcceptedOffer, Offer, Problem } from '../../preload/contract.js';
import { ProblemOffer } from '../ui/problem-offer.js';
import type { PresenceModel } from './model.js';

/** What Rollcall can do about the connection's problem, for the person to say so. */
export function ConnectionOffer({ model, problem }: { model: PresenceModel; problem: Problem }): JSX.Element {
  return (
    <ProblemOffer
      problem={problem}
      onAccept={(offer) => void model.ask('connection.accept', accepted(offer))}
      onChooseCertificate={() => void model.ask('settings.open', undefined)}
    />
  );
}

/** What main needs to find its own offer again. */
function accepted(offer: Offer): AcceptedOffer {
  switch (offer.kind) {
    case 'use-port':
      return offer;
    case 'trust-certificate':
      return { kind: offer.kind, fingerprint256: offer.certificate.fingerprint256 };
  }
}
