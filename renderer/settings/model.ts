import { batch, computed, signal } from '@preact/signals';
import type {
  FieldProblems,
  Offer,
  Problem,
  RollcallBridge,
  Settings,
  SettingsCheck,
  SettingsDraft,
  SettingsView,
} from '../../preload/contract.js';
import { asProblem } from '../ui/bridge.js';
import { Checker } from './checker.js';
import { withoutBlank } from './contacts.js';
import { merged } from './merged.js';
import { firstProblem, sectionOf, type SectionName } from './problems.js';
import { RepairModel } from './repair-model.js';
import { same } from './same.js';
import { Tester } from './tester.js';
import { withTrusted } from './trusted.js';

const NONE: FieldProblems = {};

/** What the bottom of the window says about the draft. */
export type Note =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused' | 'not-tested'; readonly fields: number }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The settings window's draft: what is stored, what is typed, what is wrong with it. */
export class SettingsModel {
  /** What is stored; undefined until it is read. */
  readonly view = signal<SettingsView | undefined>(undefined);
  readonly settings = signal<Settings | undefined>(undefined);
  /** Undefined until something is typed: then the stored password stays. */
  readonly password = signal<string | undefined>(undefined);
  /** Name of the certificate's file, where it was chosen in this window. */
  readonly certificateName = signal<string | undefined>(undefined);
  readonly warnings = signal<FieldProblems>(NONE);
  readonly note = signal<Note>({ kind: 'none' });
  readonly tester: Tester;
  readonly repair: RepairModel;
  /** What the last import said. */
  readonly remarks = signal<{ readonly lines: readonly string[]; readonly read: boolean } | undefined>(
    undefined,
  );
  /** A field to go to, by its path. A new object each time, so that asking twice works twice. */
  readonly focus = signal<{ readonly path: string } | undefined>(undefined);

  /** Problems of fields that were touched, or of all once saving was tried. */
  readonly shown = computed<FieldProblems>(() => {
    if (this.#showAll.value) return this.#problems.value;
    const touched = this.#touched.value;
    return Object.fromEntries(Object.entries(this.#problems.value).filter(([path]) => touched.has(path)));
  });
  readonly sectionsInTrouble = computed<ReadonlySet<SectionName>>(
    () => new Set(Object.keys(this.shown.value).map(sectionOf)),
  );
  readonly dirty = computed(
    () => this.password.value !== undefined || !same(this.settings.value, this.view.value?.settings),
  );

  readonly #bridge: RollcallBridge;
  readonly #problems = signal<FieldProblems>(NONE);
  readonly #touched = signal<ReadonlySet<string>>(new Set());
  readonly #showAll = signal(false);
  readonly #checker: Checker;

  constructor(bridge: RollcallBridge) {
    this.#bridge = bridge;
    this.tester = new Tester(bridge);
    this.repair = new RepairModel(bridge);
    this.#checker = new Checker(bridge, (checked) =>
      batch(() => {
        this.#problems.value = checked.problems;
        this.warnings.value = checked.warnings;
      }),
    );
  }

  /** Begins to listen and reads what is stored. */
  async start(): Promise<void> {
    this.tester.start();
    this.#bridge.on('settings.changed', (view) => this.#stored(view));
    await this.read();
  }

  /** Reads what is stored; to be tried again where that failed. */
  async read(): Promise<void> {
    this.note.value = { kind: 'none' };
    await this.#try(async () => {
      this.#stored(await this.#bridge.call('settings.read', undefined));
      await this.#check();
    });
  }

  /** Changes the draft. It is checked once nothing more was typed for a moment. */
  edit(change: (settings: Settings) => Settings): void {
    const settings = this.settings.peek();
    if (settings === undefined) return;
    this.settings.value = change(settings);
    this.#edited();
  }

  /** Takes a password from the field; an empty field leaves the stored one as it is. */
  typePassword(text: string): void {
    this.password.value = text === '' ? undefined : text;
    this.#edited();
  }

