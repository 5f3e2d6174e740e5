/** Every text that the windows show. Status words are shared with tray and notifications in preload/words. */
export { STATUS_WORDS } from '../../preload/words.js';
export { certificateText } from './strings/certificate.js';
export { commonText, passwordText } from './strings/common.js';
export { connectionText } from './strings/connection.js';
export { activityText, deviceName } from './strings/devices.js';
export { diagnosticsText } from './strings/diagnostics.js';
export { durationText } from './strings/numbers.js';
export { detailsText, presenceText } from './strings/presence.js';
export { repairText } from './strings/repair.js';
export { settingsText } from './strings/settings.js';
