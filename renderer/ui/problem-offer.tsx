import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Offer, Problem } from '../../preload/contract.js';
import { CertificateDialog } from './certificate-dialog.js';
import { certificateText, connectionText } from './strings.js';

interface ProblemOfferProps {
  readonly problem: Problem;
  /** The person said so. */
  readonly onAccept: (offer: Offer) => void;
  /** The person would rather choose a certificate file. */
  readonly onChooseCertificate: () => void;
}

/** The button for what Rollcall can do about a problem by itself; none where there is nothing. */
export function ProblemOffer({
  problem,
  onAccept,
  onChooseCertificate,
}: ProblemOfferProps): JSX.Element | null {
  // What is being looked at stays as it is, whatever the server shows meanwhile.
  const [shown, setShown] = useState<Extract<Offer, { kind: 'trust-certificate' }>>();
  const { offer } = problem;
  switch (offer?.kind) {
    case undefined:
      return null;
    case 'use-port':
      return (
        <button type="button" class="button" onClick={() => onAccept(offer)}>
          {connectionText.usePort(offer.port)}
        </button>
      );
    case 'trust-certificate':
      return (
        <>
          <button type="button" class="button" onClick={() => setShown(offer)}>
            {certificateText.look}
          </button>
          {shown !== undefined && (
            <CertificateDialog
              certificate={shown.certificate}
              changed={shown.changed}
              onTrust={() => onAccept(shown)}
              onChoose={onChooseCertificate}
              onClose={() => setShown(undefined)}
            />
          )}
        </>
      );
  }
}
