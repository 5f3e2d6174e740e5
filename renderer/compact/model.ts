import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { AlertScope, RollcallBridge } from '../../preload/contract.js';
import { waitingFor } from '../ui/wishes.js';
import { ListModel } from '../presence/list-model.js';
import { NO_LINES, joined, linesOf, type Lines } from '../presence/lines.js';
import type { Roster } from '../presence/roster.js';

/**
 * What the compact list shows: whom the number in the tray counts, so that the two say the same, until everybody is
 * asked for; with everybody, favourites first; in a search, everybody.
 */
export class CompactModel extends ListModel {
  readonly opened = signal<string | undefined>(undefined);
  readonly lines: ReadonlySignal<Lines>;
  /** Whether everybody is to be shown and not only a few. */
  readonly everyone = signal(false);
  /** Who the few are; undefined where everybody is shown anyway. */
  readonly scope: ReadonlySignal<AlertScope | undefined>;

  constructor(bridge: RollcallBridge, now: ReadonlySignal<number>) {
    super(bridge, now);
    const counts = computed(() => this.choices.all.value.tray.counts);
    this.scope = computed(() => {
      const roster = this.roster.value;
      roster?.heedPlaces();
      return roster === undefined || counts.value.kind === 'everyone' ? undefined : counts.value;
    });
    this.lines = computed(() => {
      const roster = this.roster.value;
      if (roster === undefined) return NO_LINES;
      roster.heedPlaces();
      const query = this.query.value;
      if (query.trim() === '') {
        return linesOfScope(roster, this.everyone.value ? undefined : this.scope.value);
      }
      if (!this.hold.held.value) roster.heed();
      return everyone(roster, query);
    });
  }

  /** Shows somebody's details in the full window, or just the list. */
  async openList(address?: string): Promise<void> {
    await this.ask('list.open', address === undefined ? {} : { address });
    await this.close();
  }

  /** Puts the list away. */
  async close(): Promise<void> {
    this.forget();
    await this.ask('compact.close', undefined);
  }

  /** It is out of sight: the next time it comes up as it does at first. */
  forget(): void {
    batch(() => {
      this.query.value = '';
      this.everyone.value = false;
      this.active.value = undefined;
      this.problem.value = undefined;
      this.announcer.hide();
    });
  }

  /** Asks to be told once when somebody is available, or not to be. */
  async toggleTell(address: string): Promise<void> {
    const scope = { kind: 'person', address } as const;
    const waiting = waitingFor(this.choices.alerts.peek(), scope);
    if (waiting !== undefined) await this.ask('alerts.remove-rule', waiting.id);
    else await this.addRule({ scope, trigger: { kind: 'becomes-available' }, once: true });
  }
}

const NONE: ReadonlySet<string> = new Set();

const everyone = (roster: Roster, query = ''): Lines =>
  linesOf(roster, { query, filter: 'everyone', collapsed: NONE, watched: NONE });

function linesOfScope(roster: Roster, scope: AlertScope | undefined): Lines {
  const flat = { grouped: false, isOpen: () => true };
  switch (scope?.kind) {
    case 'favourites':
      return joined([roster.favourites], flat);
    case 'group':
      return joined(
        roster.groups.filter(({ name }) => name === scope.name),
        flat,
      );
    case 'person':
      return joined(roster.groups, { ...flat, wanted: ({ address }) => address === scope.address });
    case 'everyone':
    case undefined:
      return everyone(roster);
  }
}
