import type { FieldProblems } from '../../preload/contract.js';

/** The fields as they stand in the window, by the beginning of their path. */
const FIELD_ORDER = [
  'server.address',
  'server.certificate',
  'server.trusted',
  'server.otherNodes',
  'applicationUser.name',
  'password',
  'endUser.name',
  'contacts',
  'callback.address',
  'callback.port',
  'callback.sources',
  'presence.pollSeconds',
  'presence.type',
  'presence.failSafeMinutes',
  'alerts.enabled',
] as const;

export const SECTIONS = ['server', 'team', 'updates', 'alerts', 'repair'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The section of the window that a field is in. */
export function sectionOf(path: string): SectionName {
  if (path.startsWith('contacts')) return 'team';
  if (path.startsWith('callback') || path.startsWith('presence')) return 'updates';
  return path.startsWith('alerts') ? 'alerts' : 'server';
}

/** The line of the contact table that a path is about, from 0. */
export function contactIndex(path: string): number | undefined {
  const index = /^contacts\.(\d+)/u.exec(path)?.[1];
  return index === undefined ? undefined : Number(index);
}

/** The path of the problem that stands highest in the window; undefined where there is none. */
export function firstProblem(problems: FieldProblems): string | undefined {
  const place = (path: string): number => {
    const field = FIELD_ORDER.findIndex((name) => path === name || path.startsWith(`${name}.`));
    return field < 0 ? FIELD_ORDER.length : field;
  };
  return Object.keys(problems).sort(
    (a, b) => place(a) - place(b) || (contactIndex(a) ?? -1) - (contactIndex(b) ?? -1),
  )[0];
}
