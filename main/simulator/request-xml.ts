import { parseXml, XmlError, type XmlElement } from '../pws/xml.js';
import { PwsFault } from './pws-fault.js';

/**
 * Reads a request's body.
 *
 * @throws PwsFault 102 where it is no XML, 103 where its root is another element.
 */
export function readXml(body: string, root: string): XmlElement {
  let element: XmlElement;
  try {
    element = parseXml(body);
  } catch (error) {
    if (error instanceof XmlError) throw new PwsFault(102);
    throw error;
  }
  if (element.name !== root) throw new PwsFault(103);
  return element;
}
