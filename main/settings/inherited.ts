import { defaultPreferences, type PreferencesPatch } from './preferences.js';

/** Whoever had alerts before there were rules goes on getting them. */
export function inherited(alertsBefore: boolean | undefined): PreferencesPatch {
  if (alertsBefore === undefined) return {};
  return {
    alerts: {
      ...defaultPreferences().alerts,
      enabled: alertsBefore,
      asked: true,
      rules: [{ id: 'before', scope: { kind: 'everyone' }, trigger: { kind: 'any-change' }, once: false }],
    },
  };
}
