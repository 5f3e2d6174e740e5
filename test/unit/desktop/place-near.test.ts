import { expect, test } from 'vitest';
import { placeNear, type Area } from '../../../main/desktop/place-near.js';

const SIZE = { width: 300, height: 400 };
const point = (x: number, y: number): Area => ({ x, y, width: 0, height: 0 });

/** A display of 1280 × 800 whose panel of 32 takes an edge. */
const WITH_PANEL = {
  bottom: { x: 0, y: 0, width: 1280, height: 768 },
  top: { x: 0, y: 32, width: 1280, height: 768 },
  left: { x: 32, y: 0, width: 1248, height: 800 },
  right: { x: 0, y: 0, width: 1248, height: 800 },
} as const satisfies Record<string, Area>;

test.each([
  ['bottom', { x: 1000, y: 773, width: 22, height: 22 }, { x: 861, y: 368 }],
  ['top', { x: 1000, y: 5, width: 22, height: 22 }, { x: 861, y: 32 }],
  ['left', { x: 5, y: 500, width: 22, height: 22 }, { x: 32, y: 311 }],
  ['right', { x: 1253, y: 500, width: 22, height: 22 }, { x: 948, y: 311 }],
] as const)('an icon in a panel at the %s: away from that edge, and beside the icon', (edge, icon, place) => {
  expect(placeNear(icon, SIZE, WITH_PANEL[edge])).toEqual(place);
});

test('near a corner it is moved until it is whole on the display', () => {
  expect(placeNear(point(1275, 790), SIZE, WITH_PANEL.bottom)).toEqual({ x: 980, y: 368 });
  expect(placeNear(point(3, 790), SIZE, WITH_PANEL.bottom)).toEqual({ x: 0, y: 368 });
});

test('of two displays it stays on the one that the icon is on', () => {
  const second = { x: 1280, y: 100, width: 1920, height: 1040 };
  expect(placeNear(point(1300, 1150), SIZE, second)).toEqual({ x: 1280, y: 740 });
  const left = { x: -1920, y: 0, width: 1920, height: 1040 };
  expect(placeNear(point(-20, 1060), SIZE, left)).toEqual({ x: -300, y: 640 });
});

test('a pointer within the work area opens above it, so that it is not covered', () => {
  const { y } = placeNear(point(640, 700), SIZE, { x: 0, y: 0, width: 1280, height: 800 });
  expect(y + SIZE.height).toBe(700);
});

test('a window larger than the display begins where that begins', () => {
  expect(placeNear(point(100, 190), SIZE, { x: 0, y: 20, width: 200, height: 160 })).toEqual({ x: 0, y: 20 });
});
