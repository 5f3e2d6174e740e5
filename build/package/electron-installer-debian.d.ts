/** What is used here of electron-installer-debian, which comes without types. */
declare module 'electron-installer-debian' {
  export class Installer {
    constructor(given: Record<string, unknown>);
    readonly stagingDir: string;
    readonly stagingAppDir: string;
    readonly options: { readonly packagePaths: readonly string[] };
    generateDefaults(): Promise<unknown>;
    generateOptions(): unknown;
    createStagingDir(): Promise<void>;
    createContents(): Promise<void>;
    createDesktopFile(): Promise<void>;
    createPackage(): Promise<void>;
    movePackage(): Promise<void>;
  }

  /** A version as Debian writes it: a pre-release comes before its release. */
  export function transformVersion(version: string): string;
}
