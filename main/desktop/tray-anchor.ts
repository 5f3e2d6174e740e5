import type { Area, Place } from './place-near.js';

/** A display, and what its panels leave of it. */
export interface DisplayArea {
  readonly bounds: Area;
  readonly workArea: Area;
}

export interface Surroundings {
  /** Where the system says that the icon is; empty where it does not tell, as on Linux. */
  readonly icon: Area;
  /** Where the pointer was when it was last heard of. */
  readonly pointer: Place;
  /** All displays, the one with the panels first. */
  readonly displays: readonly [DisplayArea, ...DisplayArea[]];
  readonly rightToLeft: boolean;
}

/**
 * Where the tray icon is, or else where it most likely is. All in the screen's own coordinates.
 *
 * X11 tells of the pointer only over windows of ours: the icon was clicked there only if the pointer is in a panel, else
 * it was somewhere before. Then the tray is taken to be where most panels have it: at their far end.
 */
export function trayAnchor({ icon, pointer, displays, rightToLeft }: Surroundings): Area {
  if (icon.width > 0 && icon.height > 0) return icon;
  const isInPanel = displays.some(
    ({ bounds, workArea }) => contains(bounds, pointer) && !contains(workArea, pointer),
  );
  const place = isInPanel
    ? pointer
    : endOfPanel(displays.find((display) => panelOf(display) !== 'none') ?? displays[0], rightToLeft);
  return { x: place.x, y: place.y, width: 0, height: 0 };
}

/** Of several panels the upper one has the tray; the others hold programs or windows. */
function panelOf({ bounds, workArea }: DisplayArea): 'top' | 'bottom' | 'right' | 'left' | 'none' {
  if (workArea.y > bounds.y) return 'top';
  if (bottom(workArea) < bottom(bounds)) return 'bottom';
  if (right(workArea) < right(bounds)) return 'right';
  return workArea.x > bounds.x ? 'left' : 'none';
}

function endOfPanel(display: DisplayArea, rightToLeft: boolean): Place {
  const { bounds, workArea } = display;
  const end = rightToLeft ? workArea.x : right(workArea);
  switch (panelOf(display)) {
    case 'top':
      return { x: end, y: bounds.y };
    case 'bottom':
      return { x: end, y: bottom(bounds) };
    case 'right':
      return { x: right(bounds), y: bottom(workArea) };
    case 'left':
      return { x: bounds.x, y: bottom(workArea) };
    case 'none':
      return { x: right(workArea), y: bottom(workArea) };
  }
}

function contains(area: Area, { x, y }: Place): boolean {
  return x >= area.x && x < right(area) && y >= area.y && y < bottom(area);
}

const right = ({ x, width }: Area): number => x + width;
const bottom = ({ y, height }: Area): number => y + height;
