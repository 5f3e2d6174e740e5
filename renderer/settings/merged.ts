import { same } from './same.js';

/**
 * A draft on top of what is stored now: a field that the draft holds as it was stored before takes its new value, any
 * other stays as it is in the draft. A list is one field.
 */
export function merged<T>(before: T, draft: T, now: T): T {
  if (same(before, draft)) return now;
  if (!isSection(before) || !isSection(draft) || !isSection(now)) return draft;
  const fields = Object.keys(draft) as (keyof T)[];
  return {
    ...draft,
    ...Object.fromEntries(fields.map((key) => [key, merged(before[key], draft[key], now[key])])),
  };
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
