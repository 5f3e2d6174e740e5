import type { DetailedPresence, Device } from '../../preload/contract.js';
import { deviceName, isSetByProgram, shortDeviceName } from '../ui/device-words.js';
import { detailsText } from '../ui/strings.js';
import { activities } from './person.js';

/** Which devices a call may be on: the phone where one is plugged in, else whatever has a voice. */
export function callDevices({ display, activities: said, devices }: DetailedPresence): readonly Device[] {
  if (display !== 'on-the-phone' && !said.includes('on-the-phone')) return [];
  const voices = devices.filter(({ open, capabilities }) => open !== false && capabilities.audio);
  const phones = voices.filter(({ capabilities }) => !capabilities.text);
  return phones.length > 0 ? phones : voices;
}

/**
 * What makes somebody available or not, a sentence each, so that nobody has to search: where they can be reached, the
 * call and its device, what the server says they do, a state that was set over the devices, devices that nobody touches.
 * Where nothing of that is known, their own note is the likely reason of a state that does not say one itself.
 */
export function reasonsFor(presence: DetailedPresence): string[] {
  const { display, devices } = presence;
  const forced = devices.filter(({ id }) => isSetByProgram(id));
  const set = forced.map(({ id, model }) => detailsText.setBy(deviceName(id, model)));
  const doing = activities(presence);
  const said = doing.length > 0 ? [detailsText.doing(doing)] : [];
  const or = (known: string[], unsaid: string): string[] => (known.length > 0 ? known : [unsaid]);
  const likely = (unsaid: string): string => (presence.note ? detailsText.noteSays(presence.note) : unsaid);
  switch (display) {
    case 'available': {
      const open = devices.filter((device) => device.open === true && !forced.includes(device));
      const on = new Set(open.map(({ id, model }) => shortDeviceName(id, model)));
      return [...(on.size > 0 ? [detailsText.reachableOn([...on])] : []), ...set];
    }
    case 'unknown':
      return or(set, detailsText.unknownUnsaid);
    case 'vacation':
      return or([...said, ...set], detailsText.vacationUnsaid);
    case 'on-the-phone':
      return [detailsText.onThePhone(names(callDevices(presence))), ...said, ...set];
    case 'in-a-meeting':
      return or([...said, ...set], detailsText.meetingUnsaid);
    case 'busy':
      return or([...said, ...set], likely(detailsText.byItself));
    case 'dnd':
      return [...said, ...or(set, likely(detailsText.dndByHand))];
    case 'away': {
      const idle = devices.filter(({ userInput }) => userInput === 'idle');
      const untouched = idle.length > 0 ? [detailsText.idleOn(names(idle))] : [];
      return or([...said, ...untouched, ...set], likely(detailsText.awayUnsaid));
    }
    case 'offline': {
      const clients = devices.filter(({ open, capabilities }) => open === true && capabilities.text);
      return [...(devices.length > 0 && clients.length === 0 ? [detailsText.noneReachable] : []), ...set];
    }
  }
}

const names = (devices: readonly Device[]): string[] => devices.map(({ id, model }) => deviceName(id, model));
