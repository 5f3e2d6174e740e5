import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection, Offer, Problem, RollcallBridge, SettingsSection } from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { settingsText } from '../ui/strings.js';
import { AlertsModel } from './alerts-model.js';
import type { Pocket } from './carried.js';
import { DraftModel } from './draft-model.js';
import { FilesModel } from './files-model.js';
import { History } from './history.js';
import { lastSection, rememberSection, type Memory } from './last-section.js';
import { otherLabels } from './people.js';
import { firstProblem, sectionOf } from './problems.js';
import { RepairModel } from './repair-model.js';
import { Search } from './search.js';
import { TeamModel } from './team-model.js';
import { Tester } from './tester.js';
import { withTrusted } from './trusted.js';
import { Wishes } from './wishes.js';

/** What the bottom of the window says about the draft. */
export type Note =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused' | 'not-tested'; readonly fields: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The settings window: its parts, where in it the person is, and what takes more than one part. */
export class SettingsModel {
  readonly history = new History();
  readonly search = new Search();
  readonly draft: DraftModel;
  readonly wishes: Wishes;
  readonly team: TeamModel;
  readonly alerts: AlertsModel;
  readonly files: FilesModel;
  readonly tester: Tester;
  readonly repair: RepairModel;

  readonly section = signal<SettingsSection>('server');
  /** How the connection stands since Connect was pressed; undefined until it is told. */
  readonly connection = signal<Connection | undefined>(undefined);
  readonly note = signal<Note>({ kind: 'none' });
  /** Name of the certificate's file, where it was chosen in this window. */
  readonly certificateName = signal<string | undefined>(undefined);
  /** What the last import of the sample scripts' files said. */
  readonly remarks = signal<{ readonly lines: readonly string[]; readonly read: boolean } | undefined>(
    undefined,
  );
  /** A field to go to, by its path. A new object each time, so that asking twice works twice. */
  readonly focus = signal<{ readonly path: string } | undefined>(undefined);
  /** The person is asked where the password is to be kept. */
  readonly asksWhereToKeep = signal(false);
  readonly sectionsInTrouble = computed<ReadonlySet<SettingsSection>>(
    () => new Set(Object.keys(this.draft.shown.value).map(sectionOf)),
  );

  readonly #bridge: RollcallBridge;
  readonly #memory: Memory;
  /** Main said which section to show. */
  #wasSent = false;

  /**
   * @param pocket outlives the page, as long as its window does.
   * @param memory outlives the window.
   * @param scale how much larger than drawn the text is.
   */
  constructor(
    bridge: RollcallBridge,
    pocket: Pocket,
    memory: Memory,
    readonly scale: ReadonlySignal<number> = signal(1),
  ) {
    const onError = (rejection: unknown): void => this.#failed(rejection);
    this.#bridge = bridge;
    this.#memory = memory;
    this.draft = new DraftModel(bridge, onError);
    this.wishes = new Wishes(bridge, this.history, pocket);
    this.team = new TeamModel(bridge, this.draft, this.wishes, this.history, onError);
    this.alerts = new AlertsModel(bridge, this.wishes);
    this.files = new FilesModel(bridge, this.draft, this.wishes, this.history);
    this.tester = new Tester(bridge);
    this.repair = new RepairModel(bridge);
  }

