import { describe, expect, it } from 'vitest';
import { SETTING_IDS, sectionOfSetting } from '../../../renderer/settings/catalogue.js';
import { Search } from '../../../renderer/settings/search.js';
import { SETTINGS_SECTIONS } from '../../../preload/contract.js';

function found(query: string): readonly string[] {
  const search = new Search();
  search.query.value = query;
  return [...(search.found.value ?? [])];
}

describe('the search over the settings', () => {
  it.each([
    ['password', ['password', 'files']],
    ['theme', ['appearance.theme']],
    ['tray icon', ['tray.click', 'startup.atLogin', 'startup.show']],
    ['quiet HOURS', ['alerts.quietHours']],
    ['ciscotel', ['actions.call']],
    ['qwertz', []],
  ])('for “%s” finds what has it', (query, wanted) => {
    expect(found(query)).toEqual(wanted);
  });

  it('finds all of a section by its name', () => {
    expect(found('appearance')).toEqual(SETTING_IDS.filter((id) => sectionOfSetting(id) === 'appearance'));
  });

  it('shows everything while nothing is looked for', () => {
    const search = new Search();
    search.query.value = '  ';
    expect(SETTING_IDS.every((id) => search.shows(id))).toBe(true);
    expect(SETTINGS_SECTIONS.every((section) => search.showsSection(section))).toBe(true);
  });

  it('takes a word by its beginning only: Rollcall is no call', () => {
    expect(found('call')).not.toContain('startup.show');
  });
});
