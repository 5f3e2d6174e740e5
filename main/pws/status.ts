/** The presence states PWS reports (wire format 2.1). Upper case on the wire, case-sensitive. */
const STATUSES = ['AVAILABLE', 'BUSY', 'DND', 'AWAY', 'VACATION', 'UNAVAILABLE', 'UNKNOWN'] as const;

export type Status = (typeof STATUSES)[number];

/** Whether a text is one of the states, exactly as PWS spells them. */
export function isStatus(text: string): text is Status {
  return (STATUSES as readonly string[]).includes(text);
}
