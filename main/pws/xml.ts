import { SaxesParser } from 'saxes';
import { words } from '../../preload/words/spoken.js';

/** An element by its local name: PWS documents differ in their namespaces and prefixes (wire format 2.2). */
export interface XmlElement {
  readonly name: string;
  /** Attributes by local name; namespace declarations are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own character data, untrimmed, without that of its children. */
  readonly text: string;
}

/** The document is not XML that we are willing to read. The message says why, never quoting the document. */
export class XmlError extends Error {
  override readonly name = 'XmlError';

  /** @param isSeveral as far as it was read, it is one document after the other. */
  constructor(
    message: string,
    readonly isSeveral = false,
  ) {
    super(message);
  }
}

/** The parser's words for what comes after the end of a document: another root, another declaration, or text. */
const SEVERAL = /only one root|must be at the start|outside of root/u;

// Beyond any PWS document by far: they bound what a hostile one costs. Lengths in characters.
const MAX_DEPTH = 64;
/** Sixty for each of the 5,000 contacts that a subscription may hold. */
const MAX_ELEMENTS = 300_000;
const MAX_ATTRIBUTES = 32;
const MAX_ATTRIBUTE_LENGTH = 4096;
const MAX_NAME_LENGTH = 256;

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** How much is read at a time, in characters: well under a millisecond's work. */
const PIECE_LENGTH = 16_384;

/**
 * Reads one XML document piece by piece. White space and a byte-order mark ahead of the document are passed over.
 * Document types are refused, so no entity beyond the five of XML is ever expanded; so is a declared encoding that is
 * not UTF-8 (wire format 1). Time and memory grow with the length of the text and no faster.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #text: string;
  readonly #open: OpenElement[] = [];
  #at = 0;
  #elements = 0;
  #attributes = 0;
  /** At which depth the element that is kept whole is open; undefined while none is. */
  #whole: number | undefined;

  /**
   * @param isWhole tells by its local name whether an element is handed over with all that is in it. The others come
   * without the elements inside them, which were handed over before.
   * @param onElement takes every element at its end that is not inside one that is whole.
   */
  constructor(
    text: string,
    private readonly isWhole: (name: string) => boolean,
    private readonly onElement: (element: XmlElement) => void,
  ) {
    this.#text = text.replace(/^[\uFEFF\s]+/u, '');
    const parser = this.#parser;
    parser.on('error', (error) => {
      // What the parser says after a colon are names out of the document.
      const why = error.message.replace(/(?::.*|\.)$/su, '');
      throw new XmlError(words().server.faults.malformed(why), SEVERAL.test(why));
    });
    parser.on('doctype', () => {
      throw new XmlError(words().server.faults.documentType);
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') {
        throw new XmlError(words().server.faults.otherEncoding);
      }
    });
    parser.on('attribute', ({ name, value }) => {
      if (++this.#attributes > MAX_ATTRIBUTES) throw new XmlError(words().server.faults.manyAttributes);
      checkName(name);
      if (value.length > MAX_ATTRIBUTE_LENGTH) throw new XmlError(words().server.faults.longAttribute);
    });
    parser.on('opentag', (tag) => this.#opened(tag.name, tag.attributes));
    const addText = (chunk: string): void => {
      const element = this.#open.at(-1);
      if (element) element.text += chunk;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => this.#closed());
  }

  /**
   * Reads the next piece; false when it was the last.
   *
   * @throws XmlError when the text is not well-formed, or holds what is refused or is beyond a limit.
   */
  next(): boolean {
    this.#parser.write(this.#text.slice(this.#at, (this.#at += PIECE_LENGTH)));
    if (this.#at < this.#text.length) return true;
    this.#parser.close();
    return false;
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= MAX_DEPTH) throw new XmlError(words().server.faults.tooDeep);
    if (++this.#elements > MAX_ELEMENTS) throw new XmlError(words().server.faults.manyElements);
    checkName(name);
    this.#attributes = 0;
    const local = localName(name);
    if (this.#whole === undefined && this.isWhole(local)) this.#whole = this.#open.length;
    this.#open.push({ name: local, attributes: localAttributes(attributes), children: [], text: '' });
  }

  #closed(): void {
    const element = this.#open.pop();
    if (!element) return;
    if (this.#whole !== undefined && this.#open.length > this.#whole) {
      this.#open.at(-1)?.children.push(element);
      return;
    }
    this.#whole = undefined;
    this.onElement(element);
  }
}

/**
 * Reads one XML document into a tree of local names, as XmlReader does.
 *
 * @throws XmlError when the text is not well-formed, or holds what is refused or is beyond a limit.
 */
export function parseXml(text: string): XmlElement {
  let root: XmlElement | undefined;
  const reader = new XmlReader(
    text,
    () => true,
    (element) => (root = element),
  );
  while (reader.next());
  if (!root) throw new XmlError(words().server.faults.noRoot);
  return root;
}

/** Escapes a text for use as character data or as an attribute value in double or single quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\t\n\r]/gu, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // As references, or an attribute's value would come back with blanks in their place.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The first child with this local name. */
export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** The trimmed text of the first child with this local name; undefined when it is missing or blank. */
export function childText(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.text.trim() || undefined;
}

/** Every element with this local name, the given one included, in document order. Does not look inside a match. */
export function* elementsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  const open = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === name) yield next;
    else for (const child of next.children.toReversed()) open.push(child);
  }
}

function checkName(name: string): void {
  if (name.length > MAX_NAME_LENGTH) throw new XmlError(words().server.faults.longName);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) result[localName(name)] = attributes[name] ?? '';
  }
  return result;
}
