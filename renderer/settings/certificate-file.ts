import { signal } from '@preact/signals';
import type { RollcallBridge } from '../../preload/contract.js';
import type { DraftModel } from './draft-model.js';

/** The certificate that the server's is checked by, where the person chose one from a file. */
export class CertificateFile {
  /** The file's name, where it was chosen in this window. */
  readonly name = signal<string | undefined>(undefined);
  readonly #bridge: RollcallBridge;
  readonly #draft: DraftModel;

  constructor(bridge: RollcallBridge, draft: DraftModel) {
    this.#bridge = bridge;
    this.#draft = draft;
  }

  /** Asks for a PEM file. */
  async choose(): Promise<void> {
    const chosen = await this.#bridge.call('settings.certificate', undefined);
    if (chosen === undefined) return;
    this.name.value = chosen.name;
    this.#set(chosen.pem);
  }

  remove(): void {
    this.name.value = undefined;
    this.#set('');
  }

  #set(certificate: string): void {
    this.#draft.touch('server.certificate');
    this.#draft.edit((settings) => ({ ...settings, server: { ...settings.server, certificate } }));
  }
}
