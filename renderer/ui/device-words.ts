import { devicesText } from './strings.js';

const { setByProgram, personalCommunicator, deskPhone, deskPhoneModel, activities } = devicesText;

/** By the beginning of a device's id. */
const NAMES: readonly (readonly [string, string])[] = [
  ['jabber', 'Jabber'],
  ['cisco-upc', personalCommunicator],
  ['cisco-pws', setByProgram],
  ['pws-', setByProgram],
  ['sep', deskPhone],
];

/** A device in words: its model, else what its id begins with, else the id. */
export function deviceName(id: string, model?: string): string {
  const lower = id.toLowerCase();
  if (model !== undefined) return isDeskPhone(id) ? deskPhoneModel(model) : model;
  return NAMES.find(([beginning]) => lower.startsWith(beginning))?.[1] ?? id;
}

/** The same, shorter: of a desk phone without its model. */
export function shortDeviceName(id: string, model?: string): string {
  return isDeskPhone(id) ? deviceName(id) : deviceName(id, model);
}

const isDeskPhone = (id: string): boolean => /^sep[0-9a-f]{12}$/iu.test(id);

/** Whether a device is none, but a state that a program or a person set over the devices (wire format 1.15). */
export function isSetByProgram(id: string): boolean {
  return /^(?:pws-|cisco-pws)/iu.test(id);
}

const ACTIVITIES: Readonly<Record<string, string>> = activities;

/** An activity as the server names it, in words. */
export function activityText(activity: string): string {
  return ACTIVITIES[activity] ?? activity.replaceAll('-', ' ');
}
