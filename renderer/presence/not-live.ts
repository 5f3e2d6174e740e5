import type { Connection } from '../../preload/contract.js';
import { detailsText } from '../ui/strings.js';
import type { Trouble } from './trouble.js';

/** Why what is shown of somebody is not live, in short; undefined where it is. */
export function notLiveWords(connection: Connection, trouble: Trouble | undefined): string | undefined {
  switch (connection.kind) {
    case 'live':
      return undefined;
    case 'interrupted':
    case 'failed':
      return connection.problem.message;
    case 'connecting':
      return trouble === undefined || trouble.kind === 'slow'
        ? detailsText.connectingAgain
        : `${trouble.problem.message} ${detailsText.connectingAgain}`;
    case 'needs-password':
      return detailsText.needsPassword;
    case 'not-configured':
    case 'stopped':
      return detailsText.notWatching;
  }
}
