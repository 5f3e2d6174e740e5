import type { AlertNotice } from '../../../main/alerts/alerts.js';

/** An alert about somebody. */
export const notice = (name: string, extra: Partial<AlertNotice> = {}): AlertNotice => ({
  key: `${name}@example.com`,
  subjects: [{ address: `${name}@example.com`, name, group: '', from: 'away', to: 'available' }],
  title: `${name} is now Available`,
  body: '',
  sound: false,
  ...extra,
});
