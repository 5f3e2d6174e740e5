import { clipboard } from 'electron';

/** Puts text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  // Newer Electrons answer a promise, older ones nothing.
  await Promise.resolve(clipboard.writeText(text));
}
