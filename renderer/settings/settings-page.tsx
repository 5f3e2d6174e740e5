import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import {
  SETTINGS_SECTIONS,
  type Preferences,
  type Settings,
  type SettingsSection,
} from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { introText, sectionText, settingsText } from '../ui/strings.js';
import { AdvancedSection } from './advanced-section.js';
import { AlertsSection } from './alerts-section.js';
import { AppearanceSection } from './appearance-section.js';
import type { SettingsModel } from './model.js';
import { contactIndex } from './problems.js';
import { ServerSection } from './server-section.js';
import { StartupSection } from './startup-section.js';
import { TeamSection } from './team-section.js';

interface PageProps {
  readonly model: SettingsModel;
  readonly settings: Settings;
  readonly preferences: Preferences;
}

/** The section that is open; while something is looked for, what is found in all of them. */
export function SettingsPage(props: PageProps): JSX.Element {
  const { model } = props;
  const { query, found } = model.search;
  const scroller = useRef<HTMLElement>(null);
  const notice = model.draft.view.value?.notice;
  const isSearching = found.value !== undefined;
  const section = model.section.value;

  // Before anything in it takes the keyboard.
  useLayoutEffect(() => scroller.current?.scrollTo(0, 0), [section, isSearching]);
  const focus = model.focus.value;
  useEffect(() => {
    // The table goes to its own lines, which may not exist yet.
    if (focus === undefined || contactIndex(focus.path) !== undefined) return;
    scroller.current?.querySelector<HTMLElement>(`[data-path="${focus.path}"]`)?.focus();
  }, [focus]);

  const shown = isSearching ? SETTINGS_SECTIONS.filter((name) => model.search.showsSection(name)) : [section];
  return (
    <main ref={scroller} class={isSearching ? 'searching' : undefined}>
      <h1 class="unseen">{settingsText.windowTitle}</h1>
      {notice !== undefined && (
        <div class="notice" role="alert">
          <Icon name="warning" />
          <p>{notice}</p>
        </div>
      )}
      {shown.length === 0 && <p class="no-hit secondary">{settingsText.noHit(query.value.trim())}</p>}
      {shown.map((name) => (
        <Section key={name} name={name} {...props} />
      ))}
    </main>
  );
}

function Section({ name, ...props }: PageProps & { name: SettingsSection }): JSX.Element {
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`} data-path={name} tabIndex={-1}>
        {sectionText[name]}
      </h2>
      <p class="intro">{introText[name]}</p>
      <Content name={name} {...props} />
    </section>
  );
}

function Content({ name, ...props }: PageProps & { name: SettingsSection }): JSX.Element {
  switch (name) {
    case 'server':
      return <ServerSection {...props} />;
    case 'team':
      return <TeamSection {...props} />;
    case 'alerts':
      return <AlertsSection {...props} />;
    case 'appearance':
      return <AppearanceSection {...props} />;
    case 'startup':
      return <StartupSection {...props} />;
    case 'advanced':
      return <AdvancedSection {...props} />;
  }
}
