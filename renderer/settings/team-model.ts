import { batch, computed, signal } from '@preact/signals';
import type { ContactSetting, CsvFile, RollcallBridge } from '../../preload/contract.js';
import { spokenLocale } from '../../preload/words/spoken.js';
import { teamTableText } from '../ui/strings.js';
import {
  sortedBy,
  withCell,
  withGroup,
  withGroupRenamed,
  without,
  withoutBlank,
  withPasted,
  type ContactField,
} from './contacts.js';
import { csvPlan, type CsvMode } from './csv-plan.js';
import type { DraftModel } from './draft-model.js';
import type { History } from './history.js';
import { groupsOf, otherLabels } from './people.js';
import { renamedGroup } from './renamed-group.js';
import type { Wishes } from './wishes.js';

const SOON_MS = 600;

/**
 * The team as a table. Who is in it waits for Reconnect; what they are called, their groups and numbers are stored a
 * moment after they were typed.
 */
export class TeamModel {
  /** Lines that are chosen, from 0. */
  readonly selected = signal<ReadonlySet<number>>(new Set());
  /** Lines that are being dragged. */
  readonly dragged = signal<ReadonlySet<number> | undefined>(undefined);
  /** A CSV file that was read and is looked at. */
  readonly csv = signal<CsvFile | undefined>(undefined);
  /** The groups that are there; one that is being typed counts once its cell is left. */
  readonly groups = computed(() => {
    const typing = this.#typing.value;
    const contacts = this.#draft.settings.value?.contacts ?? [];
    return groupsOf(
      typing === undefined ? contacts : withGroup(contacts, new Set([typing.index]), typing.before),
    );
  });
  /** The groups to choose from in the cell that is being typed in: those of everybody else. */
  readonly suggestions = computed(() => {
    const typing = this.#typing.value;
    const contacts = this.#draft.settings.value?.contacts ?? [];
    const others = contacts.filter((_, index) => index !== typing?.index);
    return groupsOf(others).map(([name]) => name);
  });

  readonly #bridge: RollcallBridge;
  readonly #draft: DraftModel;
  readonly #wishes: Wishes;
  readonly #history: History;
  readonly #onError: (rejection: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The line whose group is being typed, and what it was. */
  readonly #typing = signal<{ readonly index: number; readonly before: string } | undefined>(undefined);
  /** The line that a stretch of lines is chosen from. */
  #anchor = 0;

  /** @param onError is told why something that nobody waits for failed. */
  constructor(
    bridge: RollcallBridge,
    draft: DraftModel,
    wishes: Wishes,
    history: History,
    onError: (rejection: unknown) => void,
  ) {
    this.#bridge = bridge;
    this.#draft = draft;
    this.#wishes = wishes;
    this.#history = history;
    this.#onError = onError;
  }

  get people(): readonly ContactSetting[] {
    return this.#draft.settings.peek()?.contacts ?? [];
  }

