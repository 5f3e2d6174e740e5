import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { AlertRule } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { ruleWords } from './alert-words.js';
import type { SettingsModel } from './model.js';
import { RuleEditor } from './rule-editor.js';

/** What is to be told, a sentence each, and the way to add one. */
export function Rules({ model, rules }: { model: SettingsModel; rules: readonly AlertRule[] }): JSX.Element {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const title = useId();
  const people = model.draft.settings.value?.contacts ?? [];
  const close = (): void => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <div class="field">
      <div class="field-bar">
        <h3 class="field-title" id={title}>
          {alertChoicesText.rules}
        </h3>
        <button type="button" class="button quiet" onClick={() => void model.openRecentAlerts()}>
          {alertChoicesText.recent}
        </button>
      </div>
      {rules.length === 0 && <p class="secondary">{alertChoicesText.noRules}</p>}
      {rules.length > 0 && (
        <ul class="lines" aria-labelledby={title}>
          {rules.map((rule) => {
            const words = ruleWords(rule, people);
            return (
              <li key={rule.id}>
                <span class="line-words" dir="auto">
                  {words}
                  <span class="secondary">, {rule.once ? alertChoicesText.once : alertChoicesText.each}</span>
                </span>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={alertChoicesText.removeRule(words)}
                  onClick={() => {
                    void model.try(() => model.alerts.removeRule(rule));
                    add.current?.focus();
                  }}
                >
                  {alertChoicesText.remove}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {adding ? (
        <RuleEditor
          people={people}
          model={model}
          onAdd={(rule) => {
            void model.try(() => model.alerts.addRule(rule));
            close();
          }}
          onClose={close}
        />
      ) : (
        <button ref={add} type="button" class="button" onClick={() => setAdding(true)}>
          {alertChoicesText.add}
        </button>
      )}
    </div>
  );
}
