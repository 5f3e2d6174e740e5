import { describe, expect, test } from 'vitest';
import { placeNear, type Area, type Place } from '../../../main/desktop/place-near.js';
import { trayAnchor, type DisplayArea, type Surroundings } from '../../../main/desktop/tray-anchor.js';

const SIZE = { width: 300, height: 400 };
const NOWHERE: Area = { x: 0, y: 0, width: 0, height: 0 };
const MIDDLE: Place = { x: 640, y: 400 };

/** A display of 1280 × 800 with panels of 32 at some edges. */
function display({ top = 0, bottom = 0, left = 0, right = 0 }, x = 0): DisplayArea {
  return {
    bounds: { x, y: 0, width: 1280, height: 800 },
    workArea: { x: x + left, y: top, width: 1280 - left - right, height: 800 - top - bottom },
  };
}

/** Where a window opens by the icon. */
function opensAt(screen: DisplayArea, around: Partial<Surroundings> = {}): Place {
  const anchor = trayAnchor({
    icon: NOWHERE,
    pointer: MIDDLE,
    displays: [screen],
    rightToLeft: false,
    ...around,
  });
  return placeNear(anchor, SIZE, screen.workArea);
}

describe('where the system does not tell, and the pointer is not in a panel', () => {
  test.each([
    ['a panel at the bottom', { bottom: 32 }, { x: 980, y: 368 }],
    ['a panel at the top', { top: 32 }, { x: 980, y: 32 }],
    ['a panel on the left', { left: 32 }, { x: 32, y: 400 }],
    ['a panel on the right', { right: 32 }, { x: 948, y: 400 }],
    ['no panel', {}, { x: 980, y: 400 }],
    ['a panel at the top and a dock at the bottom', { top: 32, bottom: 32 }, { x: 980, y: 32 }],
    ['a panel at the top and a dock on the left', { top: 32, left: 64 }, { x: 980, y: 32 }],
  ] as const)('%s: at its far end', (_, panels, place) => {
    expect(opensAt(display(panels))).toEqual(place);
  });

  test.each([
    ['a panel at the bottom', { bottom: 32 }, { x: 0, y: 368 }],
    ['a panel at the top', { top: 32 }, { x: 0, y: 32 }],
    ['a panel on the left', { left: 32 }, { x: 32, y: 400 }],
  ] as const)('%s, read from right to left', (_, panels, place) => {
    expect(opensAt(display(panels), { rightToLeft: true })).toEqual(place);
  });

  test('the display that has a panel has the icon', () => {
    const [first, second] = [display({}), display({ bottom: 32 }, 1280)];
    expect(opensAt(second, { displays: [first, second] })).toEqual({ x: 2260, y: 368 });
  });
});

test('a pointer in a panel is at the icon', () => {
  expect(opensAt(display({ bottom: 32 }), { pointer: { x: 500, y: 784 } })).toEqual({ x: 350, y: 368 });
  expect(opensAt(display({ left: 32 }), { pointer: { x: 31, y: 300 } })).toEqual({ x: 32, y: 100 });
});

test('a pointer that is on no display is not trusted', () => {
  expect(opensAt(display({ bottom: 32 }), { pointer: { x: 500, y: 800 } })).toEqual({ x: 980, y: 368 });
});

test('where the system tells, that is it', () => {
  const icon = { x: 700, y: 5, width: 22, height: 22 };
  expect(trayAnchor({ icon, pointer: MIDDLE, displays: [display({ top: 32 })], rightToLeft: true })).toEqual(
    icon,
  );
});
