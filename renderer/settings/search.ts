import { computed, signal } from '@preact/signals';
import type { SettingsSection } from '../../preload/contract.js';
import { fold } from '../ui/fold.js';
import { sectionText } from '../ui/strings.js';
import { SETTING_IDS, sectionOfSetting, wordsOf, type SettingId } from './catalogue.js';

/** Looks for settings by what they are called, what helps with them, and their section. */
export class Search {
  readonly query = signal('');
  /** The settings that have words which begin as each word of the query does; undefined while nothing is looked for. */
  readonly found = computed<ReadonlySet<SettingId> | undefined>(() => {
    const wanted = fold(this.query.value)
      .split(/\s+/u)
      .filter((word) => word !== '');
    if (wanted.length === 0) return undefined;
    return new Set(
      SETTING_IDS.filter((id) => {
        const text = fold([sectionText[sectionOfSetting(id)], ...wordsOf(id)].join('\n'));
        const words = text.split(/[^\p{L}\p{N}]+/u);
        return wanted.every((part) => words.some((word) => word.startsWith(part)));
      }),
    );
  });

  shows(id: SettingId): boolean {
    return this.found.value?.has(id) ?? true;
  }

  /** Whether anything of a section is found. */
  showsSection(section: SettingsSection): boolean {
    return SETTING_IDS.some((id) => sectionOfSetting(id) === section && this.shows(id));
  }
}
