/**
 * The app's icon: the tray icon's filled shape holding a small roster, two people there and one not.
 * @param {number} size pixels; small icons get fewer and stronger lines
 * @returns {string} SVG
 */
export function appIconSvg(size) {
  const rows = size <= 24 ? smallRows : fullRows;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    '<rect x="2" y="2" width="60" height="60" rx="16" fill="#1a8f4c"/>',
    ...rows.map(row),
    '</svg>',
  ].join('');
}

/** @typedef {{ y: number, radius: number, length: number, thickness: number, there: boolean }} Row */

/** @type {Row[]} */
const fullRows = [
  { y: 19, radius: 5.5, length: 23, thickness: 5, there: true },
  { y: 32, radius: 5.5, length: 17, thickness: 5, there: true },
  { y: 45, radius: 5.5, length: 23, thickness: 5, there: false },
];

/** @type {Row[]} */
const smallRows = [
  { y: 22, radius: 7, length: 24, thickness: 8, there: true },
  { y: 42, radius: 7, length: 24, thickness: 8, there: false },
];

/** @param {Row} row */
function row({ y, radius, length, thickness, there }) {
  const x = 19;
  const start = x + radius + 6;
  const line = `<rect x="${start}" y="${y - thickness / 2}" width="${length}" height="${thickness}" rx="${thickness / 2}" fill="#fff"${there ? '' : ' fill-opacity=".55"'}/>`;
  const ring = radius * 0.4;
  const mark = there
    ? `<circle cx="${x}" cy="${y}" r="${radius}" fill="#fff"/>`
    : `<circle cx="${x}" cy="${y}" r="${radius - ring / 2}" fill="none" stroke="#fff" stroke-width="${ring}" stroke-opacity=".8"/>`;
  return mark + line;
}
