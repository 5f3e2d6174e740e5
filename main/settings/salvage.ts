import type { z } from 'zod';
import { TYPED_CONTACTS_MAX, TYPED_TRUSTED_MAX, typedSettings } from './draft.js';
import { contactSchema, emptySettings, type ContactSetting, type Settings } from './schema.js';
import { trustedCertificate, trustedCertificates, type TrustedCertificate } from './trusted-certificate.js';

/**
 * What a settings file that is not valid still has to give: each field that is of the right kind, the contacts and
 * trusted certificates that are valid, and for the rest what a first start has. Never throws. The result can be
 * edited, but need not be valid: a wrong port is kept, for the person to see.
 *
 * @param content of the file, upgraded to this version.
 */
export function salvage(content: unknown): Settings {
  const empty = emptySettings();
  const { server, applicationUser, endUser, callback, presence } = typedSettings.shape;
  const found = fieldsOf(content);
  return {
    version: empty.version,
    server: {
      ...fitting(server.shape, found['server'], empty.server),
      trusted: validTrusted(fieldsOf(found['server'])['trusted']),
    },
    applicationUser: fitting(applicationUser.shape, found['applicationUser'], empty.applicationUser),
    endUser: fitting(endUser.shape, found['endUser'], empty.endUser),
    contacts: validContacts(found['contacts']),
    callback: fitting(callback.shape, found['callback'], empty.callback),
    presence: fitting(presence.shape, found['presence'], empty.presence),
  };
}

/** The fields of a section that have the right kind, over those of an empty one. */
function fitting<Section extends object>(
  shape: Readonly<Record<keyof Section, z.ZodType>>,
  section: unknown,
  empty: Section,
): Section {
  const found = fieldsOf(section);
  const kept: Partial<Record<keyof Section, unknown>> = {};
  for (const name of Object.keys(shape) as (keyof Section & string)[]) {
    const result = shape[name].safeParse(found[name]);
    if (result.success) kept[name] = result.data;
  }
  return { ...empty, ...kept };
}

function validContacts(list: unknown): ContactSetting[] {
  const contacts = new Map<string, ContactSetting>();
  for (const contact of validOf(contactSchema, list)) {
    if (!contacts.has(contact.address)) contacts.set(contact.address, contact);
  }
  return [...contacts.values()].slice(0, TYPED_CONTACTS_MAX);
}

function validTrusted(list: unknown): TrustedCertificate[] {
  const trusted: TrustedCertificate[] = [];
  for (const one of validOf(trustedCertificate, list).slice(0, TYPED_TRUSTED_MAX)) {
    if (trustedCertificates.safeParse([...trusted, one]).success) trusted.push(one);
  }
  return trusted;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function validOf<Item>(schema: z.ZodType<Item>, list: unknown): Item[] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((item) => {
    const result = schema.safeParse(item);
    return result.success ? [result.data] : [];
  });
}
