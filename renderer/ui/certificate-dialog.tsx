import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { CertificateFacts } from '../../preload/contract.js';
import { fingerprintGroups, hostOf, validity } from './certificate.js';
import { Dialog } from './dialog.js';
import { Icon } from './icons.js';
import { certificateText } from './strings.js';
import { calendarDay } from './times.js';

interface CertificateDialogProps {
  readonly certificate: CertificateFacts;
  /** Whether the server showed another one before: then more caution is called for. */
  readonly changed: boolean;
  readonly onTrust: () => void;
  /** Choose a certificate file instead. */
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

/** Shows the certificate that a server came with, and asks whether to trust it. */
export function CertificateDialog({
  certificate,
  changed,
  onTrust,
  onChoose,
  onClose,
}: CertificateDialogProps): JSX.Element {
  const cancel = useRef<HTMLButtonElement>(null);
  const host = hostOf(certificate.origin);
  // Out of date it is refused, trusted or not.
  const usable = validity(certificate, Date.now()) === 'valid';
  return (
    <Dialog
      title={changed ? certificateText.titleChanged : certificateText.title}
      first={cancel}
      onClose={onClose}
    >
      {changed ? (
        <div class="caution">
          <Icon name="warning" />
          <p>{certificateText.changed(host)}</p>
        </div>
      ) : (
        <p>{certificateText.trusting(host)}</p>
      )}
      <Facts certificate={certificate} />
      <div class="fingerprint">
        <p>{certificateText.fingerprint}</p>
        <code>
          {fingerprintGroups(certificate.fingerprint256).map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </code>
      </div>
      {!usable && <p>{certificateText.unusable}</p>}
      <div class="dialog-actions">
        <button
          type="button"
          class="button quiet aside"
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {certificateText.choose}
        </button>
        <button ref={cancel} type="button" class="button" onClick={onClose}>
          {certificateText.cancel}
        </button>
        {usable && (
          <button
            type="button"
            class="button"
            onClick={() => {
              onClose();
              onTrust();
            }}
          >
            {certificateText.trust}
          </button>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ certificate }: { certificate: CertificateFacts }): JSX.Element {
  const valid = validity(certificate, Date.now());
  return (
    <dl class="certificate">
      <dt>{certificateText.server}</dt>
      <dd>{certificate.origin}</dd>
      <dt>{certificateText.subject}</dt>
      <dd dir="auto">{certificate.subject}</dd>
      <dt>{certificateText.issuer}</dt>
      <dd dir="auto">{certificate.selfSigned ? certificateText.selfSigned : certificate.issuer}</dd>
      <dt>{certificateText.valid}</dt>
      <dd>
        {certificateText.from(calendarDay(certificate.validFrom), calendarDay(certificate.validTo))}
        {valid !== 'valid' && (
          <span class="out">
            <Icon name="warning" /> {valid === 'expired' ? certificateText.expired : certificateText.notYet}
          </span>
        )}
      </dd>
    </dl>
  );
}
