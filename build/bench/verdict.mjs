import { median } from './statistics.mjs';

/**
 * What came of a measurement.
 * @typedef {object} Verdict
 * @property {number} ours the median of the rounds, in the measurement's unit
 * @property {number} [baseline] likewise; absent where a plain limit is to be kept
 * @property {number} [ratio] ours to the baseline's; the other way round where ours is to be so many times faster
 * @property {boolean} reached whether the target was
 */

/**
 * Judges a measurement on the medians of its rounds.
 * @param {Pick<import('../../test/bench/row.js').Measurement, 'ours' | 'baseline' | 'target'>} measurement
 * @returns {Verdict}
 * @throws RangeError where figures are missing
 */
export function judge(measurement) {
  const { target } = measurement;
  const ours = median(measurement.ours);
  if (target.kind === 'limit') return { ours, reached: ours <= target.most };
  const baseline = median(measurement.baseline);
  switch (target.kind) {
    case 'ratio': {
      const most = target.times * baseline + (target.plus ?? 0);
      return { ours, baseline, ratio: ours / baseline, reached: ours <= most };
    }
    case 'at-least':
      return { ours, baseline, ratio: ours / baseline, reached: ours >= target.times * baseline };
    case 'faster':
      return { ours, baseline, ratio: baseline / ours, reached: baseline >= target.times * ours };
  }
}
