/** Forgetting everything: the question, and what could not be removed. */
export const forgetText = {
  button: 'Forget everything…',
  title: 'Forget everything?',
  body: 'Rollcall removes what it has on the server and on this computer: settings, team, favourites, alerts, the password with its entry in the keychain, and starting at login. Then it quits. There is no way back.',
  use: 'Forget everything and quit',
  working: 'Forgetting…',
  left: 'Not everything could be removed.',
  file: (file: string) => `${file} could not be removed: remove it by hand.`,
  locked: (name: string) =>
    `The keychain is locked. The entry “Safe Storage” of ${name} is still there; without the rest it opens nothing. Open the keychain in the system’s password program to remove it.`,
  failed: (name: string) =>
    `The keychain does not answer. The entry “Safe Storage” of ${name} may still be there; without the rest it opens nothing.`,
  kwallet: (name: string) =>
    `Rollcall cannot remove its entry from KWallet. Without the rest it opens nothing; remove “${name} Keys” in KWalletManager.`,
};
