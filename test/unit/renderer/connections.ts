import type { CertificateFacts, Connection, Problem } from '../../../preload/contract.js';

export const problem: Problem = {
  message: 'Nothing answers.',
  advice: 'Check the port.',
  code: 'ECONNREFUSED',
};

type Live = Extract<Connection, { kind: 'live' }>;

export const live: Live = {
  kind: 'live',
  since: 0,
  checkedAt: 5000,
  push: { kind: 'arriving' },
  node: { host: 'imp.example.com', role: 'configured' },
};
export const slow: Live = { ...live, push: { kind: 'missing', problem, pollSeconds: 15 } };
export const interrupted: Connection = { kind: 'interrupted', problem, retryAt: 0, liveUntil: 4000 };
export const failed: Connection = { kind: 'failed', problem };
export const connecting: Connection = { kind: 'connecting', step: 'presence', liveUntil: 4000 };

export const certificate: CertificateFacts = {
  origin: 'https://imp.example.com:8083',
  subject: 'imp.example.com',
  issuer: 'imp.example.com',
  validFrom: 1000,
  validTo: 2000,
  fingerprint256: Array.from({ length: 32 }, (_, byte) =>
    byte.toString(16).padStart(2, '0').toUpperCase(),
  ).join(':'),
  selfSigned: true,
  pem: '-----BEGIN CERTIFICATE-----\nnew\n-----END CERTIFICATE-----\n',
};
