/** What a certificate says, for a person to look at before they trust it. All of it is the server's own word. */
export interface CertificateFacts {
  /** Scheme, host and port of the server that showed it. */
  readonly origin: string;
  /** Whom it names, on one line: `cup.example.com, Example Ltd`. */
  readonly subject: string;
  readonly issuer: string;
  /** Milliseconds since the epoch. */
  readonly validFrom: number;
  readonly validTo: number;
  /** SHA-256 in pairs of hexadecimal digits: `AA:BB:…`. */
  readonly fingerprint256: string;
  /** Whether its own key signed it. */
  readonly selfSigned: boolean;
  readonly pem: string;
}
