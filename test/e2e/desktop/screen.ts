import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const icons = resolve(import.meta.dirname, '../../../out/icons/tray/22');

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly pixels: Buffer;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The panel lies along the bottom of the screen, which is 1280 pixels wide. */
const PANEL_TOP = 764;
const PANEL_HEIGHT = 36;

/** Where in the panel a tray icon is seen; undefined where it is not. */
export async function findTrayIcon(name: string): Promise<Point | undefined> {
  const [screen, icon] = await Promise.all([
    read(['import', '-window', 'root', '-crop', `1280x${PANEL_HEIGHT}+0+${PANEL_TOP}`, '+repage']),
    read(['convert', resolve(icons, `${name}.png`)]),
  ]);
  for (let y = 0; y <= screen.height - icon.height; y++) {
    for (let x = 0; x <= screen.width - icon.width; x++) {
      if (isAt(screen, icon, x, y)) return { x: x + icon.width / 2, y: PANEL_TOP + y + icon.height / 2 };
    }
  }
  return undefined;
}

/** Gives the desktop, which is black, a colour to look at. */
export async function paintDesktop(): Promise<void> {
  await run('xsetroot', ['-solid', '#5d6b7b']);
}

/** Saves a picture of the screen, or of a part of it written as ImageMagick does: `600x800+680+0`. */
export async function takePicture(file: string, part?: string): Promise<void> {
  await run('/usr/bin/import', [
    '-window',
    'root',
    ...(part === undefined ? [] : ['-crop', part, '+repage']),
    file,
  ]);
}

/** Moves the pointer to a place on the screen and presses a button, the first unless another is asked for. */
export async function click({ x, y }: Point, button = 1): Promise<void> {
  await run('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y)), 'click', String(button)]);
}

/** Moves the pointer to a place on the screen. */
export async function moveTo({ x, y }: Point): Promise<void> {
  await run('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y))]);
}

/** Presses and releases a key. */
export async function press(key: string): Promise<void> {
  await run('xdotool', ['key', key]);
}

/** Where the buttons of a notification are on the screen, from left to right; their texts are not read. */
export async function buttonsOf(bubble: Point & { width: number; height: number }): Promise<Point[]> {
  const screen = await read(['import', '-window', 'root']);
  // Along the lower edge of the buttons, below their texts.
  const y = bubble.y + bubble.height - ABOVE_BOTTOM;
  const colourAt = (x: number): string =>
    screen.pixels.subarray((y * screen.width + x) * 4, (y * screen.width + x) * 4 + 3).toString('hex');
  const ground = colourAt(bubble.x + 6);
  const found: Point[] = [];
  let start: number | undefined;
  for (let x = bubble.x + 6; x < bubble.x + bubble.width; x++) {
    const isButton = colourAt(x) !== ground;
    if (isButton) start ??= x;
    else if (start !== undefined) {
      if (x - start > LEAST_BUTTON) found.push({ x: (start + x) / 2, y: y - 12 });
      start = undefined;
    }
  }
  return found;
}

const ABOVE_BOTTOM = 20;
const LEAST_BUTTON = 40;

/** Place and size of the visible windows of a program. */
export async function windowsOfClass(name: string): Promise<(Point & { width: number; height: number })[]> {
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--class', name]).catch(() => ({
    stdout: '',
  }));
  const ids = stdout.split('\n').filter(Boolean);
  return Promise.all(
    ids.map(async (id) => {
      const { stdout: geometry } = await run('xdotool', ['getwindowgeometry', '--shell', id]);
      const value = (key: string): number =>
        Number(new RegExp(`^${key}=(-?\\d+)$`, 'mu').exec(geometry)?.[1]);
      return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
    }),
  );
}

/** What ImageMagick makes of a picture, in memory. */
async function read([command = '', ...args]: readonly string[]): Promise<Picture> {
  const { stdout } = await run(`/usr/bin/${command}`, [...args, '-depth', '8', 'pam:-'], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  });
  const end = stdout.indexOf('ENDHDR\n') + 'ENDHDR\n'.length;
  const header = stdout.subarray(0, end).toString('latin1');
  const field = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'mu').exec(header)?.[1]);
  const [width, height, depth] = [field('WIDTH'), field('HEIGHT'), field('DEPTH')];
  const data = stdout.subarray(end);
  if (depth === 4) return { width, height, pixels: data };
  const pixels = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel++)
    data.copy(pixels, pixel * 4, pixel * depth, pixel * depth + 3);
  return { width, height, pixels };
}

/** How far a pixel may be off on average, of 255: a panel scales icons a little, another numeral is off by far more. */
const BLUR = 6;

/** Whether the opaque pixels of an icon are on the screen at a place. */
function isAt(screen: Picture, icon: Picture, x: number, y: number): boolean {
  // Of its opaque pixels alone: most of a dashed icon is a hole, and anything would do for it.
  const allowed = opaquePixels(icon) * 3 * BLUR;
  let off = 0;
  for (let row = 0; row < icon.height; row++) {
    for (let column = 0; column < icon.width; column++) {
      const at = (row * icon.width + column) * 4;
      if (icon.pixels[at + 3] !== 255) continue;
      const there = ((y + row) * screen.width + x + column) * 4;
      for (let channel = 0; channel < 3; channel++) {
        off += Math.abs((icon.pixels[at + channel] ?? 0) - (screen.pixels[there + channel] ?? 0));
      }
      if (off > allowed) return false;
    }
  }
  return true;
}

function opaquePixels({ pixels }: Picture): number {
  let count = 0;
  for (let at = 3; at < pixels.length; at += 4) count += Number(pixels[at] === 255);
  return count;
}
