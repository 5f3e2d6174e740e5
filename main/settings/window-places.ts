import { z } from 'zod';
import { JsonFile } from './json-file.js';

/** A part of the desktop, in pixels that do not depend on the screen's density. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window stands while it is not maximised, and whether it is. */
export interface Place {
  readonly bounds: Area;
  readonly maximized: boolean;
}

/** A screen that is there. */
export interface Screen {
  /** Tells it from others, also after a restart. */
  readonly key: string;
  /** What of it is free of panels. */
  readonly workArea: Area;
}

/** Screens that are remembered of one window: at home, at work, in some meeting rooms. */
const SCREENS_MOST = 12;

const pixels = z.number().int().min(-100_000).max(100_000);
const place = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) }),
  maximized: z.boolean(),
});
/** Of each window its places by screen, the one that it was on last at the end. */
const fileSchema = z.record(
  z.string().max(40),
  z.array(z.object({ screen: z.string().max(80), place })).max(SCREENS_MOST),
);
type Places = z.infer<typeof fileSchema>;

/** Where each window stood, on each screen. */
export class WindowPlaces {
  readonly #file: JsonFile;
  #places: Places;

  /** Reads what is stored; what is not as it should be counts as nothing: no more is lost than a place. */
  constructor(directory: string) {
    this.#file = new JsonFile(directory, 'windows.json');
    this.#places = placesIn(this.#file);
  }

  /**
   * Where a window goes: to where it was on the screen that it was on last, or where that is gone, on another that is
   * there. Never beyond a screen's edge.
   *
   * @returns undefined where it has not been on any of them.
   */
  of(name: string, screens: readonly Screen[]): Place | undefined {
    const known = this.#places[name] ?? [];
    for (const { screen, place: found } of known.toReversed()) {
      const there = screens.find(({ key }) => key === screen);
      if (there) return { ...found, bounds: within(found.bounds, there.workArea) };
    }
    return undefined;
  }

  /**
   * Remembers where a window stands.
   *
   * @throws the system's error when that cannot be written.
   */
  remember(name: string, screen: string, where: Place): void {
    const others = (this.#places[name] ?? []).filter((known) => known.screen !== screen);
    const known = [...others, { screen, place: where }].slice(-SCREENS_MOST);
    this.#places = { ...this.#places, [name]: known };
    this.#file.write(this.#places);
  }
}

function placesIn(file: JsonFile): Places {
  try {
    const result = fileSchema.safeParse(JSON.parse(file.read()?.toString('utf8') ?? '{}'));
    return result.success ? result.data : {};
  } catch {
    return {};
  }
}

/** As large as before where there is room, and moved no further than it must be. */
function within({ x, y, width, height }: Area, area: Area): Area {
  const size = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return {
    x: Math.min(Math.max(x, area.x), area.x + area.width - size.width),
    y: Math.min(Math.max(y, area.y), area.y + area.height - size.height),
    ...size,
  };
}
