import { ERROR_TABLE, type ErrorCode } from '../pws/error-table.js';
import type { Status } from '../pws/status.js';
import { escapeXml } from '../pws/xml.js';
import type { Home, RichForm } from './options.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The answer to a login (wire format 1.1). */
export function sessionDocument(key: string, backupServer?: string): string {
  const backup = backupServer === undefined ? '' : ` backupServer="${escapeXml(backupServer)}"`;
  return `${DECLARATION}<session${backup}>\n  <sessionKey>${escapeXml(key)}</sessionKey>\n</session>\n`;
}

/** The answer to the login of an end user who is homed on another node (wire format 1.5). */
export function redirectDocument({ primaryServer, backupServer }: Home): string {
  const servers = `primaryServer="${escapeXml(primaryServer)}" backupServer="${escapeXml(backupServer)}"`;
  return `${DECLARATION}<session>\n<redirect ${servers}/>\n</session>\n`;
}

export interface BasicLine {
  readonly contact: string;
  readonly status: Status;
}

/** A list of basic presence, byte by byte as captured (wire format 1.14). */
export function basicList(lines: readonly BasicLine[]): string {
  if (lines.length === 0) return `${DECLARATION}<presenceList type="basic"/>\n`;
  const contacts = lines.map(
    ({ contact, status }) => `    <contact contactURI="${escapeXml(contact)}" presenceStatus="${status}"/>\n`,
  );
  return `${DECLARATION}<presenceList type="basic">\n${contacts.join('')}</presenceList>\n`;
}

/** A list of PIDF elements in one of the forms that it may have (wire format 1.14, 6.1). */
export function richList(pidfs: readonly string[], form: RichForm): string {
  const [first] = pidfs;
  if (first === undefined) return `${DECLARATION}<presenceList type="rich"/>\n`;
  if (form === 'bare' && pidfs.length === 1) return DECLARATION + first;
  const content = form === 'escaped' ? pidfs.map(escapeText) : pidfs;
  return `${DECLARATION}<presenceList type="rich">\n${content.join('')}</presenceList>\n`;
}

/** An error of the table, byte by byte as captured: with the empty line and the tabs (wire format 1.17). */
export function errorDocument(code: ErrorCode): string {
  return description(code, ERROR_TABLE[code].message, ERROR_TABLE[code].fix);
}

/** An error that the table has no code for; the HTTP status stands in its place. */
export function httpErrorDocument(status: 404 | 405): string {
  return status === 404
    ? description(status, 'There is no such resource', 'Check the path of the request')
    : description(status, 'The method is not allowed for this resource', 'Check the method of the request');
}

function description(code: number, message: string, fix: string): string {
  const lines = [
    '',
    '\t<description xmlns="urn:cisco:cup:presence:soap">',
    `\t\t<code>${code}</code>`,
    `\t\t<message>${escapeText(message)}</message>`,
    `\t\t<fix>${escapeText(fix)}</fix>`,
    '\t</description>',
    '',
  ];
  return DECLARATION + lines.join('\n');
}

// Unlike escapeXml it leaves quotes and white space as people read them.
function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt' }[character] ?? ''};`);
}