  typeCell(index: number, field: ContactField, text: string): void {
    const { name = '', address = '', group = '' } = this.people[index] ?? {};
    const typing = this.#typing.peek();
    batch(() => {
      this.#change(withCell(this.people, index, field, text), teamTableText.cellChanged(name || address), {
        key: `${index} ${field}`,
      });
      if (field === 'group') this.#typing.value = typing?.index === index ? typing : { index, before: group };
    });
  }

  /** The cell that was typed in is left. */
  leaveCell(): void {
    this.#typing.value = undefined;
  }

  paste(index: number, pasted: readonly ContactSetting[]): void {
    for (let line = index; line <= index + pasted.length; line++)
      this.#draft.touch(`contacts.${line}.address`);
    this.#change(withPasted(this.people, index, pasted), teamTableText.pasted(pasted.length));
  }

  /** Takes people off the list. */
  remove(indexes: ReadonlySet<number>): void {
    const [only] = [...indexes].map((index) => this.people[index]);
    const who = only === undefined ? '' : only.name || only.address;
    this.#change(
      without(this.people, indexes),
      indexes.size === 1 && who !== '' ? teamTableText.removedOne(who) : teamTableText.removed(indexes.size),
    );
    this.clearSelection();
  }

  /** Puts people in a group; the empty one is none. */
  move(indexes: ReadonlySet<number>, group: string): void {
    const words = teamTableText.moved(indexes.size, group.trim());
    this.#change(withGroup(this.people, indexes, group.trim()), words);
    this.clearSelection();
  }

  /** Calls a group something else, for everybody in it and for what was chosen for it. */
  async renameGroup(from: string, to: string): Promise<void> {
    const name = to.trim();
    if (name === from || name === '') return;
    const undoChoices = await this.#wishes.put((before) => renamedGroup(before, from, name));
    this.#change(withGroupRenamed(this.people, from, name), teamTableText.renamed(from, name), {
      also: undoChoices,
    });
  }

  sort(field: ContactField): void {
    const { compare } = new Intl.Collator(spokenLocale(), { numeric: true });
    const next = sortedBy(withoutBlank(this.people), field, compare);
    this.#change(next, teamTableText.sorted(field));
    this.clearSelection();
  }

  /** Chooses a line, or all from the one that was chosen last. */
  select(index: number, on: boolean, stretch: boolean): void {
    const next = new Set(this.selected.peek());
    const [from, to] = stretch
      ? [Math.min(this.#anchor, index), Math.max(this.#anchor, index)]
      : [index, index];
    for (let line = from; line <= to; line++) {
      if (on) next.add(line);
      else next.delete(line);
    }
    this.#anchor = index;
    this.selected.value = next;
  }

  /** Chooses everybody in a group. */
  selectGroup(group: string): void {
    const lines = this.people.flatMap((person, index) => (person.group.trim() === group ? [index] : []));
    this.selected.value = new Set(lines);
  }

  selectAll(): void {
    this.selected.value = new Set(this.people.keys());
  }

  clearSelection(): void {
    this.selected.value = new Set();
  }

  /** The lines that go along when one is taken: all that are chosen, where it is one of them. */
  withSelected(index: number): ReadonlySet<number> {
    const selected = this.selected.peek();
    return selected.has(index) ? selected : new Set([index]);
  }

  /** Asks for a CSV file; what is in it is looked at before anything is taken over. */
  async readCsv(): Promise<void> {
    this.csv.value = await this.#bridge.call('team.read-csv', undefined);
  }

  /** Takes over the people of the file that is looked at. */
  takeCsv(mode: CsvMode): void {
    const file = this.csv.peek();
    if (file === undefined) return;
    const { result } = csvPlan(withoutBlank(this.people), file.people, mode);
    this.csv.value = undefined;
    this.#change([...result], teamTableText.csvTaken(file.name));
    this.clearSelection();
  }

  closeCsv(): void {
    this.csv.value = undefined;
  }

  /** Writes the team to a CSV file; answers its name, undefined when the person cancelled. */
  writeCsv(): Promise<string | undefined> {
    return this.#bridge.call('team.write-csv', withoutBlank(this.people));
  }

  /** Stores names, groups and numbers now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const view = this.#draft.view.peek();
    if (view?.configured !== true || !otherLabels(view.settings.contacts, this.people)) return;
    const stored = await this.#bridge.call('team.relabel', this.people);
    this.#draft.stored(stored);
  }

  #change(
    next: readonly ContactSetting[],
    words: string,
    { key, also }: { key?: string; also?: () => Promise<void> } = {},
  ): void {
    const before = this.people;
    this.#put(next);
    this.#history.add({
      words,
      ...(key === undefined ? {} : { key }),
      undo: async () => {
        await also?.();
        this.#put(before);
        this.clearSelection();
      },
    });
  }

  #put(contacts: readonly ContactSetting[]): void {
    batch(() => {
      this.leaveCell();
      this.#draft.edit((old) => ({ ...old, contacts: [...contacts] }));
    });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(this.#onError), SOON_MS);
  }
}
