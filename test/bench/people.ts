import { DEMO_TEAM, type Person, type PersonDevice } from '../../main/simulator/simulator.js';

/** The domain of everybody; the simulator's own unless told otherwise. */
const DOMAIN = 'example.com';

/** So many people with names, devices and states as the demo's team has them, each with an id of their own. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index): Person => {
    const model = DEMO_TEAM[index % DEMO_TEAM.length];
    if (!model) throw new RangeError('The demo has nobody.');
    const id = `${model.id}${index}`;
    const device = (one: PersonDevice): PersonDevice => ({ ...one, id: `${one.id}${index}` });
    return { ...model, id, name: `${model.name} ${index}`, devices: (model.devices ?? []).map(device) };
  });
}

/** What a contact list calls somebody. */
export function addressOf({ id }: Person): string {
  return `${id}@${DOMAIN}`;
}
