/* eslint-disable @typescript-eslint/no-deprecated --
   Newer Electrons have only the asynchronous calls, older ones only the synchronous: both must run. */
import { safeStorage } from 'electron';
import type { Keychain } from '../settings/password-store.js';

/** The system's keychain: Keychain, DPAPI, libsecret or KWallet. Use it after the app is ready. */
export function systemKeychain(): Keychain {
  const isHeld = (): boolean =>
    process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  // The types know only the declared Electron, where it is always there.
  if ('encryptStringAsync' in (safeStorage as object)) {
    return {
      available: async () => isHeld() && (await safeStorage.isAsyncEncryptionAvailable()),
      encrypt: (text) => safeStorage.encryptStringAsync(text),
      decrypt: async (data) => (await safeStorage.decryptStringAsync(Buffer.from(data))).result,
    };
  }
  return {
    available: () => Promise.resolve(isHeld() && safeStorage.isEncryptionAvailable()),
    encrypt: async (text) => Promise.resolve(safeStorage.encryptString(text)),
    decrypt: async (data) => Promise.resolve(safeStorage.decryptString(Buffer.from(data))),
  };
}
