/** What people read about being called back by the server. */
export const callbackText = {
  noAddress: {
    message: 'This computer’s address toward the server could not be found.',
    advice: 'Check the network connection, or enter the callback address in the settings.',
  },
  unusualPort:
    'Cisco servers are known to call back on common ports only (80, 82, 8080). If no notifications arrive, use 8080.',
  deafPort: (port: number) =>
    `Cisco servers are known to call back on common ports only (80, 82, 8080), and port ${port} is reported not to work. If no notifications arrive, use 8080.`,
  /** A program that has a port. */
  holder: (name: string, process: number) => `${name} (process ${process})`,
  unknownHolder: 'another program',
  portTaken: (port: number, holder: string, other: number) => ({
    message: `Port ${port} of this computer is taken by ${holder}.`,
    advice: `End that program, or choose another port in the settings, such as ${other}.`,
  }),
  portTakenUse: (port: number, holder: string, free: number) => ({
    message: `Port ${port} of this computer is taken by ${holder}.`,
    advice: `End that program, or use port ${free} instead.`,
  }),
  portRefused: (port: number, other: number) => ({
    message: `The system does not let Rollcall use port ${port}.`,
    advice: `Choose a port above 1023 in the settings, such as ${other}.`,
  }),
  portRefusedUse: (port: number, free: number) => ({
    message: `The system does not let Rollcall use port ${port}.`,
    advice: `Use port ${free} instead.`,
  }),
  notOurAddress: (host: string) => ({
    message: `${host} is not an address of this computer now.`,
    advice: 'Check the callback address in the settings, or leave it empty to have it found.',
  }),
  cannotListen: (port: number) => ({
    message: `Rollcall cannot listen on port ${port} of this computer.`,
    advice: 'Choose another port in the settings, such as 8080.',
  }),
  silence: (place: string) => ({
    message: `The server’s notifications do not arrive at ${place}.`,
    advice:
      'Check that no firewall or VPN keeps the server from there, that the callback address in the settings is one that it can reach, and that the port is a common one such as 8080. A server that is too busy sends none either.',
  }),
  strangers: (address: string) => ({
    message: `Notifications come from ${address}, which is no address of the server, and are turned away.`,
    advice: `If ${address} is another node of the server, add it in the settings as such. If an address translation stands between, have notifications taken from anyone there.`,
  }),
  turnedAway: (address: string) => ({
    message: `A notification from ${address} was turned away: it is no address of the server.`,
    advice:
      'If it is another node, name it in the settings; behind address translation, take notifications from anyone.',
  }),
};
