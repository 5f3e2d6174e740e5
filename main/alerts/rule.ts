import { z } from 'zod';
import { ALERT_STATUSES } from '../../preload/alert-statuses.js';

/** Whom a wish is about, as they stand in the settings. */
export const addressSchema = z.string().trim().toLowerCase().min(3).max(254);
/** A moment that is one: no calendar goes further. In milliseconds since the epoch. */
export const momentSchema = z.number().int().min(0).max(8.64e15);
const groupName = z.string().trim().max(60);

/** Whom something is about. The empty group name is for those in no group. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('favourites') }),
  z.strictObject({ kind: z.literal('group'), name: groupName }),
  z.strictObject({ kind: z.literal('person'), address: addressSchema }),
]);

const display = z.enum(ALERT_STATUSES);

/** Which changes of somebody are meant. */
const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any-change') }),
  z.strictObject({ kind: z.literal('becomes-available') }),
  z.strictObject({ kind: z.literal('leaves-available') }),
  z.strictObject({ kind: z.literal('becomes'), statuses: z.array(display).min(1).max(8) }),
]);

/** Something that a person wants to be told: once, and then no more, or each time. */
export const ruleSchema = z.strictObject({
  id: z.string().min(1).max(40),
  scope: scopeSchema,
  trigger: triggerSchema,
  once: z.boolean(),
});

/** A rule that has no id yet. */
export const newRuleSchema = ruleSchema.omit({ id: true });

/**
 * Whom a mute silences, and until when: milliseconds since the epoch, null for good. Whom and when it began tell it
 * from every other; what an earlier Rollcall stored does not say when.
 */
export const muteSchema = z.strictObject({
  scope: scopeSchema,
  until: momentSchema.nullable(),
  since: momentSchema.exactOptional(),
});

export type AlertScope = z.infer<typeof scopeSchema>;
export type AlertTrigger = z.infer<typeof triggerSchema>;
export type AlertRule = z.infer<typeof ruleSchema>;
export type NewAlertRule = z.infer<typeof newRuleSchema>;
export type AlertMute = z.infer<typeof muteSchema>;
