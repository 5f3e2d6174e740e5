const SETTINGS_ADDRESS =
  'Check that the address and port in the settings are those of the Presence Web Service.';
const REPORT = 'This should not happen. Please report it.';

/** What people read when a server is not reached, not understood, or sends us elsewhere. */
export const serverText = {
  unexpected: {
    message: 'Something went wrong that should not.',
    advice: 'Rollcall tries again by itself. If it goes on, please report it.',
  },
  unexpectedWith: (what: string) => ({
    message: 'Something went wrong that should not.',
    advice: `Rollcall tries again by itself. If it goes on, please report this: ${what}`,
  }),
  givenUp: { message: 'The request was given up.', advice: 'Nothing needs to be done.' },
  tooLarge: {
    message: 'The server’s answer is larger than any presence list can be.',
    advice: SETTINGS_ADDRESS,
  },
  silent: (origin: string) => ({
    message: `The server ${origin} did not answer.`,
    advice: 'Check the server’s address in the settings.',
  }),
  nameUnknown: (origin: string) => ({
    message: `No computer is known by the name in ${origin}.`,
    advice: 'Check the server’s address, and that this computer is in the company’s network or VPN.',
  }),
  noRoute: (origin: string) => ({
    message: `There is no way from this computer to ${origin}.`,
    advice: 'Check the network connection and the VPN.',
  }),
  nothingThere: (origin: string, usualPort: number) => ({
    message: `Nothing answers at ${origin}.`,
    advice: `Check the port (usually ${usualPort}), and that the service runs on the server.`,
  }),
  noTls: (origin: string) => ({
    message: `The server ${origin} does not speak TLS as expected.`,
    advice: 'Check the port: 8083 is the one with TLS, 8082 the one without.',
  }),
  cutOff: (origin: string) => ({
    message: `The connection to ${origin} broke off.`,
    advice: 'Rollcall tries again by itself. If it goes on, check the port, and whether it wants https.',
  }),
  outOfReach: (origin: string) => ({
    message: `The server ${origin} cannot be reached.`,
    advice: 'Check its address and the network.',
  }),
  timedOut: (origin: string) => ({
    message: `The server ${origin} did not answer in time.`,
    advice: 'It may be busy, or a firewall may be in the way. Rollcall tries again by itself.',
  }),
  certificateChanged: {
    message:
      'The server shows another certificate than the one that was trusted. The connection was stopped before anything was sent.',
    advice:
      'Ask the administrator whether the server has a new certificate. Look at it, and trust it only if they confirm it.',
  },
  otherName: {
    message: 'The server’s certificate is for another name.',
    advice: 'Enter the server by the name that stands in its certificate.',
  },
  outOfDate: {
    message: 'The server’s certificate is out of date.',
    advice: 'Ask the administrator to renew it, and check this computer’s clock.',
  },
  unknownIssuer: {
    message: 'The server’s certificate is not trusted by this computer.',
    advice:
      'Look at it, and trust it if the administrator confirms that it is the server’s; or choose the file of the authority that issued it in the settings.',
  },
  unfit: {
    message: 'The server’s certificate is not fit to prove who the server is.',
    advice: 'Ask the administrator to give the server another certificate.',
  },
  unreadableTrust: {
    message: 'The certificate that was chosen to trust cannot be read.',
    advice: 'In the settings, choose the server’s certificate again, as a PEM file.',
  },
  /** Where a certificate names nobody. */
  noName: 'No name',
  /** What to do about an answer that is not what the Presence Web Service says. */
  strangeAdvice: SETTINGS_ADDRESS,
  /** The same, where it was asked for rich presence, of which servers have several ways to tell. */
  strangeRichAdvice:
    'Rollcall tries again by itself. If it goes on, choose basic presence in the settings, under Advanced.',
  notText: 'The server’s answer is not UTF-8 text.',
  noNumber: 'The server did not say which number it gave.',
  leftOut: {
    message: 'The server says nothing about some of the people.',
    advice: 'They have no state until it does. Check their addresses, and whether the end user may see them.',
  },
  /** @param fault one of `faults`. */
  unreadable: (fault: string) => `The server’s answer cannot be read: it ${fault}.`,
  /** What an answer is or does that cannot be read. */
  faults: {
    /** @param why in the parser's own English. */
    malformed: (why: string) => `is not well-formed: ${why}`,
    documentType: 'declares a document type',
    otherEncoding: 'declares another encoding than UTF-8',
    manyAttributes: 'has too many attributes on one element',
    longAttribute: 'has an attribute that is too long',
    tooDeep: 'nests too deep',
    manyElements: 'has too many elements',
    noRoot: 'has no root element',
    longName: 'has a name that is too long',
    webPage: 'is a web page',
    manyDocuments: 'holds too many documents',
    noServer: 'names no usable server',
    noKey: 'holds no session key',
    badKey: 'holds no usable session key',
  },
  applicationUserMoved: (server: string) => ({
    message: 'The server sent the application user to another server.',
    advice: `Enter that server in the settings: ${server}.`,
  }),
  contactsAtOnce: (most: number) => ({
    message: `A subscription takes 1 to ${most} contacts at once.`,
    advice: REPORT,
  }),
  lifetime: (least: number, most: number) => ({
    message: `A lifetime is ${least} to ${most} seconds.`,
    advice: REPORT,
  }),
  backAndForth: (first: string, second: string) => ({
    message: `The servers send the end user to one another: ${first}, then ${second}.`,
    advice: 'Ask the administrator which server the end user belongs to, and enter that one in the settings.',
  }),
  unvouchedNode: (host: string) => ({
    message: `The server sends Rollcall to ${host}, but without TLS anybody could have said so.`,
    advice: `Ask the administrator. If it is right, name ${host} in the settings as another node, or connect with https.`,
  }),
  impossibleNode: (name: string) => ({
    message: `The server sends Rollcall to “${name}”, which is not a name that a computer can have.`,
    advice: 'Ask the administrator how the servers of the cluster are named.',
  }),
  sessionTaken: (user: string) => ({
    message: `Another program is logged in as ${user} and took over Rollcall’s session.`,
    advice:
      'The server lets only one program at a time use this user. Ask the administrator for an application user of this Rollcall’s own. Rollcall goes on trying.',
  }),
  notSetUp: {
    message: 'No server is set up yet.',
    advice: 'Enter and save server, users and password first.',
  },
  offerGone: {
    message: 'This is not offered any more: the connection is another by now.',
    advice: 'Look at what it says now.',
  },
};
