import type { ContactSetting } from '../../preload/contract.js';
import { addressKey } from './people.js';

/** What becomes of the people who are there already. */
export type CsvMode = 'update' | 'replace';

export interface CsvChange {
  readonly from: ContactSetting;
  readonly to: ContactSetting;
}

/** What taking over a CSV file's people would do. */
export interface CsvPlan {
  readonly added: readonly ContactSetting[];
  readonly changed: readonly CsvChange[];
  readonly unchanged: number;
  readonly removed: readonly ContactSetting[];
  /** The people as they would be. */
  readonly result: readonly ContactSetting[];
}

/**
 * Compares people with those of a file. In `update` nobody goes, and a cell that is empty in the file says nothing; in
 * `replace` the file is the whole team, as it stands there.
 */
export function csvPlan(
  people: readonly ContactSetting[],
  file: readonly ContactSetting[],
  mode: CsvMode,
): CsvPlan {
  const before = new Map(people.map((person) => [addressKey(person), person]));
  const inFile = new Map(file.map((person) => [addressKey(person), person]));
  const added = file.filter((person) => !before.has(addressKey(person)));
  const changed: CsvChange[] = [];
  let unchanged = 0;
  const after = (from: ContactSetting, person: ContactSetting): ContactSetting => {
    const to = mode === 'update' ? updated(from, person) : person;
    if (sameCells(from, to)) unchanged++;
    else changed.push({ from, to });
    return sameCells(from, to) ? from : to;
  };
  switch (mode) {
    case 'update': {
      const kept = people.map((from) => {
        const person = inFile.get(addressKey(from));
        return person === undefined ? from : after(from, person);
      });
      return { added, changed, unchanged, removed: [], result: [...kept, ...added] };
    }
    case 'replace': {
      const result = file.map((person) => {
        const from = before.get(addressKey(person));
        return from === undefined ? person : after(from, person);
      });
      const removed = people.filter((person) => !inFile.has(addressKey(person)));
      return { added, changed, unchanged, removed, result };
    }
  }
}

function updated(from: ContactSetting, { name, group, phone }: ContactSetting): ContactSetting {
  return {
    ...from,
    ...(name === '' ? {} : { name }),
    ...(group === '' ? {} : { group }),
    ...(phone === undefined || phone === '' ? {} : { phone }),
  };
}

function sameCells(one: ContactSetting, other: ContactSetting): boolean {
  return one.name === other.name && one.group === other.group && (one.phone ?? '') === (other.phone ?? '');
}
