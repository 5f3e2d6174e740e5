/* eslint-disable @typescript-eslint/no-deprecated --
   Newer Electrons have only the asynchronous calls, older ones only the synchronous: both must run. */
import { safeStorage } from 'electron';
import type { Keychain } from '../settings/password-store.js';

/** Whether KWallet is the keychain. Use it after the app is ready. */
export function isKWallet(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend().startsWith('kwallet');
}

/** Whether Chromium found a keychain here. Use it after the app is ready. */
export function hasKeychain(): boolean {
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

/** The system's keychain: Keychain, DPAPI, libsecret or KWallet. Use it after the app is ready. */
export function systemKeychain(): Keychain {
  // The types know only the declared Electron, where it is always there.
  if ('encryptStringAsync' in (safeStorage as object)) {
    return {
      available: async () => hasKeychain() && (await safeStorage.isAsyncEncryptionAvailable()),
      encrypt: (text) => safeStorage.encryptStringAsync(text),
      decrypt: async (data) => (await safeStorage.decryptStringAsync(Buffer.from(data))).result,
    };
  }
  return {
    available: () => Promise.resolve(hasKeychain() && safeStorage.isEncryptionAvailable()),
    encrypt: async (text) => Promise.resolve(safeStorage.encryptString(text)),
    decrypt: async (data) => Promise.resolve(safeStorage.decryptString(Buffer.from(data))),
  };
}
