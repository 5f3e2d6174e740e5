import type { Page } from '@playwright/test';

/** Whether the document scrolls sideways, in a line. */
export function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1
      ? [`The document is ${scrollWidth} wide in a window of ${clientWidth}.`]
      : [];
  });
}

/**
 * What does not fit, a line each: a document that scrolls sideways, text that is cut or lies outside the window, text
 * that something else covers. What can be scrolled to is not cut.
 */
export async function layoutFindings(page: Page): Promise<string[]> {
  const sideways = await sidewaysFindings(page);
  const texts = await page.evaluate(() => {
    /** Pixels that rounding, and the overhang of letters, may take. */
    const SLACK = 2;
    const findings: string[] = [];
    const modal = document.querySelector('dialog:modal');
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const finding = trouble(element, box, text);
      if (finding !== undefined) findings.push(`“${text.slice(0, 60)}” in ${pathOf(element)} ${finding}`);
    }
    return findings;

    function isSeen(element: Element): boolean {
      if (element.closest('[inert]')) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      // What is for screen readers only is a pixel in size or clipped away.
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath } = getComputedStyle(at);
        if (clipPath !== 'none') return false;
        if (at.clientWidth === 1 && at.clientHeight === 1) return false;
      }
      return true;
    }

    function trouble(element: Element, box: DOMRect, text: string): string | undefined {
      let isScrolledAway = false;
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === 'inline' || display === 'contents') continue;
        const bounds = at.getBoundingClientRect();
        const cutsX = overflowX === 'hidden' || overflowX === 'clip';
        const cutsY = overflowY === 'hidden' || overflowY === 'clip';
        if (!isScrolledAway && cutsX && (box.left < bounds.left - SLACK || box.right > bounds.right + SLACK))
          return isShortened(at, text) ? undefined : `is cut sideways by ${pathOf(at)}.`;
        if (!isScrolledAway && cutsY && (box.top < bounds.top - SLACK || box.bottom > bounds.bottom + SLACK))
          return `is cut in height by ${pathOf(at)}.`;
        const scrollsX = overflowX === 'auto' || overflowX === 'scroll';
        const scrollsY = overflowY === 'auto' || overflowY === 'scroll';
        if (scrollsX && (box.left < bounds.left || box.right > bounds.right)) {
          const isRow = at.scrollWidth > at.clientWidth + SLACK && at.clientHeight > 0;
          return isRow && !isSideways(at) ? `has to be scrolled sideways in ${pathOf(at)}.` : undefined;
        }
        if (scrollsY && (box.top < bounds.top || box.bottom > bounds.bottom)) isScrolledAway = true;
      }
      if (isScrolledAway) return undefined;
      if (box.left < -SLACK || box.right > innerWidth + SLACK) return 'lies outside the window.';
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return undefined;
      const hit = document.elementFromPoint(x, y);
      const isOurs =
        !hit ||
        hit.contains(element) ||
        element.contains(hit) ||
        sameControl(hit, element) ||
        sticks(hit) ||
        isMenu(hit);
      return isOurs ? undefined : `is covered by ${pathOf(hit)}.`;
    }

    /** Its beginning is there, the dots say that there is more, and a tooltip or the name of its row has all of it. */
    function isShortened(by: Element, text: string): boolean {
      const isWhole = [
        by.closest('[title]')?.getAttribute('title'),
        by.closest('[aria-label]')?.ariaLabel,
      ].some((told) => told?.includes(text) === true);
      return (
        isWhole &&
        getComputedStyle(by).textOverflow === 'ellipsis' &&
        by.clientWidth > 3 * parseFloat(getComputedStyle(by).fontSize)
      );
    }

    /** A menu lies over what it is about, until it is closed. */
    function isMenu(element: Element): boolean {
      return element.closest('[role=menu]') !== null;
    }

    /** What was scrolled lies under what stays in place. */
    function sticks(element: Element): boolean {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).position === 'sticky') return true;
      }
      return false;
    }

    /** Tables may be wider than what they are in, as long as they scroll by themselves. */
    function isSideways(element: Element): boolean {
      return element.querySelector('table') !== null || element.matches('pre');
    }

    /** A label lies over its field, a mark over its avatar: on purpose. */
    function sameControl(one: Element, other: Element): boolean {
      const control = 'button, label, a, [role=treeitem], [role=menuitem], [role=option]';
      const first = one.closest(control);
      return first !== null && first === other.closest(control);
    }

    function pathOf(element: Element): string {
      const name = (at: Element): string => {
        const classes = [...at.classList].map((one) => `.${one}`).join('');
        return `${at.localName}${classes}`;
      };
      return [element.parentElement, element].flatMap((at) => (at ? [name(at)] : [])).join(' > ');
    }
  });
  return [...sideways, ...texts];
}
