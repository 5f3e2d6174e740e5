import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../ui/dialog.js';
import { Icon } from '../ui/icons.js';
import { commonText, shortcutsText } from '../ui/strings.js';
import { keyNames } from './shortcut-words.js';
import { SHORTCUTS, isMac, type Shortcut } from './shortcuts.js';

const EVERYWHERE: readonly Shortcut[] = [
  'search',
  'everyone',
  'available',
  'watched',
  'recent',
  'settings',
  'shortcuts',
];
const ON_PERSON: readonly Shortcut[] = ['tell', 'favourite', 'mute', 'call', 'chat', 'mail', 'copy'];

type Keys = readonly string[];
interface Entry {
  readonly does: string;
  /** Each of these does it. */
  readonly ways: readonly Keys[];
}

/** All keys that do something. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const close = useRef<HTMLButtonElement>(null);
  const mac = isMac(navigator.platform);
  const entry = (shortcut: Shortcut): Entry => ({
    does: shortcutsText.does[shortcut],
    ways: [keyNames(SHORTCUTS[shortcut], mac), ...(shortcut === 'shortcuts' ? [['?']] : [])],
  });
  return (
    <Dialog title={shortcutsText.title} first={close} onClose={onClose}>
      <button
        ref={close}
        type="button"
        class="icon-button dialog-close"
        aria-label={commonText.close}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      <div class="shortcuts">
        <Entries
          title={shortcutsText.everywhere}
          entries={[...EVERYWHERE.map(entry), ...windowEntries(mac)]}
        />
        <Entries title={shortcutsText.inList} entries={listEntries()} />
        <Entries title={shortcutsText.onPerson} entries={ON_PERSON.map(entry)} />
      </div>
    </Dialog>
  );
}

/** What the windows themselves do. */
function windowEntries(mac: boolean): Entry[] {
  const { does } = shortcutsText;
  const command = (key: string): Keys[] => [keyNames({ key, command: true, shift: false }, mac)];
  return [
    { does: does.close, ways: command('w') },
    { does: does.quit, ways: command('q') },
  ];
}

function listEntries(): Entry[] {
  const { does, keys } = shortcutsText;
  return [
    { does: does.move, ways: [['↑'], ['↓']] },
    { does: does.ends, ways: [[keys.home], [keys.end]] },
    { does: does.pages, ways: [[keys.pageUp], [keys.pageDown]] },
    { does: does.fold, ways: [['←'], ['→']] },
    { does: does.type, ways: [[keys.letters]] },
    { does: does.open, ways: [[keys.enter]] },
    { does: does.menu, ways: [[keys.shift, 'F10'], [keys.menu]] },
    { does: does.leave, ways: [[keys.escape]] },
  ];
}

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {entries.map(({ does, ways }) => (
          <div key={does} class="shortcut">
            <dt>{does}</dt>
            <dd>
              {ways.map((keys, index) => (
                <span key={keys.join('+')}>
                  {index > 0 && <span class="secondary"> {shortcutsText.or} </span>}
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
