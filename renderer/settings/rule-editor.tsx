import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  ALERT_STATUSES,
  type AlertScope,
  type AlertTrigger,
  type ContactSetting,
  type NewAlertRule,
} from '../../preload/contract.js';
import { STATUS_WORDS, alertChoicesText, rulesText } from '../ui/strings.js';
import { TRIGGER_KINDS, type TriggerKind } from '../ui/trigger-kinds.js';
import { Editor } from './editor.js';
import type { SettingsModel } from './model.js';

type Status = Extract<AlertTrigger, { kind: 'becomes' }>['statuses'][number];

interface RuleEditorProps {
  /** Whom it is about at first. */
  readonly scope: AlertScope;
  readonly model: SettingsModel;
  readonly people: readonly ContactSetting[];
  readonly onAdd: (rule: NewAlertRule) => void;
  readonly onClose: () => void;
}

/** A new rule, put together as a sentence: who, what, and how often. */
export function RuleEditor({ model, scope: first, people, onAdd, onClose }: RuleEditorProps): JSX.Element {
  const [kind, setKind] = useState<TriggerKind>('becomes-available');
  const [statuses, setStatuses] = useState<readonly Status[]>(['busy']);
  const [once, setOnce] = useState(false);
  const trigger = triggerOf(kind, statuses);
  return (
    <Editor
      model={model}
      people={people}
      scope={first}
      title={alertChoicesText.addTitle}
      done={alertChoicesText.addRule}
      canBeDone={trigger !== undefined}
      onDone={(scope) => {
        if (trigger !== undefined) onAdd({ scope, trigger, once });
      }}
      onClose={onClose}
      choices={
        <>
          <select
            class="input select"
            aria-label={alertChoicesText.whatLabel}
            value={kind}
            onChange={({ currentTarget }) => setKind(currentTarget.value as TriggerKind)}
          >
            {TRIGGER_KINDS.map((one) => (
              <option key={one} value={one}>
                {one === 'becomes' ? alertChoicesText.becomesAny : rulesText.trigger({ kind: one })}
              </option>
            ))}
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
        </>
      }
      more={kind === 'becomes' && <Statuses chosen={statuses} onChoose={setStatuses} />}
    />
  );
}

function Statuses({
  chosen,
  onChoose,
}: {
  chosen: readonly Status[];
  onChoose: (statuses: readonly Status[]) => void;
}): JSX.Element {
  return (
    <fieldset class="chips">
      <legend class="unseen">{alertChoicesText.statusesLabel}</legend>
      {ALERT_STATUSES.map((status) => (
        <label key={status} class="chip">
          <input
            type="checkbox"
            checked={chosen.includes(status)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(ALERT_STATUSES.filter((one) => (one === status ? checked : chosen.includes(one))))
            }
          />
          {STATUS_WORDS[status]}
        </label>
      ))}
    </fieldset>
  );
}

function triggerOf(kind: TriggerKind, statuses: readonly Status[]): AlertTrigger | undefined {
  if (kind !== 'becomes') return { kind };
  return statuses.length === 0 ? undefined : { kind, statuses: [...statuses] };
}
