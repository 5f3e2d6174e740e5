/** One row of the error table (wire format 1.17): what a server says, and the REST status it says it with. */
export interface ErrorRow {
  readonly status: number;
  readonly message: string;
  /** The server's own hint. Captured for 133 and 210; elsewhere put in the table's words. */
  readonly fix: string;
}

const WAIT = 'Wait before sending another request';
const RETRY = 'Try again later';

/** Every code of the error table, by number. */
export const ERROR_TABLE = {
  100: {
    status: 401,
    message: 'Session key not present in request',
    fix: 'Provide the session key of a login',
  },
  101: { status: 401, message: 'Invalid session key', fix: 'Ensure the user is logged in' },
  102: { status: 400, message: 'Unable to parse XML request', fix: 'Ensure the XML is well formed' },
  103: {
    status: 400,
    message: 'The XML root element is invalid',
    fix: 'Ensure the root element is the expected one',
  },
  110: { status: 400, message: 'The presence type is not valid', fix: 'Use BASIC_PRESENCE or RICH_PRESENCE' },
  111: { status: 400, message: 'The password is not valid', fix: 'Ensure the password is not empty' },
  112: { status: 400, message: 'The login type is not valid', fix: 'Provide a password or a session key' },
  113: { status: 404, message: 'The username is not valid', fix: 'Ensure the username is not empty' },
  114: { status: 400, message: 'Failed to login user', fix: 'Ensure the login data is valid' },
  115: {
    status: 400,
    message: 'Basic presence parameter specified is either null or empty',
    fix: 'Provide a basic presence value',
  },
  120: { status: 400, message: 'Failed to set presence data', fix: 'Ensure the presence data is valid' },
  121: {
    status: 400,
    message: "User's presence status cannot be set to AVAILABLE in override mode",
    fix: 'Set the override parameter to false',
  },
  122: {
    status: 400,
    message: "User's presence status cannot be set to DND in non-override mode",
    fix: 'Set the override parameter to true',
  },
  123: {
    status: 400,
    message: 'Endpoint URL specified in endpoint registration update',
    fix: 'Ensure that the endpoint URL field is empty',
  },
  124: {
    status: 400,
    message: 'An invalid contact URI was provided',
    fix: 'Ensure the contact URI is user@domain',
  },
  125: {
    status: 400,
    message: 'An invalid override parameter was provided',
    fix: 'Use true or false, case sensitive',
  },
  130: { status: 400, message: 'The endpoint URL is null or empty', fix: 'Provide an endpoint URL' },
  131: {
    status: 400,
    message: 'The expiry value must be between 3600 and 86400 seconds',
    fix: 'Provide an expiry value in that range',
  },
  132: { status: 400, message: 'The endpoint id does not exist', fix: 'Ensure the endpoint is registered' },
  133: {
    status: 400,
    message: 'The subscription id does not exist',
    fix: 'Ensure the value is not less than 0 or that the id was not previously unsubscribed',
  },
  134: { status: 400, message: 'The subscription type is not valid', fix: 'Use PRESENCE_NOTIFICATION' },
  135: {
    status: 400,
    message: 'The number of contacts must be between 0 and 5000',
    fix: 'Provide at least one and at most 5000 contacts',
  },
  136: {
    status: 400,
    message: 'You do not have permission to access this endpoint',
    fix: 'Use the session key that registered it',
  },
  137: {
    status: 400,
    message: 'You do not have permission to access this subscription',
    fix: 'Use the session key that created it',
  },
  138: { status: 400, message: 'There are no free endpoints available', fix: 'Unregister an endpoint' },
  139: { status: 400, message: 'There are no free subscriptions available', fix: 'Remove a subscription' },
  140: {
    status: 400,
    message: 'You must be an end user to perform this task',
    fix: "Use an end user's session key",
  },
  141: {
    status: 400,
    message: 'You must be an application user to perform this task',
    fix: "Use an application user's session key",
  },
  142: { status: 400, message: 'The endpoint URL contains spaces', fix: 'Remove the spaces from the URL' },
  143: {
    status: 400,
    message: 'A null or empty contact was provided',
    fix: 'Provide a value for each contact',
  },
  144: {
    status: 400,
    message: 'At least one of the contacts provided is not part of the subscription',
    fix: 'Provide contacts of this subscription only',
  },
  145: {
    status: 400,
    message: 'No expiry value or contacts provided',
    fix: 'Provide an expiry value or contacts',
  },
  146: { status: 400, message: 'No contact list provided', fix: 'Provide a contact list' },
  147: { status: 400, message: 'Invalid element in contact list', fix: 'Use contact elements only' },
  148: { status: 400, message: 'Invalid contact attribute', fix: 'Use the contactURI attribute only' },
  150: {
    status: 400,
    message: 'Could not read the message body of the http request',
    fix: 'Ensure the body is complete and not chunked',
  },
  160: {
    status: 409,
    message: 'User is already logged in',
    fix: 'Log the user out or enable the force option',
  },
  161: {
    status: 400,
    message: 'Invalid override tuple-id specified in rich presence document',
    fix: 'Use pws-override or pws-persistent',
  },
  162: {
    status: 400,
    message: 'Invalid source element in rich presence document',
    fix: "Use the source 'Presence Web Service' in the device tuple",
  },
  200: { status: 500, message: 'Server error occurred', fix: RETRY },
  201: { status: 500, message: 'Failed to unregister endpoint', fix: RETRY },
  202: { status: 500, message: "Failed to subscribe to contact's presence", fix: RETRY },
  203: { status: 500, message: "Failed to unsubscribe to contact's presence", fix: RETRY },
  204: { status: 500, message: "Failed to set contact's presence status", fix: RETRY },
  205: { status: 500, message: 'Failed to logout user', fix: RETRY },
  206: { status: 500, message: 'Failed to acquire endpointID', fix: RETRY },
  207: { status: 500, message: 'Failed to acquire subscriptionID', fix: RETRY },
  208: { status: 500, message: 'Failed to login user', fix: RETRY },
  209: { status: 500, message: 'Failed to register endpoint', fix: RETRY },
  210: { status: 503, message: 'Max cpu utilization reached', fix: WAIT },
  211: {
    status: 503,
    message: 'No free SIP Subscriptions available',
    fix: 'Reduce the number of contacts viewed',
  },
  212: { status: 503, message: 'Max number of requests per second reached', fix: WAIT },
} as const satisfies Record<number, ErrorRow>;

export type ErrorCode = keyof typeof ERROR_TABLE;

/** Whether a number is a code of the table. */
export function isErrorCode(code: number): code is ErrorCode {
  return Object.hasOwn(ERROR_TABLE, code);
}
