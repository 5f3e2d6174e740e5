/**
 * The switches inside the packaged Electron, every one on purpose: one that is left out does not compile. The runtime
 * that tests use has others: Playwright takes hold of the main process through its inspector.
 * @satisfies {Required<NonNullable<import('electron-builder').Configuration['electronFuses']>>}
 */
export const fuses = {
  // Nobody gets a Node with our rights and our access to the keychain out of the executable.
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // No page has cookies; if one had, they would not lie open.
  enableCookieEncryption: true,
  // What runs is what was packed. Linux checks nothing, and takes no harm from it.
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  // There is no snapshot of our own.
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come through app:// only.
  grantFileProtocolExtraPrivileges: false,
  // On macOS the flipped executable must be signed anew where no certificate signs it.
  resetAdHocDarwinSignature: true,
};