  /** Begins to listen and reads what is stored. */
  async start(): Promise<void> {
    this.tester.start();
    this.wishes.start();
    this.#bridge.on('settings.changed', (view) => this.draft.stored(view));
    this.#bridge.on('connection.changed', (connection) => {
      this.connection.value = connection;
    });
    this.#bridge.on('settings.show', (section) => {
      this.#wasSent = true;
      this.goTo(section);
    });
    await this.read();
    // A first set-up begins with the server.
    const last = lastSection(this.#memory);
    if (!this.#wasSent && last !== undefined && this.draft.view.peek()?.configured === true) this.goTo(last);
  }

  /** Reads what is stored; to be tried again where that failed. */
  read(): Promise<void> {
    return this.try(async () => {
      await this.wishes.read();
      this.draft.stored(await this.#bridge.call('settings.read', undefined));
      await this.draft.check();
    });
  }

  /** Shows a section. */
  goTo(section: SettingsSection): void {
    batch(() => {
      this.search.query.value = '';
      this.section.value = section;
    });
    rememberSection(this.#memory, section);
  }

  /** Shows a field and gives it the keyboard. */
  goToField(path: string): void {
    this.goTo(sectionOf(path));
    this.focus.value = { path };
  }

  /** Does something; why it failed is said at the bottom of the window. */
  async try(work: () => Promise<unknown>): Promise<void> {
    this.note.value = { kind: 'none' };
    try {
      await work();
    } catch (rejection) {
      this.#failed(rejection);
    }
  }

  undo(): Promise<void> {
    return this.try(() => this.history.undo());
  }

  /** Stores the draft and connects with it. */
  connect(): Promise<void> {
    return this.try(async () => {
      this.draft.tidy();
      const sent = this.draft.value;
      if (sent === undefined) return;
      this.connection.value = undefined;
      this.note.value = { kind: 'saving' };
      const saved = await this.#bridge.call('settings.save', sent);
      switch (saved.kind) {
        case 'saved':
          batch(() => {
            this.draft.saved(sent, saved.view);
            this.note.value = { kind: 'saved' };
            this.tester.close();
            this.asksWhereToKeep.value = saved.view.passwordKept === 'this-run-undecided';
          });
          break;
        case 'refused':
          this.#refuse('refused', saved.problems);
          break;
      }
    });
  }

  /** Takes back everything that waits; that can be taken back in its turn. */
  discard(): void {
    const before = this.draft.value;
    if (before === undefined) return;
    this.note.value = { kind: 'none' };
    this.draft.discard();
    this.team.clearSelection();
    this.history.add({ words: settingsText.discarded, undo: () => this.draft.replace(before) });
  }

  /** Walks through the connection's steps with the draft. What is typed wrong is said first. */
  runTest(): Promise<void> {
    return this.try(async () => {
      this.draft.tidy();
      const checked = await this.draft.check();
      if (checked !== undefined && Object.keys(checked.problems).length > 0) {
        this.#refuse('not-tested', checked.problems);
        return;
      }
      const draft = this.draft.value;
      if (draft !== undefined) await this.tester.test(draft);
    });
  }

  /** Does in the draft what a test's problem offers, and tests again. */
  async accept(offer: Offer): Promise<void> {
    switch (offer.kind) {
      case 'use-port':
        this.draft.edit((old) => ({ ...old, callback: { ...old.callback, port: offer.port } }));
        break;
      case 'trust-certificate':
        this.draft.edit((old) => withTrusted(old, offer.certificate));
        break;
    }
    await this.runTest();
  }

  /** Reads the sample scripts' files of a folder into the draft. */
  import(): Promise<void> {
    return this.try(async () => {
      const before = this.draft.value;
      if (before === undefined) return;
      const report = await this.#bridge.call('settings.import', before);
      if (report === undefined) return;
      const { draft, remarks } = report;
      this.remarks.value = { lines: remarks, read: draft !== undefined };
      if (draft === undefined) return;
      this.certificateName.value = undefined;
      this.draft.replace(draft);
      this.history.add({ words: settingsText.importDone, undo: () => this.draft.replace(before) });
    });
  }

  chooseCertificate(): Promise<void> {
    return this.try(async () => {
      const chosen = await this.#bridge.call('settings.certificate', undefined);
      if (chosen === undefined) return;
      this.certificateName.value = chosen.name;
      this.#setCertificate(chosen.pem);
    });
  }

  removeCertificate(): void {
    this.certificateName.value = undefined;
    this.#setCertificate('');
  }

  keepPassword(choice: 'file' | 'ask'): Promise<void> {
    return this.try(async () => {
      this.asksWhereToKeep.value = false;
      this.draft.view.value = await this.#bridge.call('password.keep', choice);
    });
  }

  openRecentAlerts(): Promise<void> {
    return this.try(() => this.#bridge.call('list.open', { panel: 'recent-alerts' }));
  }

  /** Stores what is stored without a word; answers whether something is left that the person must decide. */
  leave(): boolean {
    const stored = this.draft.view.peek()?.settings;
    void this.team.flush().catch((rejection: unknown) => this.#failed(rejection));
    const isLabelWrong = Object.keys(this.draft.shown.peek()).length > 0;
    return (
      this.draft.waits.peek() ||
      (isLabelWrong && stored !== undefined && otherLabels(stored.contacts, this.team.people))
    );
  }

  #setCertificate(certificate: string): void {
    this.draft.touch('server.certificate');
    this.draft.edit((settings) => ({ ...settings, server: { ...settings.server, certificate } }));
  }

  #refuse(kind: 'refused' | 'not-tested', problems: Readonly<Record<string, string>>): void {
    batch(() => {
      this.draft.refuse(problems);
      this.note.value = { kind, fields: Object.keys(problems).length };
      const path = firstProblem(problems);
      if (path !== undefined) this.goToField(path);
    });
  }

  #failed(rejection: unknown): void {
    this.note.value = { kind: 'failed', problem: asProblem(rejection) };
  }
}