  /** From now on the field's problem is shown. */
  touch(path: string): void {
    if (!this.#touched.peek().has(path)) this.#touched.value = new Set(this.#touched.peek()).add(path);
  }

  async save(): Promise<void> {
    this.#checker.cancel();
    this.#dropBlankContacts();
    const draft = this.#draft();
    if (draft === undefined) return;
    this.note.value = { kind: 'saving' };
    await this.#try(async () => {
      const saved = await this.#bridge.call('settings.save', draft);
      switch (saved.kind) {
        case 'saved':
          batch(() => {
            this.view.value = saved.view;
            // What was typed while the keychain was asked is not in what was saved: it stays.
            const isSent =
              same(this.settings.peek(), draft.settings) && this.password.peek() === draft.password;
            if (isSent) this.#take(saved.view.settings);
            this.note.value = { kind: 'saved' };
          });
          break;
        case 'refused':
          this.#refuse('refused', saved.problems);
          break;
      }
    });
  }

  /** Walks through the connection's steps with the draft. What is typed wrong is said first. */
  async runTest(): Promise<void> {
    this.#checker.cancel();
    this.#dropBlankContacts();
    await this.#try(async () => {
      const checked = await this.#check();
      if (checked !== undefined && Object.keys(checked.problems).length > 0) {
        this.#refuse('not-tested', checked.problems);
        return;
      }
      const draft = this.#draft();
      if (draft === undefined) return;
      await this.tester.test(draft);
    });
  }

  /** Does in the draft what a test's problem offers, and tests again. */
  async accept(offer: Offer): Promise<void> {
    switch (offer.kind) {
      case 'use-port':
        this.edit((old) => ({ ...old, callback: { ...old.callback, port: offer.port } }));
        break;
      case 'trust-certificate':
        this.edit((old) => withTrusted(old, offer.certificate));
        break;
    }
    await this.runTest();
  }

  async import(): Promise<void> {
    await this.#try(async () => {
      const base = this.#draft();
      if (base === undefined) return;
      const report = await this.#bridge.call('settings.import', base);
      if (report === undefined) return;
      const { draft, remarks } = report;
      batch(() => {
        this.remarks.value = { lines: remarks, read: draft !== undefined };
        if (draft === undefined) return;
        this.settings.value = draft.settings;
        if (draft.password !== undefined) this.password.value = draft.password;
        this.certificateName.value = undefined;
        this.#showAll.value = true;
      });
      if (draft !== undefined) this.#edited();
    });
  }

  async chooseCertificate(): Promise<void> {
    await this.#try(async () => {
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

  async keepPassword(choice: 'file' | 'ask'): Promise<void> {
    await this.#try(async () => {
      this.view.value = await this.#bridge.call('password.keep', choice);
    });
  }

  #setCertificate(certificate: string): void {
    this.touch('server.certificate');
    this.edit((settings) => ({ ...settings, server: { ...settings.server, certificate } }));
  }

  /** What is stored changed. What is typed and not saved stays; the fields that nobody touched follow. */
  #stored(view: SettingsView): void {
    const before = this.view.peek()?.settings;
    const draft = this.settings.peek();
    const isDirty = this.dirty.peek();
    batch(() => {
      this.view.value = view;
      if (before === undefined || draft === undefined || !isDirty) {
        this.#take(view.settings);
        return;
      }
      const next = merged(before, draft, view.settings);
      if (same(next, draft)) return;
      this.settings.value = next;
      this.#checkSoon();
    });
  }

  #take(settings: Settings): void {
    this.settings.value = settings;
    this.password.value = undefined;
    this.#problems.value = NONE;
    this.#touched.value = new Set();
    this.#showAll.value = false;
  }

  #draft(): SettingsDraft | undefined {
    const settings = this.settings.peek();
    const password = this.password.peek();
    if (settings === undefined) return undefined;
    return password === undefined ? { settings } : { settings, password };
  }

  #dropBlankContacts(): void {
    const settings = this.settings.peek();
    if (settings === undefined) return;
    const contacts = withoutBlank(settings.contacts);
    if (contacts.length < settings.contacts.length) this.settings.value = { ...settings, contacts };
  }

  #edited(): void {
    this.note.value = { kind: 'none' };
    this.#checkSoon();
  }

  #checkSoon(): void {
    this.#checker.soon(() => void this.#try(() => this.#check()));
  }

  async #check(): Promise<SettingsCheck | undefined> {
    const draft = this.#draft();
    return draft === undefined ? undefined : await this.#checker.check(draft);
  }

  #refuse(kind: 'refused' | 'not-tested', problems: FieldProblems): void {
    batch(() => {
      this.#problems.value = problems;
      this.#showAll.value = true;
      this.note.value = { kind, fields: Object.keys(problems).length };
      const path = firstProblem(problems);
      if (path !== undefined) this.focus.value = { path };
    });
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (rejection) {
      this.note.value = { kind: 'failed', problem: asProblem(rejection) };
    }
  }
}
