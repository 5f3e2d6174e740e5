import { strokes } from './numerals.mjs';

/** @typedef {import('./numerals.mjs').Numeral} Numeral */

/**
 * `shape`: filled when somebody is available, hollow when nobody is, dashed when it is not known; `bar`: alerts are
 * paused.
 * @typedef {{ name: string, shape: 'filled' | 'hollow' | 'dashed', numeral: Numeral, bar: boolean }} TrayIcon
 */

/** @typedef {{ filled: string, neutral: string, bar: string, numeral: string | 'cut out' }} TrayColours */

/** Every tray icon there is. */
export const trayIcons = [
  ...liveIcons('live', false),
  ...liveIcons('paused', true),
  notLive('not-live', false),
  notLive('paused-not-live', true),
];

/** Reads on light and on dark panels alike: 3:1 and more on both.
 * @type {TrayColours} */
export const coloured = { filled: '#1a8f4c', neutral: '#7f7f7f', bar: '#c26a00', numeral: '#ffffff' };

/** For macOS, which colours template images itself: black, and the numeral a hole.
 * @type {TrayColours} */
export const template = { filled: '#000000', neutral: '#000000', bar: '#000000', numeral: 'cut out' };

/**
 * @param {string} prefix
 * @param {boolean} bar
 * @returns {TrayIcon[]}
 */
function liveIcons(prefix, bar) {
  /** @type {Numeral[]} */
  const numerals = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '9plus'];
  return numerals.map((numeral) => ({
    name: `${prefix}-${numeral}`,
    shape: numeral === '0' ? 'hollow' : 'filled',
    numeral,
    bar,
  }));
}

/**
 * @param {string} name
 * @param {boolean} bar
 * @returns {TrayIcon}
 */
function notLive(name, bar) {
  return { name, shape: 'dashed', numeral: 'dash', bar };
}

/**
 * Draws a tray icon on a grid of 16. What is straight lies on whole pixels of the size it is drawn for.
 * @param {TrayIcon} icon
 * @param {TrayColours} colours
 * @param {number} size pixels
 * @returns {string} SVG
 */
export function trayIconSvg({ shape, numeral, bar }, colours, size) {
  const pixel = 16 / size;
  const line = Math.max(1, Math.floor(2 / pixel)) * pixel;
  // Below it a bar that is thicker than any line, with a gap that is seen from afar.
  const thickness = Math.round(3 / pixel) * pixel;
  const height = bar ? 16 - thickness - Math.floor(1.5 / pixel) * pixel : 16;
  const colour = shape === 'filled' ? colours.filled : colours.neutral;
  const cutOut = shape === 'filled' && colours.numeral === 'cut out';
  const ink = shape === 'filled' ? colours.numeral : colour;
  const path = numeralPath(numeral, shape, bar, cutOut ? '#000' : ink);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">',
    cutOut ? `<mask id="hole"><rect width="16" height="16" fill="#fff"/>${path}</mask>` : '',
    outline(shape, height, line, colour, cutOut ? 'mask="url(#hole)"' : ''),
    cutOut ? '' : path,
    bar ? `<rect y="${16 - thickness}" width="16" height="${thickness}" fill="${colours.bar}"/>` : '',
    '</svg>',
  ].join('');
}

/**
 * The numeral in its place: with a bar the shape above is less high, and a line around leaves less room than none.
 * @param {Numeral} numeral
 * @param {TrayIcon['shape']} shape
 * @param {boolean} bar
 * @param {string} ink
 */
function numeralPath(numeral, shape, bar, ink) {
  const place = {
    filled: 'translate(0 -0.4) scale(1 0.8)',
    hollow: 'translate(0 0.5) scale(1 0.85)',
    dashed: 'translate(0 -2)',
  };
  const path = bar && numeral === '0' ? strokes.flat0 : strokes[numeral];
  return `<path d="${path}" transform="${bar ? place[shape] : ''}" fill="none" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/>`;
}

/**
 * @param {TrayIcon['shape']} shape
 * @param {number} height
 * @param {number} line how thick a line is
 * @param {string} colour
 * @param {string} mask
 */
function outline(shape, height, line, colour, mask) {
  if (shape === 'filled') return `<rect width="16" height="${height}" rx="4" fill="${colour}" ${mask}/>`;
  const stroke = `fill="none" stroke="${colour}" stroke-width="${line}"`;
  const [start, end, bottom] = [line / 2, 16 - line / 2, height - line / 2];
  const round = 4 - line / 2;
  if (shape === 'hollow')
    return `<rect x="${start}" y="${start}" width="${16 - line}" height="${height - line}" rx="${round}" ${stroke}/>`;
  // Four corners with a dash between each two, where there is room for one.
  const arc = `A${round} ${round} 0 0 1`;
  const middle = height / 2;
  const sides =
    height < 16 ? '' : ` M${start} ${middle - 1} V${middle + 1} M${end} ${middle - 1} V${middle + 1}`;
  return (
    `<path ${stroke} d="M${start} 5 V4 ${arc} 4 ${start} H5 M11 ${start} H12 ${arc} ${end} 4 V5` +
    ` M${end} ${height - 5} V${height - 4} ${arc} 12 ${bottom} H11 M5 ${bottom} H4 ${arc} ${start} ${height - 4} V${height - 5}` +
    ` M7 ${start} H9 M7 ${bottom} H9${sides}"/>`
  );
}
