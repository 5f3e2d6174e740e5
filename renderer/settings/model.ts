import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection, Offer, Problem, RollcallBridge, SettingsSection } from '../../preload/contract.js';
import { acceptedOffer } from '../ui/accepted-offer.js';
import { asProblem } from '../ui/bridge.js';
import { settingsText } from '../ui/strings.js';
import { AlertsModel } from './alerts-model.js';
import { CertificateFile } from './certificate-file.js';
import { DraftModel } from './draft-model.js';
import { FilesModel } from './files-model.js';
import { History, type Step } from './history.js';
import type { Pocket } from './kept-steps.js';
import { lastSection, rememberSection, type Memory } from './last-section.js';
import { Leaving } from './leaving.js';
import { LoginStart } from './login-start.js';
import { firstProblem, sectionOf } from './problems.js';
import { ReleasesModel } from './releases-model.js';
import { RepairModel } from './repair-model.js';
import { SampleImport } from './sample-import.js';
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
  /** Only while anything is still wrong. */
  | { readonly kind: 'refused' | 'not-tested' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The settings window: its parts, where in it the person is, and what takes more than one part. */
export class SettingsModel {
  readonly section = signal<SettingsSection>('server');
  readonly history: History;
  readonly search = new Search();
  readonly draft: DraftModel;
  readonly wishes: Wishes;
  readonly team: TeamModel;
  readonly alerts: AlertsModel;
  readonly files: FilesModel;
  readonly tester: Tester;
  readonly repair: RepairModel;
  readonly releases: ReleasesModel;
  readonly leaving: Leaving;
  readonly login: LoginStart;
  readonly certificate: CertificateFile;
  readonly samples: SampleImport;

  /** How the connection stands since Connect was pressed; undefined until it is told. */
  readonly connection = signal<Connection | undefined>(undefined);
  readonly note = signal<Note>({ kind: 'none' });
  /** A field to go to, by its path, or a section’s heading. A new object each time, so that asking twice works twice. */
  readonly focus = signal<{ readonly path: string } | undefined>(undefined);
  /** The person is asked where the password is to be kept. */
  readonly asksWhereToKeep = signal(false);
  readonly sectionsInTrouble = computed<ReadonlySet<SettingsSection>>(
    () => new Set(Object.keys(this.draft.shown.value).map(sectionOf)),
  );

  /** The change whose Undo is offered: the last one, in its own section, and wherever it is among what waits. */
  readonly offered = computed<Step | undefined>(() => {
    const { view, waiting } = this.draft;
    const last = this.history.last.value;
    const { added = 0, removed = 0 } = waiting.value ?? {};
    const isWaiting = view.value?.configured === true && added + removed > 0;
    if (isWaiting && last?.waits === true) return last;
    return last === this.#saved.value ? undefined : this.history.lastHere.value;
  });
  /** The last change when all was saved: with "Connected" it would read as if it alone had been. */
  readonly #saved = signal<Step | undefined>(undefined);

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
    this.history = new History(pocket, this.section);
    this.wishes = new Wishes(bridge, this.history);
    this.team = new TeamModel(bridge, this.draft, this.wishes, this.history, onError);
    this.alerts = new AlertsModel(bridge, this.wishes);
    this.files = new FilesModel(bridge, this.draft, this.wishes, this.history);
    this.login = new LoginStart(bridge, this.history);
    this.tester = new Tester(bridge);
    this.repair = new RepairModel(bridge);
    this.releases = new ReleasesModel(bridge);
    this.certificate = new CertificateFile(bridge, this.draft);
    this.samples = new SampleImport(bridge, this.draft, this.certificate, this.history);
    const connect = (): Promise<boolean> => this.connect();
    this.leaving = new Leaving({ bridge, draft: this.draft, team: this.team, connect, onError });
  }

  /** Begins to listen and reads what is stored. */
  async start(): Promise<void> {
    this.tester.start();
    this.wishes.start();
    this.leaving.start();
    this.releases.start();
    this.#bridge.on('settings.changed', (view) => this.draft.stored(view));
    this.#bridge.on('connection.changed', (connection) => {
      this.connection.value = connection;
    });
    this.#bridge.on('settings.show', (section) => {
      this.#wasSent = true;
      this.goTo(section);
      this.#arrive();
    });
    this.#bridge.on('alert.compose', (scope) => {
      this.#wasSent = true;
      this.goTo('alerts');
      this.alerts.compose(scope);
    });
    await this.read();
    // A first set-up begins with the server.
    const last = lastSection(this.#memory);
    if (!this.#wasSent && last !== undefined && this.draft.view.peek()?.configured === true) this.goTo(last);
    // What is being put together has the keyboard.
    if (this.alerts.composing.peek() === undefined) this.#arrive();
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

  /** Shows the line of the team that is there to be filled. */
  addPeople(): void {
    this.goToField(`contacts.${this.team.people.length}.address`);
  }

  /** Does something; why it failed is said at the bottom of the window. */
  async try(work: () => Promise<unknown>): Promise<void> {
    this.note.value = { kind: 'none' };
    await this.#attempt(work);
  }

  /** The same, with what is said at the bottom left as it is where it goes well. */
  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (rejection) {
      this.#failed(rejection);
    }
  }

  undo(): Promise<void> {
    return this.try(async () => {
      const section = await this.history.undo();
      // What is taken back is seen.
      if (section !== undefined && section !== this.section.peek()) this.goTo(section);
    });
  }

  /** Stores the draft and connects with it; answers whether nothing is left that waits or has to be asked. */
  async connect(): Promise<boolean> {
    let asks = false;
    await this.try(async () => {
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
            this.#saved.value = this.history.last.peek();
            this.history.hush();
            this.tester.close();
            this.asksWhereToKeep.value = saved.view.passwordKept === 'this-run-undecided';
          });
          // Of a password that was there before, the person was asked when it was typed.
          asks = sent.password !== undefined && this.asksWhereToKeep.peek();
          break;
        case 'refused':
          this.#refuse('refused', saved.problems);
          break;
      }
    });
    return this.note.peek().kind === 'saved' && !this.draft.waits.peek() && !asks;
  }

  /** Takes back everything that waits; that can be taken back in its turn. */
  discard(): void {
    const before = this.draft.value;
    if (before === undefined) return;
    this.note.value = { kind: 'none' };
    this.draft.discard();
    this.team.selection.clear();
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

  keepPassword(choice: 'file' | 'ask'): Promise<void> {
    return this.#attempt(async () => {
      this.asksWhereToKeep.value = false;
      this.draft.view.value = await this.#bridge.call('password.keep', choice);
    });
  }

  /** Does what the connection's problem offers. */
  acceptOffer(offer: Offer): Promise<void> {
    return this.try(async () => {
      this.connection.value = undefined;
      this.note.value = { kind: 'saved' };
      await this.#bridge.call('connection.accept', acceptedOffer(offer));
    });
  }

  openRecentAlerts(): Promise<void> {
    return this.try(() => this.#bridge.call('list.open', { panel: 'recent-alerts' }));
  }

  /** Gives the keyboard to what the section still needs, or else to its beginning. */
  #arrive(): void {
    const section = this.section.peek();
    const missing = section === 'server' ? this.draft.missing.peek()[0] : undefined;
    this.focus.value = { path: missing ?? section };
  }

  #refuse(kind: 'refused' | 'not-tested', problems: Readonly<Record<string, string>>): void {
    batch(() => {
      this.draft.refuse(problems);
      this.note.value = { kind };
      const path = firstProblem(problems);
      if (path !== undefined) this.goToField(path);
    });
  }

  #failed(rejection: unknown): void {
    this.note.value = { kind: 'failed', problem: asProblem(rejection) };
  }
}
