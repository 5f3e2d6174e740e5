/** What people call a device that names no model, by the beginning of its id. */
const DEVICE_WORDS: readonly (readonly [string, string])[] = [
  ['jabber', 'Jabber'],
  ['cisco-upc', 'Personal Communicator'],
  ['cisco-pws', 'Set by a program'],
  ['pws-', 'Set by a program'],
];

/** A device in words: its model, else what its id begins with, else the id. */
export function deviceName(id: string, model?: string): string {
  const lower = id.toLowerCase();
  return model ?? DEVICE_WORDS.find(([beginning]) => lower.startsWith(beginning))?.[1] ?? id;
}

const ACTIVITY_WORDS: Readonly<Record<string, string>> = {
  meeting: 'in a meeting',
  'on-the-phone': 'on the phone',
  appointment: 'in an appointment',
  presentation: 'presenting',
  lunch: 'at lunch',
  meal: 'at a meal',
  travel: 'travelling',
  'in-transit': 'on the way',
  holiday: 'on holiday',
  vacation: 'on vacation',
  'permanent-absence': 'absent',
};

/** An activity as the server names it, in words. */
export function activityText(activity: string): string {
  return ACTIVITY_WORDS[activity] ?? activity.replaceAll('-', ' ');
}
