import { describe, expect, it } from 'vitest';
import { csvPlan } from '../../../renderer/settings/csv-plan.js';
import { person } from './settings-main.js';

const joe = { ...person('joe@example.com', 'Joe', 'Support'), phone: '1' };
const ann = person('ann@example.com', 'Ann', 'Sales');
const bo = person('bo@example.com', 'Bo');

describe('a CSV file over a team', () => {
  it('adds and updates, and takes an empty cell for nothing said', () => {
    const plan = csvPlan([joe, ann], [person('JOE@example.com', '', 'Desk'), ann, bo], 'update');
    expect(plan).toEqual({
      added: [bo],
      changed: [{ from: joe, to: { ...joe, group: 'Desk' } }],
      unchanged: 1,
      removed: [],
      result: [{ ...joe, group: 'Desk' }, ann, bo],
    });
  });

  it('is the whole team where it replaces it', () => {
    const bare = person('joe@example.com');
    const plan = csvPlan([joe, ann], [bo, bare], 'replace');
    expect(plan).toEqual({
      added: [bo],
      changed: [{ from: joe, to: bare }],
      unchanged: 0,
      removed: [ann],
      result: [bo, bare],
    });
  });

  it('changes nothing where it says the same', () => {
    const plan = csvPlan([joe, ann], [joe, ann], 'replace');
    expect(plan).toMatchObject({ added: [], changed: [], removed: [], unchanged: 2 });
  });
});
