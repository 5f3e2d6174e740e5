import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AlertScope, RollcallBridge } from '../../preload/contract.js';
import { waitingFor } from '../ui/wishes.js';
import { ListModel } from '../presence/list-model.js';
import { NO_LINES, joined, linesOf, personKey, type Lines } from '../presence/lines.js';
import type { Roster } from '../presence/roster.js';

/** What the compact list shows: favourites if there are any, else the people the tray counts; in a search, everybody. */
export class CompactModel extends ListModel {
  readonly opened = signal<string | undefined>(undefined);
  readonly lines: ReadonlySignal<Lines>;

  constructor(bridge: RollcallBridge, now: ReadonlySignal<number>) {
    super(bridge, now);
    const counts = computed(() => this.choices.all.value.tray.counts);
    this.lines = computed(() => {
      const roster = this.roster.value;
      if (roster === undefined) return NO_LINES;
      roster.heedPlaces();
      const query = this.query.value;
      if (query.trim() === '') return countedLines(roster, counts.value);
      if (!this.hold.held.value) roster.heed();
      return linesOf(roster, { query, filter: 'everyone', collapsed: NONE, watched: NONE });
    });
  }

  /** Shows somebody in the full list, or just the list. */
  async openList(address?: string): Promise<void> {
    await this.ask('list.open', address === undefined ? {} : { address });
    await this.close();
  }

  /** Puts the list away, as it was found. */
  async close(): Promise<void> {
    this.query.value = '';
    this.seen();
    await this.ask('compact.close', undefined);
  }

  /** Asks to be told once when somebody is available, or not to be. */
  async toggleTell(address: string): Promise<void> {
    const scope = { kind: 'person', address } as const;
    const waiting = waitingFor(this.choices.alerts.peek(), scope);
    if (waiting !== undefined) await this.ask('alerts.remove-rule', waiting.id);
    else await this.ask('alerts.add-rule', { scope, trigger: { kind: 'becomes-available' }, once: true });
  }
}

const NONE: ReadonlySet<string> = new Set();

function countedLines(roster: Roster, counts: AlertScope): Lines {
  const flat = { grouped: false, isOpen: () => true };
  if (roster.favourites.people.length > 0) return joined([roster.favourites], flat);
  switch (counts.kind) {
    case 'group':
      return joined(
        roster.groups.filter(({ name }) => name === counts.name),
        flat,
      );
    case 'person':
      return joined(roster.groups, { ...flat, wanted: ({ address }) => address === counts.address });
    case 'favourites':
    case 'everyone':
      return joined(roster.groups, { ...flat, grouped: roster.groups.some(({ name }) => name !== '') });
  }
}

/** The key of the first person in the list. */
export function firstPersonKey(lines: Lines): string | undefined {
  const section = lines.sections[0];
  const person = section?.people[0];
  return section && person && personKey(person.address, section.group.kind);
}
