import type { PresenceWord } from './presence-state.js';

/** Something a person is reached by: a tuple of rich presence (wire format 2.3). */
export interface PersonDevice {
  /** The tuple's id: `Jabberjoe`, `SEP0016C7A1B2C3`, … */
  readonly id: string;
  readonly kind: 'jabber' | 'desk-phone' | 'mobile';
  /** What a desk phone or a mobile is called. */
  readonly model?: string | undefined;
}

/** Somebody the server knows. */
export interface Person {
  /** The bare user id, as in `joe` of `joe@example.com`. */
  readonly id: string;
  readonly name: string;
  readonly group?: string | undefined;
  /** What they are in when the simulator starts; available where it does not say. */
  readonly presence?: PresenceWord | undefined;
  readonly note?: string | undefined;
  /** Jabber alone where it does not say. */
  readonly devices?: readonly PersonDevice[] | undefined;
}

/** What a person is reached by. */
export function devicesOf(person: Person): readonly PersonDevice[] {
  return person.devices ?? [{ id: `Jabber${person.id}`, kind: 'jabber' }];
}
