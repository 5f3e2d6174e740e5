import { strokes } from './numerals.mjs';

/** @typedef {import('./numerals.mjs').Numeral} Numeral */

/**
 * `shape`: filled when somebody is available, hollow when nobody is, dashed when it is not known; `bar`: alerts are
 * paused.
 * @typedef {{ name: string, shape: 'filled' | 'hollow' | 'dashed', numeral: Numeral, bar: boolean }} TrayIcon
 */

/** @typedef {{ filled: string, neutral: string, numeral: string | 'cut out' }} TrayColours */

/** Every tray icon there is. */
export const trayIcons = [...liveIcons('live', false), ...liveIcons('paused', true), notLive()];

/** Reads on light and on dark panels alike: 3:1 and more on both.
 * @type {TrayColours} */
export const coloured = { filled: '#1a8f4c', neutral: '#7f7f7f', numeral: '#ffffff' };

/** For macOS, which colours template images itself: black, and the numeral a hole.
 * @type {TrayColours} */
export const template = { filled: '#000000', neutral: '#000000', numeral: 'cut out' };

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

/** @returns {TrayIcon} */
function notLive() {
  return { name: 'not-live', shape: 'dashed', numeral: 'dash', bar: false };
}

/**
 * Draws a tray icon on a grid of 16.
 * @param {TrayIcon} icon
 * @param {TrayColours} colours
 * @returns {string} SVG
 */
export function trayIconSvg({ shape, numeral, bar }, colours) {
  // With a bar, the shape above it is three units less high and the numeral with it.
  const height = bar ? 13 : 16;
  const colour = shape === 'filled' ? colours.filled : colours.neutral;
  const cutOut = shape === 'filled' && colours.numeral === 'cut out';
  const ink = shape === 'filled' ? colours.numeral : colour;
  const place = bar ? 'translate(0 -0.5) scale(1 0.875)' : '';
  const path = `<path d="${strokes[numeral]}" transform="${place}" fill="none" stroke="${cutOut ? '#000' : ink}" stroke-width="2" stroke-linejoin="round"/>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">',
    cutOut ? `<mask id="hole"><rect width="16" height="16" fill="#fff"/>${path}</mask>` : '',
    outline(shape, height, colour, cutOut ? 'mask="url(#hole)"' : ''),
    cutOut ? '' : path,
    bar ? `<rect x="1" y="14" width="14" height="2" fill="${colour}"/>` : '',
    '</svg>',
  ].join('');
}

/**
 * @param {TrayIcon['shape']} shape
 * @param {number} height
 * @param {string} colour
 * @param {string} mask
 */
function outline(shape, height, colour, mask) {
  if (shape === 'filled') return `<rect width="16" height="${height}" rx="4" fill="${colour}" ${mask}/>`;
  const stroke = `fill="none" stroke="${colour}" stroke-width="1.5"`;
  if (shape === 'hollow')
    return `<rect x=".75" y=".75" width="14.5" height="${height - 1.5}" rx="3.5" ${stroke}/>`;
  // Four corners and four sides, with eight equal gaps.
  return (
    `<path ${stroke} d="M.75 5 V4.25 A3.5 3.5 0 0 1 4.25 .75 H5 M11 .75 H11.75 A3.5 3.5 0 0 1 15.25 4.25 V5` +
    ` M15.25 11 V11.75 A3.5 3.5 0 0 1 11.75 15.25 H11 M5 15.25 H4.25 A3.5 3.5 0 0 1 .75 11.75 V11` +
    ` M7 .75 H9 M7 15.25 H9 M.75 7 V9 M15.25 7 V9"/>`
  );
}
