/**
 * Numerals as strokes on the tray icon's grid of 16, so that no font of the system is needed. Straight strokes are
 * 2 wide with their centre on whole numbers: at 16 px they fill whole pixels. Centred on (8, 8), 6 wide and 10 high.
 */

const nine = 'M10 6.4 A2 2.4 0 1 0 6 6.4 A2 2.4 0 1 0 10 6.4 V8.4 C10 10.8 9 12 6.4 12';

/** @typedef {'0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '9plus' | 'dash'} Numeral */

/**
 * SVG path data by numeral.
 * @type {Record<Numeral | 'flat0', string>}
 */
export const strokes = {
  0: 'M8 4 C6.4 4 6 5 6 6.6 V9.4 C6 11 6.4 12 8 12 C9.6 12 10 11 10 9.4 V6.6 C10 5 9.6 4 8 4 Z',
  /** For a frame that is less high. */
  flat0: 'M8 4 C6.5 4 6 4.6 6 5.8 V7.2 C6 8.4 6.5 9 8 9 C9.5 9 10 8.4 10 7.2 V5.8 C10 4.6 9.5 4 8 4 Z',
  1: 'M5.7 6.4 L9 4.2 V13',
  2: 'M6 7 V6.4 A2 2.4 0 0 1 10 6.4 C10 8.6 6.6 9.4 6.2 12 H11',
  3: 'M5.4 4 H8 A2 2 0 0 1 8 8 H6.4 M8 8 A2.2 2 0 0 1 8 12 H5.4',
  4: 'M9 13 V4 L5.4 10 H11.4',
  5: 'M10.8 4 H6.4 V7.6 H8 A2.2 2.2 0 0 1 8 12 H5.4',
  6: 'M9.6 4 C7 4 6 5.2 6 7.6 V9.6 A2 2.4 0 1 0 10 9.6 A2 2.4 0 1 0 6 9.6',
  7: 'M5 4 H10 V4.6 L7.4 13',
  8: 'M8 4 A1.9 2 0 0 0 8 8 A1.9 2 0 0 0 8 4 Z M8 8 A2.2 2 0 0 0 8 12 A2.2 2 0 0 0 8 8 Z',
  9: nine,
  '9plus': `${shifted(nine, -3)} M9 8 H14 M11.5 5.5 V10.5`,
  dash: 'M5 8 H11',
};

/**
 * Moves absolute path data made of M, L, C, A, H and V sideways.
 * @param {string} path
 * @param {number} dx
 */
function shifted(path, dx) {
  return path.replace(/([MLCAHV])([^MLCAHVZ]*)/g, (_, command, text) => {
    const numbers = text.trim().split(/[ ,]+/).map(Number);
    const moved = numbers.map((/** @type {number} */ value, /** @type {number} */ index) => {
      if (command === 'V') return value;
      if (command === 'A') return index % 7 === 5 ? value + dx : value;
      return command === 'H' || index % 2 === 0 ? value + dx : value;
    });
    return `${command}${moved.join(' ')} `;
  });
}
