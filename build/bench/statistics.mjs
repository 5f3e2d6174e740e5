/**
 * The value below which a part of the values lies, interpolated between the two that are nearest.
 * @param {readonly number[]} values in any order
 * @param {number} part from 0 to 1
 * @throws RangeError where there are no values, or one of them is no number
 */
export function percentile(values, part) {
  if (values.length === 0 || values.some(Number.isNaN)) throw new RangeError('There are no figures to rank.');
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/**
 * @param {readonly number[]} values in any order
 * @throws RangeError as `percentile` does
 */
export function median(values) {
  return percentile(values, 0.5);
}
