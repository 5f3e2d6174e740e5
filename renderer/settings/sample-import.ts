import { signal } from '@preact/signals';
import type { RollcallBridge } from '../../preload/contract.js';
import { settingsText } from '../ui/strings.js';
import type { CertificateFile } from './certificate-file.js';
import type { DraftModel } from './draft-model.js';
import type { History } from './history.js';

/** The sample scripts' files, read into the draft. */
export class SampleImport {
  /** What the last import said; `read` is false where nothing could be read. */
  readonly remarks = signal<{ readonly lines: readonly string[]; readonly read: boolean } | undefined>(
    undefined,
  );
  readonly #bridge: RollcallBridge;
  readonly #draft: DraftModel;
  readonly #certificate: CertificateFile;
  readonly #history: History;

  constructor(bridge: RollcallBridge, draft: DraftModel, certificate: CertificateFile, history: History) {
    this.#bridge = bridge;
    this.#draft = draft;
    this.#certificate = certificate;
    this.#history = history;
  }

  /** Asks for their folder. */
  async read(): Promise<void> {
    const before = this.#draft.value;
    if (before === undefined) return;
    const report = await this.#bridge.call('settings.import', before);
    if (report === undefined) return;
    const { draft, remarks } = report;
    this.remarks.value = { lines: remarks, read: draft !== undefined };
    if (draft === undefined) return;
    this.#certificate.name.value = undefined;
    this.#draft.replace(draft);
    this.#history.add({ words: settingsText.importDone, undo: () => this.#draft.replace(before) });
  }
}
