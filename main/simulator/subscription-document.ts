import { CONTACTS_PER_SUBSCRIPTION, EVENT_TYPE } from '../pws/limits.js';
import { childNamed, childText, type XmlElement } from '../pws/xml.js';
import { readId } from './ids.js';
import { PwsFault } from './pws-fault.js';
import { readXml } from './request-xml.js';

/** What a subscribe request asks for (wire format 1.11). */
export interface SubscriptionRequest {
  readonly contacts: readonly string[];
  /** Undefined where it is no id. */
  readonly endpointId: number | undefined;
}

/** What an update asks for (wire format 1.12). */
export interface SubscriptionUpdate {
  readonly contacts: readonly string[];
  readonly expiration: string | undefined;
}

/**
 * Reads the body of a subscribe request.
 *
 * @throws PwsFault 102, 103, 124, 134, 135, 143, 146, 147 or 148.
 */
export function readSubscription(body: string): SubscriptionRequest & SubscriptionUpdate {
  const root = readXml(body, 'subscription');
  const list = childNamed(root, 'contactsList');
  if (!list) throw new PwsFault(146);
  if (list.children.length === 0) throw new PwsFault(135);
  const contacts = readContacts(list);
  if (childText(root, 'subscriptionType') !== EVENT_TYPE) throw new PwsFault(134);
  return {
    contacts,
    endpointId: readId(childText(root, 'endPointID') ?? ''),
    expiration: childText(root, 'expiration'),
  };
}

/** Reads the body of an update, which may be empty; as `readSubscription`, but nothing is required. */
export function readSubscriptionUpdate(body: string): SubscriptionUpdate {
  if (body.trim() === '') return { contacts: [], expiration: undefined };
  const root = readXml(body, 'subscription');
  const list = childNamed(root, 'contactsList');
  return { contacts: list ? readContacts(list) : [], expiration: childText(root, 'expiration') };
}

/** Whether a text is an address: `user@domain`, with or without `sip:`. */
export function isContactUri(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}

function readContacts(list: XmlElement): string[] {
  if (list.children.length > CONTACTS_PER_SUBSCRIPTION) throw new PwsFault(135);
  return list.children.map((child) => {
    if (child.name !== 'contact') throw new PwsFault(147);
    if (Object.keys(child.attributes).some((name) => name !== 'contactURI')) throw new PwsFault(148);
    const uri = child.attributes['contactURI']?.trim() ?? '';
    if (uri === '') throw new PwsFault(143);
    if (!isContactUri(uri)) throw new PwsFault(124);
    return uri;
  });
}
