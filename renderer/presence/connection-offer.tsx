import type { JSX } from 'preact';
import type { Problem } from '../../preload/contract.js';
import { acceptedOffer } from '../ui/accepted-offer.js';
import { ProblemOffer } from '../ui/problem-offer.js';
import type { PresenceModel } from './model.js';

/** What Rollcall can do about the connection's problem, for the person to say so. */
export function ConnectionOffer({ model, problem }: { model: PresenceModel; problem: Problem }): JSX.Element {
  return (
    <ProblemOffer
      problem={problem}
      onAccept={(offer) => void model.ask('connection.accept', acceptedOffer(offer))}
      onChooseCertificate={() => void model.ask('settings.open', 'server')}
    />
  );
}
