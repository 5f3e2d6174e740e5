import type { Input } from 'electron';

/** A key as a window is told of it. */
export type KeyInput = Pick<Input, 'type' | 'key' | 'control' | 'alt' | 'shift' | 'meta' | 'isAutoRepeat'>;

/**
 * What a key does to a window, where no menu of the app's does it: Ctrl+W closes it, Ctrl+Q quits.
 *
 * @param platform as Node names it: macOS has the menu
 */
export function windowKey(input: KeyInput, platform: string): 'close' | 'quit' | undefined {
  if (platform === 'darwin' || input.type !== 'keyDown' || input.isAutoRepeat) return undefined;
  if (!input.control || input.alt || input.shift || input.meta) return undefined;
  switch (input.key.toLowerCase()) {
    case 'w':
      return 'close';
    case 'q':
      return 'quit';
    default:
      return undefined;
  }
}
