import { batch, computed, signal } from '@preact/signals';
import type { ContactSetting, CsvFile, RollcallBridge } from '../../preload/contract.js';
import { spokenLocale } from '../../preload/words/spoken.js';
import { teamTableText } from '../ui/strings.js';
import {
  isBlank,
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
import { same } from './same.js';
import { Selection } from './selection.js';
import { wholeAddress } from './whole-address.js';
import type { Wishes } from './wishes.js';

const SOON_MS = 600;

/** The line whose group is being typed, and what that was. */
interface Typing {
  readonly index: number;
  readonly before: string;
}

/**
 * The team as a table. Who is in it waits for Reconnect; names and numbers are stored a moment after they were typed,
 * a group once its cell is left.
 */
export class TeamModel {
  readonly selection = new Selection();
  /** A CSV file that was read and is looked at. */
  readonly csv = signal<CsvFile | undefined>(undefined);
  /** The groups that are there; one that is being typed counts once its cell is left. */
  readonly groups = computed(() =>
    groupsOf(settled(this.#draft.settings.value?.contacts ?? [], this.#typing.value)),
  );
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
  readonly #typing = signal<Typing | undefined>(undefined);

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

  /**
   * A cell is typed in. What is typed for somebody new is one change, whichever cell of theirs it is; once something
   * else was changed they are no longer new.
   */
  typeCell(index: number, field: ContactField, text: string): void {
    const before = this.people[index];
    const { name = '', address = '', group = '' } = before ?? {};
    const typing = this.#typing.peek();
    const cell = `${index} ${field}`;
    const last = this.#history.last.peek()?.key;
    const isNew = last === newLine(index) || (last !== cell && (before === undefined || isBlank(before)));
    const words = isNew ? teamTableText.added(name || address) : teamTableText.cellChanged(name || address);
    batch(() => {
      this.#change(
        withCell(this.people, index, field, text),
        words,
        isNew ? { key: newLine(index), waits: true } : { key: cell },
      );
      if (field === 'group') this.#typing.value = typing?.index === index ? typing : { index, before: group };
    });
  }

  /** What was typed in a cell is meant: the cell is left, or the text was chosen. */
  leaveCell(index: number): void {
    const { name = '', address = '' } = this.people[index] ?? {};
    this.#history.say(newLine(index), teamTableText.added(name || address));
    if (this.#typing.peek() !== undefined) void this.settle().catch(this.#onError);
  }

  /** Stores names, groups and numbers as they stand now, also a group that is being typed. */
  settle(): Promise<void> {
    this.#typing.value = undefined;
    return this.#store();
  }

  /** The address of a line as it is probably meant, where it is a bare name. */
  wholeAddress(index: number): string | undefined {
    const { contacts, server } = this.#draft.settings.value ?? {};
    const typed = contacts?.[index]?.address;
    return typed === undefined ? undefined : wholeAddress(typed, contacts ?? [], server?.address ?? '');
  }

  paste(index: number, pasted: readonly ContactSetting[]): void {
    for (let line = index; line <= index + pasted.length; line++)
      this.#draft.touch(`contacts.${line}.address`);
    this.#change(withPasted(this.people, index, pasted), teamTableText.pasted(pasted.length), {
      waits: true,
    });
  }

  /** Takes people off the list. */
  remove(indexes: ReadonlySet<number>): void {
    const [only] = [...indexes].map((index) => this.people[index]);
    const who = only === undefined ? '' : only.name || only.address;
    this.#change(
      without(this.people, indexes),
      indexes.size === 1 && who !== '' ? teamTableText.removedOne(who) : teamTableText.removed(indexes.size),
      { waits: true },
    );
    this.selection.clear();
  }

  /** Puts people in a group; the empty one is none. */
  move(indexes: ReadonlySet<number>, group: string): void {
    const words = teamTableText.moved(indexes.size, group.trim());
    this.#change(withGroup(this.people, indexes, group.trim()), words);
    this.selection.clear();
  }

  /** Calls a group something else, for everybody in it and for what was chosen for it. */
  async renameGroup(from: string, to: string): Promise<void> {
    const name = to.trim();
    if (name === from || name === '') return;
    const { undo } = await this.#wishes.put((before) => renamedGroup(before, from, name));
    this.#change(withGroupRenamed(this.people, from, name), teamTableText.renamed(from, name), {
      also: undo,
    });
  }

  sort(field: ContactField): void {
    const { compare } = new Intl.Collator(spokenLocale(), { numeric: true });
    const next = sortedBy(withoutBlank(this.people), field, compare);
    this.#change(next, teamTableText.sorted(field));
    this.selection.clear();
  }

  /** Chooses everybody in a group. */
  selectGroup(group: string): void {
    this.selection.choose(
      this.people.flatMap((person, index) => (person.group.trim() === group ? [index] : [])),
    );
  }

  selectAll(): void {
    this.selection.choose(this.people.keys());
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
    this.selection.clear();
  }

  closeCsv(): void {
    this.csv.value = undefined;
  }

  /** Writes the team to a CSV file; answers its name, undefined when the person cancelled. */
  writeCsv(): Promise<string | undefined> {
    return this.#bridge.call('team.write-csv', withoutBlank(this.people));
  }

  /** Stores names, groups and numbers now; a group that is being typed is not one yet. */
  async #store(): Promise<void> {
    clearTimeout(this.#timer);
    const view = this.#draft.view.peek();
    const people = settled(this.people, this.#typing.peek());
    if (view?.configured !== true || !otherLabels(view.settings.contacts, people)) return;
    const stored = await this.#bridge.call('team.relabel', people);
    this.#draft.stored(stored);
  }

  #change(
    next: readonly ContactSetting[],
    words: string,
    { key, also, waits }: { key?: string; also?: () => Promise<void>; waits?: boolean } = {},
  ): void {
    const before = this.people;
    this.#put(next);
    this.#history.add({
      words,
      ...(key === undefined ? {} : { key }),
      ...(waits === undefined ? {} : { waits }),
      isNothing: () => same(this.people, before),
      undo: async () => {
        await also?.();
        this.#put(before);
        this.selection.clear();
      },
    });
  }

  #put(contacts: readonly ContactSetting[]): void {
    batch(() => {
      this.#typing.value = undefined;
      this.#draft.edit((old) => ({ ...old, contacts: [...contacts] }));
    });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#store().catch(this.#onError), SOON_MS);
  }
}

/** What is typed for somebody new. */
const newLine = (index: number): string => `new ${index}`;

/** The people with the group that is being typed as it was. */
const settled = (people: readonly ContactSetting[], typing: Typing | undefined): readonly ContactSetting[] =>
  typing === undefined ? people : withGroup(people, new Set([typing.index]), typing.before);
