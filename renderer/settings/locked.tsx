import type { JSX } from 'preact';
import { Icon } from '../ui/icons.js';
import { managedText } from '../ui/strings.js';

/** Says of something that nobody can change it here, because an administrator has set it. */
export function Locked({ id }: { id?: string }): JSX.Element {
  return (
    <p class="locked" id={id}>
      <Icon name="locked" />
      <span>{managedText.mark}</span>
    </p>
  );
}
