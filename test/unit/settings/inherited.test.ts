import { expect, test } from 'vitest';
import { inherited } from '../../../main/settings/inherited.js';
import { defaultPreferences, preferencesPatchSchema } from '../../../main/settings/preferences.js';

test.each([true, false])(
  'whoever had alerts before there were rules keeps them as they were: %s',
  (enabled) => {
    const patch = inherited(enabled);
    expect(preferencesPatchSchema.parse(patch)).toEqual(patch);
    expect(patch.alerts).toEqual({
      ...defaultPreferences().alerts,
      enabled,
      asked: true,
      rules: [expect.objectContaining({ scope: { kind: 'everyone' }, trigger: { kind: 'any-change' } })],
    });
  },
);

test('whoever had none is told nothing that they did not ask for', () => {
  expect(inherited(undefined)).toEqual({});
});
