import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../preload/contract.js';
import { Icon } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { commonText, settingsText } from '../ui/strings.js';
import { AlertsSection } from './alerts-section.js';
import { Footer } from './footer.js';
import type { SettingsModel } from './model.js';
import { SECTIONS, contactIndex, type SectionName } from './problems.js';
import { RepairSection } from './repair-section.js';
import { ServerSection } from './server-section.js';
import { TeamSection } from './team-section.js';
import { TestPanel } from './test-panel.js';
import { UpdatesSection } from './updates-section.js';

const INTROS: Readonly<Record<SectionName, string>> = {
  server: settingsText.serverIntro,
  team: settingsText.teamIntro,
  updates: settingsText.updatesIntro,
  alerts: settingsText.alertsIntro,
  repair: settingsText.repairIntro,
};

/** The settings: one page with its sections, and at the bottom what can be done with it. */
export function SettingsWindow({ model }: { model: SettingsModel }): JSX.Element {
  const settings = model.settings.value;
  useSignalEffect(() => {
    document.title = model.dirty.value ? settingsText.windowTitleUnsaved : settingsText.windowTitle;
  });
  useEffect(() => {
    // Main asks the person whether to leave.
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (model.dirty.peek()) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [model]);
  if (settings === undefined) return <Unread model={model} />;
  const run = model.tester.run.value;
  return (
    <div class="settings">
      <Page model={model} settings={settings} />
      {run !== undefined && <TestPanel model={model} run={run} />}
      <Footer model={model} />
    </div>
  );
}

function Unread({ model }: { model: SettingsModel }): JSX.Element {
  const note = model.note.value;
  if (note.kind !== 'failed') return <p class="unread secondary">{settingsText.loading}</p>;
  return (
    <main class="unread">
      <ProblemText problem={note.problem} />
      <button type="button" class="button" onClick={() => void model.read()}>
        {commonText.tryAgain}
      </button>
    </main>
  );
}

function Page({ model, settings }: { model: SettingsModel; settings: Settings }): JSX.Element {
  const scroller = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<SectionName>('server');
  const notice = model.view.value?.notice;

  const focus = model.focus.value;
  useEffect(() => {
    // The table goes to its own lines, which may not exist yet.
    if (focus === undefined || contactIndex(focus.path) !== undefined) return;
    scroller.current?.querySelector<HTMLElement>(`[data-path="${focus.path}"]`)?.focus();
  }, [focus]);

  // Of short sections at the end several are in sight at once: then the one that was asked for is meant.
  const asked = useRef(false);
  const follow = (): void => {
    const page = scroller.current;
    if (page === null) return;
    if (asked.current) {
      asked.current = false;
      return;
    }
    const atEnd = page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
    const reached = SECTIONS.filter(
      (name) => (document.getElementById(name)?.offsetTop ?? 0) <= page.scrollTop + page.clientHeight / 3,
    );
    setCurrent((atEnd && page.scrollTop > 0 ? SECTIONS.at(-1) : reached.at(-1)) ?? 'server');
  };

  return (
    <div class="page">
      <nav aria-label={settingsText.sections}>
        {SECTIONS.map((name) => (
          <a
            key={name}
            href={`#${name}`}
            aria-current={name === current ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault();
              asked.current = true;
              document.getElementById(name)?.scrollIntoView();
              setCurrent(name);
            }}
          >
            {settingsText[name]}
            {model.sectionsInTrouble.value.has(name) && <Icon name="warning" />}
          </a>
        ))}
      </nav>
      <main ref={scroller} onScroll={follow}>
        {notice !== undefined && (
          <div class="notice" role="alert">
            <Icon name="warning" />
            <p>{notice}</p>
          </div>
        )}
        <Section name="server">
          <ServerSection model={model} settings={settings} />
        </Section>
        <Section name="team">
          <TeamSection model={model} settings={settings} />
        </Section>
        <Section name="updates">
          <UpdatesSection model={model} settings={settings} />
        </Section>
        <Section name="alerts">
          <AlertsSection model={model} settings={settings} />
        </Section>
        <Section name="repair">
          <RepairSection model={model.repair} />
        </Section>
      </main>
    </div>
  );
}

function Section({ name, children }: { name: SectionName; children: ComponentChildren }): JSX.Element {
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{settingsText[name]}</h2>
      <p class="intro">{INTROS[name]}</p>
      {children}
    </section>
  );
}
