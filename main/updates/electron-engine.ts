import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { access, constants, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { dirname, posix } from 'node:path';
import { AppImageUpdater, MacUpdater, NsisUpdater, type UpdateInfo } from 'electron-updater';
import { getAppCacheDir, type AppAdapter } from 'electron-updater/out/AppAdapter.js';
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { startAppImage, swapAppImage } from './app-image-swap.js';
import type { Engine, Release } from './engine.js';
import { signedFeed, signedFile } from './signed-feed.js';
import { failureOf, firstLine, UpdateFailure } from './update-failure.js';
import { isSafe, type SelfUpdating, type UpdateSource } from './update-source.js';

/** What the engine has to know of the running program. */
export interface Host {
  readonly name: string;
  readonly version: string;
  /** What electron-builder wrote beside the program: the name of the cache, and on Windows whose signature counts. */
  readonly configuration: string;
  /** The AppImage that runs, where one does. */
  readonly appImage: string | undefined;
  /** What the next one is to be started with. */
  readonly startArguments: readonly string[];
  /** The new one is about to start while this one ends. */
  letNextStart(): void;
  /** Settles when the system asks this program to quit. */
  askedToQuit(): Promise<unknown>;
}

type Source = Extract<UpdateSource, { readonly kind: 'on' }>;

/**
 * electron-updater with its own will taken from it: it reads the feed, downloads and installs, each when told, and
 * believes nothing that is not signed. What it has by itself stays: the checksum of a download, the signature of a
 * Windows installer, and what macOS demands of a program.
 */
export function electronEngine({ feed, key, how }: Source, host: Host): Engine {
  const updater = updaterOf(how, adapterOf(host));
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Pieces of an older file put together again save little of a download a month, and are most of the library.
  updater.disableDifferentialDownload = true;
  // Offered to everybody at once, so nobody needs a number. It would be stored, and sent at each look.
  updater.isUserWithinRollout = () => true;
  Object.assign(updater, {
    stagingUserIdPromise: { value: Promise.resolve('') },
    httpExecutor: new NodeExecutor(),
  });
  updater.setFeedURL({ provider: 'custom', updateProvider: signedProvider(feed, key) });

  /** What is downloaded, and the checksums that its signed feed names. */
  let downloaded = { file: '', sha512: [] as readonly string[] };
  let offered: UpdateInfo | undefined;

  const check = async (): Promise<void> => {
    await mayReplace(host.appImage);
    try {
      await signedFile(downloaded.file, downloaded.sha512);
    } catch (error) {
      // Otherwise the next download would find it there and be content.
      await rm(downloaded.file, { force: true });
      throw error;
    }
  };
  return {
    latest: () =>
      told(async () => {
        const found = await updater.checkForUpdates();
        offered = found?.isUpdateAvailable === true ? found.updateInfo : undefined;
        return offered && releaseOf(offered);
      }),
    download: (onPercent) =>
      told(async () => {
        if (!offered) throw new UpdateFailure('unreadable');
        const sha512 = offered.files.map((file) => file.sha512);
        await mayReplace(host.appImage);
        const onProgress = ({ percent }: { percent: number }): void => onPercent(percent);
        updater.on('download-progress', onProgress);
        try {
          const [file = ''] = await updater.downloadUpdate();
          downloaded = { file, sha512 };
        } finally {
          updater.off('download-progress', onProgress);
        }
        await check();
      }),
    check: () => told(check),
    install: () =>
      told(async () => {
        // electron-updater deletes the old file before it moves the new one there, and that may fail.
        if (host.appImage !== undefined) await swapAppImage(host.appImage, downloaded);
        host.letNextStart();
        if (host.appImage !== undefined) {
          startAppImage(host.appImage, host.startArguments);
          return;
        }
        if (updater instanceof MacUpdater) {
          // The system takes a copy first, and then asks to quit.
          const isThrough = Promise.race([host.askedToQuit(), once(updater, 'error')]);
          updater.quitAndInstall();
          await isThrough;
          return;
        }
        // What was closed for a while may have been changed meanwhile.
        await check();
        updater.install(true, true);
      }),
  };
}

function updaterOf(how: SelfUpdating, adapter: AppAdapter): AppImageUpdater | NsisUpdater | MacUpdater {
  switch (how) {
    case 'appimage':
      return new AppImageUpdater(undefined, adapter);
    case 'nsis':
      return new NsisUpdater(undefined, adapter);
    case 'mac':
      return new MacUpdater(undefined, adapter);
  }
}

/** The program as electron-updater sees it. It never quits it: `install` is called when it ends already. */
function adapterOf({ name, version, configuration }: Host): AppAdapter {
  const nothing = (): void => undefined;
  return {
    name,
    version,
    isPackaged: true,
    appUpdateConfigPath: configuration,
    userDataPath: '',
    baseCachePath: getAppCacheDir(),
    whenReady: () => Promise.resolve(),
    relaunch: nothing,
    quit: nothing,
    onQuit: nothing,
  };
}

/** Fetches by Node: Chromium resolves no name in this program (main/desktop/lockdown.ts), and is to stay so. */
class NodeExecutor extends ElectronHttpExecutor {
  override createRequest(
    options: RequestOptions,
    callback: (response: IncomingMessage) => void,
  ): ReturnType<ElectronHttpExecutor['createRequest']> {
    const { protocol, hostname } = options;
    const request = (protocol === 'http:' ? httpRequest : httpsRequest)(options, callback);
    // Also where a redirection leads.
    if (!isSafe(`${protocol}//${hostname}`))
      request.destroy(new UpdateFailure('unreachable', `${protocol}//${hostname}`));
    // The class it extends makes requests of Electron's kind; what is used of one, both have.
    return request as unknown as ReturnType<ElectronHttpExecutor['createRequest']>;
  }
}

/** A feed on a plain server, which is not told who asks, and of which nothing is read that is not signed. */
function signedProvider(feed: string, key: KeyObject) {
  return class extends GenericProvider {
    constructor(_options: unknown, updater: AppUpdater, options: ProviderRuntimeOptions) {
      super({ provider: 'generic', url: feed }, updater, options);
    }

    override setRequestHeaders(): void {
      // None.
    }

    protected override async httpRequest(url: URL): Promise<string> {
      const text = (await super.httpRequest(url)) ?? '';
      return signedFeed(text, posix.basename(url.pathname), key);
    }
  };
}

function releaseOf({ version, releaseNotes }: UpdateInfo): Release {
  return typeof releaseNotes === 'string' && releaseNotes.trim() !== ''
    ? { version, notes: releaseNotes.trim().slice(0, 2_000) }
    : { version };
}

/** An AppImage is one file, which its owner may have put where only an administrator writes. */
async function mayReplace(appImage: string | undefined): Promise<void> {
  try {
    if (appImage !== undefined) await access(dirname(appImage), constants.W_OK);
  } catch (cause) {
    throw new UpdateFailure('not-writable', firstLine(cause), { cause });
  }
}

async function told<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw failureOf(error);
  }
}
