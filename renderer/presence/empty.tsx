import type { JSX } from 'preact';
import { presenceText } from '../ui/strings.js';
import type { PresenceModel } from './model.js';

/** A list with nobody on it: why, and the one thing to do about it. */
export function Empty({ model }: { model: PresenceModel }): JSX.Element {
  const screen = model.screen.value;
  const query = model.query.value.trim();
  if (screen.kind === 'open' && screen.roster.size === 0) {
    return (
      <Words
        title={presenceText.noContactsTitle}
        body={presenceText.noContactsBody}
        action={presenceText.noContactsAction}
        onAction={() => void model.ask('settings.open', 'team')}
      />
    );
  }
  if (query !== '') {
    return (
      <Words
        title={presenceText.noHitTitle(query)}
        body={presenceText.noHitBody}
        action={presenceText.clearSearch}
        onAction={() => {
          model.query.value = '';
        }}
      />
    );
  }
  const watched = model.filter.value === 'watched';
  return (
    <Words
      title={watched ? presenceText.noneWatchedTitle : presenceText.noneAvailableTitle}
      body={watched ? presenceText.noneWatchedBody : presenceText.noneAvailableBody}
      action={presenceText.showEveryone}
      onAction={() => {
        model.filter.value = 'everyone';
      }}
    />
  );
}

interface WordsProps {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly onAction: () => void;
}

function Words({ title, body, action, onAction }: WordsProps): JSX.Element {
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p class="secondary">{body}</p>
      <button type="button" class="button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
