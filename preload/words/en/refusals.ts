const RECONNECT =
  'Rollcall logs in again by itself. If it goes on, see whether another program logs this user in.';
const REPORT = 'This should not happen. Please report it with the code.';
const SERVER_SIDE =
  'Rollcall tries again by itself. If it goes on, ask the administrator to look at the server.';
const ENTRY = 'Check the entry in the settings.';
const BUSY = 'Rollcall waits and asks again. Until then the list may be late.';
const LOGIN =
  'Check the user name and password. The application user must be in the group “Admin-3rd Party API”; the end user must be enabled for IM & Presence.';

/** What people read where a server refuses: what a developer would look up in the error table. */
export const refusalsText = {
  /** By the code of the error table. */
  codes: {
    100: { message: 'The server did not get a session key.', advice: RECONNECT },
    101: { message: 'The session has ended.', advice: RECONNECT },
    102: { message: 'The server could not read the request.', advice: REPORT },
    103: { message: 'The server expected another request.', advice: REPORT },
    110: {
      message: 'The server does not know this kind of presence.',
      advice: 'Choose the other kind in the settings.',
    },
    111: {
      message: 'The password is empty.',
      advice: 'Enter the application user’s password in the settings.',
    },
    112: { message: 'The server does not accept this kind of login.', advice: REPORT },
    113: {
      message: 'The server does not know this user name.',
      advice: 'Check the user names in the settings.',
    },
    114: {
      message: 'The server refused the login.',
      advice: LOGIN,
    },
    115: { message: 'No presence was given to set.', advice: REPORT },
    120: { message: 'The server could not set the presence.', advice: SERVER_SIDE },
    121: { message: 'Available cannot be forced over other devices.', advice: 'Set it without override.' },
    122: { message: 'Do not disturb must be set over other devices.', advice: 'Set it with override.' },
    123: { message: 'The server does not let an endpoint change its address.', advice: REPORT },
    124: { message: 'The server does not accept one of the contact addresses.', advice: ENTRY },
    125: { message: 'The server did not understand the override.', advice: REPORT },
    130: { message: 'The callback address is empty.', advice: ENTRY },
    131: { message: 'The server does not accept this lifetime.', advice: REPORT },
    132: { message: 'The server no longer knows our endpoint.', advice: RECONNECT },
    133: { message: 'The server no longer knows our subscription.', advice: RECONNECT },
    134: { message: 'The server does not know this kind of subscription.', advice: REPORT },
    135: {
      message: 'The server refuses this number of contacts.',
      advice: 'Watch between 1 and 5,000 people.',
    },
    136: { message: 'The endpoint belongs to another session.', advice: RECONNECT },
    137: { message: 'The subscription belongs to another session.', advice: RECONNECT },
    138: {
      message: 'The server has no endpoint left to give.',
      advice:
        'Ask the administrator which programs use this application user; endpoints left over lapse within a day.',
    },
    139: {
      message: 'The server has no subscription left to give.',
      advice:
        'Ask the administrator which programs use this end user; subscriptions left over lapse within a day.',
    },
    140: {
      message: 'The server wants an end user here.',
      advice: 'Check that the end user in the settings is a person, not an application user.',
    },
    141: {
      message: 'The server wants an application user here.',
      advice: 'Check that the application user in the settings is not an end user.',
    },
    142: { message: 'The callback address contains spaces.', advice: ENTRY },
    143: { message: 'One of the contacts has no address.', advice: ENTRY },
    144: { message: 'One of the contacts is not part of the subscription.', advice: RECONNECT },
    145: { message: 'Nothing was given to change in the subscription.', advice: REPORT },
    146: { message: 'No contacts were given.', advice: 'Add the people to watch in the settings.' },
    147: { message: 'The server did not understand the list of contacts.', advice: REPORT },
    148: { message: 'The server did not understand one of the contacts.', advice: ENTRY },
    150: { message: 'The request did not reach the server whole.', advice: SERVER_SIDE },
    160: {
      message: 'This user is already logged in elsewhere.',
      advice: 'Rollcall takes the session over. Log the other program out if both fight for it.',
    },
    161: { message: 'The server does not accept this override.', advice: REPORT },
    162: { message: 'The server does not accept this source of presence.', advice: REPORT },
    200: { message: 'The server had an error of its own.', advice: SERVER_SIDE },
    201: { message: 'The server could not remove the endpoint.', advice: SERVER_SIDE },
    202: { message: 'The server could not subscribe to the contacts.', advice: SERVER_SIDE },
    203: { message: 'The server could not remove the subscription.', advice: SERVER_SIDE },
    204: { message: 'The server could not set the presence.', advice: SERVER_SIDE },
    205: { message: 'The server could not log the user out.', advice: SERVER_SIDE },
    206: { message: 'The server could not give out an endpoint.', advice: SERVER_SIDE },
    207: { message: 'The server could not give out a subscription.', advice: SERVER_SIDE },
    208: { message: 'The server could not log the user in.', advice: SERVER_SIDE },
    209: { message: 'The server could not register the endpoint.', advice: SERVER_SIDE },
    210: {
      message: 'The server is too busy: its processor is at its limit.',
      advice: BUSY,
    },
    211: {
      message: 'The server cannot watch this many people.',
      advice: 'Watch fewer people, or ask the administrator to raise the limit.',
    },
    212: {
      message: 'The server gets more requests a second than it allows.',
      advice: BUSY,
    },
  },
  notAuthorized: { message: 'The server does not accept the login.', advice: LOGIN },
  forbidden: {
    message: 'The server does not allow this.',
    advice: 'Check that the application user is in the group “Admin-3rd Party API”.',
  },
  noService: {
    message: 'There is no Presence Web Service at this address.',
    advice: 'Check the server’s address and port: it is usually 8083, or 8082 for http://.',
  },
  serverError: (status: number) => ({
    message: `The server answered with an error (${status}).`,
    advice: SERVER_SIDE,
  }),
  otherError: (status: number) => ({
    message: `The server answered with an error (${status}).`,
    advice: 'Check the server’s address and port in the settings.',
  }),
};
