import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { AlertRule } from '../../preload/contract.js';
import { alertChoicesText } from '../ui/strings.js';
import { ruleWords } from './alert-words.js';
import type { SettingsModel } from './model.js';
import { RuleEditor } from './rule-editor.js';
import { scopeValue } from './scope-options.js';

/** What is to be told, a sentence each, and the way to add one. */
export function Rules({ model, rules }: { model: SettingsModel; rules: readonly AlertRule[] }): JSX.Element {
  const { composing } = model.alerts;
  useEffect(() => () => model.alerts.closeNew(), [model]);
  const add = useRef<HTMLButtonElement>(null);
  const title = useId();
  const people = model.draft.settings.value?.contacts ?? [];
  const close = (): void => {
    model.alerts.closeNew();
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
      {composing.value === undefined ? (
        <button
          ref={add}
          type="button"
          class="button"
          onClick={() => model.alerts.compose({ kind: 'everyone' })}
        >
          {alertChoicesText.add}
        </button>
      ) : (
        <RuleEditor
          key={scopeValue(composing.value.scope)}
          scope={composing.value.scope}
          people={people}
          model={model}
          onAdd={(rule) => {
            void model.try(() => model.alerts.addRule(rule));
            close();
          }}
          onClose={close}
        />
      )}
      <p class="help">{alertChoicesText.rulesHelp}</p>
    </div>
  );
}
