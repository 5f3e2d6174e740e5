/** Keys that are held down for another, and say nothing of how the page is used. */
const HELD = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph']);

/**
 * Notes at the root of a page whether it was a pointer that was used last: where a script moves the focus after a
 * click, nobody needs to see where it went until a key is pressed.
 */
export function followInput(page: Document): void {
  const root = page.documentElement;
  page.addEventListener('pointerdown', () => root.toggleAttribute('data-by-pointer', true), true);
  page.addEventListener(
    'keydown',
    ({ key }) => {
      if (!HELD.has(key)) root.removeAttribute('data-by-pointer');
    },
    true,
  );
}

/** Whether an element has the focus and shows it. */
export function showsFocus(element: Element): boolean {
  return element.matches(':root:not([data-by-pointer]) :focus-visible');
}
