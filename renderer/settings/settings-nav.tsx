import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { SETTINGS_SECTIONS } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { sectionText, settingsText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';

/** The search over all settings, and the sections. */
export function SettingsNav({
  model,
  onFirst,
}: {
  model: SettingsModel;
  /** Go to the first setting that was found. */
  onFirst: () => void;
}): JSX.Element {
  const { query, found } = model.search;
  const field = useRef<HTMLInputElement>(null);
  const hits = found.value;
  return (
    <div class="side">
      <div class="search" role="search">
        <Icon name="search" />
        <input
          ref={field}
          class="input"
          type="search"
          data-search
          aria-label={settingsText.search}
          placeholder={settingsText.search}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={({ currentTarget }) => {
            query.value = currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') query.value = '';
            if (event.key === 'Enter' && !event.isComposing) onFirst();
          }}
        />
        <span class="unseen" role="status">
          {hits !== undefined && settingsText.hits(hits.size)}
        </span>
      </div>
      <nav aria-label={settingsText.sections}>
        {SETTINGS_SECTIONS.map((name) => (
          <a
            key={name}
            href={`#${name}`}
            aria-current={hits === undefined && name === model.section.value ? 'page' : undefined}
            class={model.search.showsSection(name) ? undefined : 'without'}
            onClick={(event) => {
              event.preventDefault();
              model.goTo(name);
            }}
          >
            {sectionText[name]}
            {model.sectionsInTrouble.value.has(name) && <Icon name="warning" />}
          </a>
        ))}
      </nav>
    </div>
  );
}
