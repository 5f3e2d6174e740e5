import { once } from 'node:events';
import { join } from 'node:path';
import { app } from 'electron';
import { ownAppImage } from '../updates/own-app-image.js';
import { updateSource } from '../updates/update-source.js';
import { Updates, type UpdatesPieces } from '../updates/updates.js';
import { APP_NAME } from './identity.js';

type Wanted = Pick<UpdatesPieces, 'clock' | 'random' | 'isWished' | 'onChange' | 'onFound'> & {
  /** The file that packaging wrote, where it wrote one. */
  readonly configuration: string;
};

/** New versions of the Rollcall that is installed here. What fetches them is loaded when it is first needed. */
export function installedUpdates({ configuration, ...pieces }: Wanted): Updates {
  const { env, execPath, platform, resourcesPath } = process;
  return new Updates({
    ...pieces,
    running: app.getVersion(),
    source: () =>
      updateSource({ isPackaged: app.isPackaged, platform, executable: execPath, env, file: configuration }),
    load: async (source) => {
      const { electronEngine } = await import('../updates/electron-engine.js');
      return electronEngine(source, {
        name: APP_NAME,
        version: app.getVersion(),
        configuration: join(resourcesPath, 'app-update.yml'),
        appImage: ownAppImage(env, execPath),
        // Where this run keeps everything, the next one looks for it.
        startArguments: process.argv.filter((argument) => argument.startsWith('--user-data-dir=')),
        letNextStart: () => app.releaseSingleInstanceLock(),
        askedToQuit: () => once(app, 'before-quit'),
      });
    },
  });
}
