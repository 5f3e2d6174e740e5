import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  ALERT_STATUSES,
  type AlertTrigger,
  type ContactSetting,
  type NewAlertRule,
} from '../../preload/contract.js';
import { STATUS_WORDS, alertChoicesText, rulesText } from '../ui/strings.js';
import type { SettingsModel } from './model.js';
import { useEditor } from './use-editor.js';
import { NOBODY_YET, Who, scopeOfWho } from './who.js';

type Status = Extract<AlertTrigger, { kind: 'becomes' }>['statuses'][number];

const WHOLE = ['becomes-available', 'leaves-available', 'any-change'] as const;
type TriggerKind = AlertTrigger['kind'];

interface RuleEditorProps {
  readonly model: SettingsModel;
  readonly people: readonly ContactSetting[];
  readonly onAdd: (rule: NewAlertRule) => void;
  readonly onClose: () => void;
}

/** A new rule, put together as a sentence: who, what, and how often. */
export function RuleEditor({ model, people, onAdd, onClose }: RuleEditorProps): JSX.Element {
  const [who, setWho] = useState(NOBODY_YET);
  const [kind, setKind] = useState<TriggerKind>('becomes-available');
  const [statuses, setStatuses] = useState<readonly Status[]>(['busy']);
  const [once, setOnce] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEditor(form, onClose);

  const scope = scopeOfWho(who, people);
  const trigger = triggerOf(kind, statuses);
  const add = (): void => {
    setTried(true);
    if (scope !== undefined && trigger !== undefined) onAdd({ scope, trigger, once });
  };

  return (
    <form
      ref={form}
      class="editor"
      aria-label={alertChoicesText.addTitle}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <p class="field-title">{alertChoicesText.addTitle}</p>
      <div class="control">
        <Who
          model={model}
          people={people}
          value={who}
          isWrong={tried && scope === undefined}
          onChange={setWho}
        />
        <select
          class="input select"
          aria-label={alertChoicesText.whatLabel}
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as TriggerKind)}
        >
          {WHOLE.map((one) => (
            <option key={one} value={one}>
              {rulesText.trigger({ kind: one })}
            </option>
          ))}
          <option value="becomes">{alertChoicesText.becomesAny}</option>
        </select>
        <select
          class="input select"
          aria-label={alertChoicesText.oftenLabel}
          value={once ? 'once' : 'each'}
          onChange={({ currentTarget }) => setOnce(currentTarget.value === 'once')}
        >
          <option value="each">{alertChoicesText.each}</option>
          <option value="once">{alertChoicesText.once}</option>
        </select>
      </div>
      {kind === 'becomes' && (
        <fieldset class="chips">
          <legend class="unseen">{alertChoicesText.statusesLabel}</legend>
          {ALERT_STATUSES.map((status) => (
            <label key={status} class="chip">
              <input
                type="checkbox"
                checked={statuses.includes(status)}
                onChange={({ currentTarget: { checked } }) =>
                  setStatuses(
                    ALERT_STATUSES.filter((one) => (one === status ? checked : statuses.includes(one))),
                  )
                }
              />
              {STATUS_WORDS[status]}
            </label>
          ))}
        </fieldset>
      )}
      <div class="control">
        <button type="submit" class="button primary" disabled={trigger === undefined}>
          {alertChoicesText.addRule}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {alertChoicesText.cancel}
        </button>
      </div>
    </form>
  );
}

function triggerOf(kind: TriggerKind, statuses: readonly Status[]): AlertTrigger | undefined {
  if (kind !== 'becomes') return { kind };
  return statuses.length === 0 ? undefined : { kind, statuses: [...statuses] };
}
