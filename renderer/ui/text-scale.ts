import { signal, type ReadonlySignal } from '@preact/signals';

/** The text size that sizes in pixels are drawn for. */
const DRAWN_FOR_PX = 13;

/** How much larger than drawn this page's text is, as the person has it set; 1 for as drawn. */
export function textScale(page: Document): ReadonlySignal<number> {
  const read = (): number => parseFloat(getComputedStyle(page.documentElement).fontSize) / DRAWN_FOR_PX || 1;
  const scale = signal(read());
  const probe = page.createElement('span');
  probe.className = 'text-probe';
  probe.ariaHidden = 'true';
  page.body.append(probe);
  new ResizeObserver(() => {
    scale.value = read();
  }).observe(probe);
  return scale;
}
