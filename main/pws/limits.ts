/** Numbers that PWS sets (wire format 3). Durations in seconds. */
export const EXPIRY_MIN_S = 3600;
export const EXPIRY_MAX_S = 86_400;

/** The WSDL bounds an endpoint's expiry exclusively, so one second less is the most that is safe everywhere. */
export const ENDPOINT_EXPIRY_MAX_S = EXPIRY_MAX_S - 1;

/** Most contacts one subscription may hold. */
export const CONTACTS_PER_SUBSCRIPTION = 5000;

/** Most contacts one message may carry; the WSDL sets it for SOAP, and REST shares the component. */
export const CONTACTS_PER_MESSAGE = 100;

/** Where the service lives on a server. */
export const HTTP_PORT = 8082;
export const HTTPS_PORT = 8083;
export const BASE_PATH = '/presence-service';

/** Request headers. Node hands received names over in lower case. */
export const SESSION_KEY_HEADER = 'Presence-Session-Key';
export const EXPIRY_HEADER = 'Presence-Expiry';
export const OVERRIDE_HEADER = 'Presence-Override';

/** The only event a subscription can ask for, in subscriptions and callbacks alike. */
export const EVENT_TYPE = 'PRESENCE_NOTIFICATION';
