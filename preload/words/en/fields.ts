import type { Formats } from '../formats.js';

const PORT_RANGE = 'A port is a number from 1 to 65535.';

/** What is wrong with what was entered, beside the field. */
export const fieldsText = ({ count }: Formats) => ({
  tooLong: (most: number) => `Use at most ${count(most)} characters.`,
  contactAddress: 'Write the whole address, as user@domain, without blanks.',
  phone: 'Write a phone number with digits, such as +49 30 1234.',
  host: 'Write a name or an IP address, without http:// and without a port.',
  hostOf: (written: string) =>
    `${written}: Write a name or an IP address, without http:// and without a port.`,
  nodes: (most: number) => `Name at most ${count(most)} servers.`,
  server: {
    empty: 'The server is needed.',
    scheme: 'Only https:// and http:// servers can be reached.',
    form: 'Write a name or an IP address, with :port where it is not the usual one.',
    port: PORT_RANGE,
    impossible: 'This is not a name that a computer can have.',
  },
  largeFile: 'This file is too large for a certificate.',
  noPem: 'This is not a PEM certificate.',
  trustedServer: 'Write https://, the server and its port.',
  largeCertificate: 'This is too large for a certificate.',
  notOnePem: 'This is not one PEM certificate.',
  manyTrusted: (most: number) => `At most ${count(most)} servers’ certificates can be trusted.`,
  trustedTwice: 'A certificate of this server is already trusted.',
  applicationUser: 'The application user is needed to log in.',
  endUser: 'The end user is needed: presence is seen through their eyes.',
  bareUser: 'Write the bare user id, without @domain.',
  password: 'The application user’s password is needed.',
  passwordAgain: 'Enter the password again: the one that is kept belongs to another server or user.',
  manyContacts: (most: number) => `At most ${count(most)} people can be watched.`,
  contactTwice: 'This address is already in the list.',
  port: 'Write a port number.',
  portRange: PORT_RANGE,
  minutes: 'Write a number of minutes.',
  wholeMinutes: 'Write whole minutes.',
  minutesRange: 'From 1 to 60 minutes.',
  seconds: 'Write a number of seconds.',
  wholeSeconds: 'Write whole seconds.',
  secondsRange: 'From 5 to 300 seconds.',
});
