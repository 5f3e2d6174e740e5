/** What the windows say about a certificate that somebody may trust. */
export const certificateText = {
  look: 'Look at the certificate…',
  title: 'Do you trust this certificate?',
  titleChanged: 'This server shows another certificate than before',
  trusting: (host: string) =>
    `From then on Rollcall believes whoever shows this certificate to be ${host}, and sends them the application user’s password. Ask the server’s administrator for the fingerprint, and trust the certificate only if all of it is the same.`,
  changed: (host: string) =>
    `Either ${host} was given a new certificate, or somebody stands between you and the server to read the password. Do not trust it unless the administrator says that it was changed, and names this very fingerprint.`,
  subject: 'Issued to',
  issuer: 'Issued by',
  selfSigned: 'Itself: no authority vouches for it.',
  valid: 'Valid',
  from: (from: string, to: string) => `${from} to ${to}`,
  unusable:
    'It cannot be trusted out of its time: ask the administrator to renew it, and check this computer’s clock.',
  notYet: 'Not valid yet.',
  expired: 'Expired.',
  server: 'Shown by',
  fingerprint: 'SHA-256 fingerprint',
  trust: 'Trust this certificate',
  choose: 'Choose a certificate file…',
  cancel: 'Cancel',
};
