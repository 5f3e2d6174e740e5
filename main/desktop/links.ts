import { app, shell } from 'electron';
import type { PersonAction } from '../../preload/contract.js';
import { words } from '../../preload/words/spoken.js';
import type { Contact } from '../presence/contact.js';
import type { Preferences } from '../settings/preferences.js';

/** The schemes that are ever opened: each leads to a program that reaches a person, none to a page. */
export type Scheme = 'tel' | 'sip' | 'ciscotel' | 'im' | 'xmpp' | 'mailto';

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"/]+$/u;
const NUMBER = /^\+?[\d*#]{2,30}$/u;

/**
 * Opens a link that reaches somebody, with whatever program this system has for it.
 *
 * @throws Error with `advice` when the contact has nothing that such a link can hold, or nothing opens it.
 */
export async function reach(
  contact: Contact,
  action: Exclude<PersonAction, 'copy-address'>,
  choice: Preferences['actions'],
): Promise<void> {
  const scheme = schemeFor(action, choice);
  const link = linkTo(contact, scheme);
  // Linux says of no link that nothing opened it; where a browser is installed, that gets it and stays silent, too.
  if (app.getApplicationNameForProtocol(link) === '') throw nothingOpens(scheme);
  try {
    await shell.openExternal(link);
  } catch (cause) {
    throw nothingOpens(scheme, cause);
  }
}

function nothingOpens(scheme: Scheme, cause?: unknown): Error {
  const { nothingOpens: message, nothingOpensAdvice, noMailProgramAdvice } = words().links;
  return Object.assign(new Error(message(`${scheme}:`), { cause }), {
    advice: scheme === 'mailto' ? noMailProgramAdvice : nothingOpensAdvice,
  });
}

/**
 * The link of a scheme to somebody. Nothing in it can begin a header, a path or a query: what a contact holds is
 * escaped, and the scheme is one of ours.
 *
 * @throws Error with `advice` when the contact has no number for it.
 */
export function linkTo({ address, phone }: Contact, scheme: Scheme): string {
  const number = (phone ?? '').replaceAll(/[^+\d*#]/gu, '');
  const isNumber = NUMBER.test(number);
  switch (scheme) {
    case 'tel':
      if (!isNumber) throw lacking();
      return `tel:${escaped(number)}`;
    case 'ciscotel':
      return `ciscotel:${isNumber ? escaped(number) : user(address)}`;
    case 'sip':
    case 'im':
    case 'xmpp':
    case 'mailto':
      return `${scheme}:${user(address)}`;
  }
}

function schemeFor(action: Exclude<PersonAction, 'copy-address'>, choice: Preferences['actions']): Scheme {
  switch (action) {
    case 'call':
      return choice.call;
    case 'chat':
      return choice.chat;
    case 'mail':
      return 'mailto';
  }
}

function user(address: string): string {
  if (!ADDRESS.test(address)) throw lacking();
  return address.split('@').map(escaped).join('@');
}

/** As a part of a link. A plus stays: it begins international numbers. */
const escaped = (text: string): string => encodeURIComponent(text).replaceAll('%2B', '+');

function lacking(): Error {
  const { noNumber, noNumberAdvice } = words().links;
  return Object.assign(new Error(noNumber), { advice: noNumberAdvice });
}
