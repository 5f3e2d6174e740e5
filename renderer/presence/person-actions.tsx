import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PersonAction, Problem } from '../../preload/contract.js';
import { Icon, type IconName } from '../ui/icons.js';
import { ProblemText } from '../ui/problem-text.js';
import { detailsText, presenceText } from '../ui/strings.js';
import type { PresenceModel } from './model.js';

const ACTIONS: readonly { readonly action: PersonAction; readonly label: string; readonly icon: IconName }[] =
  [
    { action: 'call', label: detailsText.call, icon: 'phone' },
    { action: 'chat', label: detailsText.chat, icon: 'chat' },
    { action: 'mail', label: detailsText.mail, icon: 'mail' },
    { action: 'copy-address', label: detailsText.copy, icon: 'copy' },
  ];

/** How long it says that the address was copied, in milliseconds. */
const COPIED_MS = 2_000;

/** Calling, writing, and taking the address along; what stands in the way is said right below. */
export function PersonActions({ model, address }: { model: PresenceModel; address: string }): JSX.Element {
  const [problem, setProblem] = useState<Problem>();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const act = async (action: PersonAction): Promise<void> => {
    const failed = await model.act(address, action);
    setProblem(failed);
    if (action !== 'copy-address' || failed !== undefined) return;
    setCopied(true);
    model.announcer.say(presenceText.copied(model.nameOf(address)));
  };
  return (
    <div class="actions">
      <div class="action-buttons">
        {ACTIONS.map(({ action, label, icon }) => {
          const done = action === 'copy-address' && copied;
          return (
            <button key={action} type="button" class="button action" onClick={() => void act(action)}>
              <Icon name={done ? 'check' : icon} />
              <span>{done ? detailsText.copied : label}</span>
            </button>
          );
        })}
      </div>
      {problem !== undefined && (
        <div class="action-problem" role="alert">
          <ProblemText problem={problem} />
        </div>
      )}
    </div>
  );
}
