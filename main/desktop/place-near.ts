export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Area = Place & Size;

/**
 * Where a window goes that belongs to something on the screen: beside it, opening away from the edge that is nearest,
 * and whole within the work area. All in the screen's own coordinates.
 *
 * @param anchor what it belongs to; a point has neither width nor height. It may lie outside the work area, in a panel.
 * @param workArea of the display that the anchor is on.
 */
export function placeNear(anchor: Area, size: Size, workArea: Area): Place {
  const centre = { x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2 };
  const right = workArea.x + workArea.width;
  const bottom = workArea.y + workArea.height;
  const along = { x: centre.x - size.width / 2, y: centre.y - size.height / 2 };
  // Beyond an edge the distance is below zero: a panel is outside the work area.
  const edges = [
    { distance: bottom - centre.y, place: { x: along.x, y: Math.min(anchor.y, bottom) - size.height } },
    { distance: centre.y - workArea.y, place: { x: along.x, y: anchor.y + anchor.height } },
    { distance: right - centre.x, place: { x: Math.min(anchor.x, right) - size.width, y: along.y } },
    { distance: centre.x - workArea.x, place: { x: anchor.x + anchor.width, y: along.y } },
  ] as const;
  const { place } = edges.reduce((nearest, edge) => (edge.distance < nearest.distance ? edge : nearest));
  return {
    x: Math.round(within(place.x, workArea.x, right - size.width)),
    y: Math.round(within(place.y, workArea.y, bottom - size.height)),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
