import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptySettings } from '../../../main/settings/schema.js';
import type { SettingsDraft } from '../../../preload/contract.js';
import { SettingsModel } from '../../../renderer/settings/model.js';
import { withTrusted, withoutTrusted } from '../../../renderer/settings/trusted.js';
import { certificate } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { Pocket } from './pocket.js';
import { needed, opened, typeAddress } from './settings-page.js';
import { settingsView } from './settings-view.js';

const contact = (address: string) => ({ address, name: '', group: '' });

describe('SettingsModel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('knows whether something waits for the connection', async () => {
    const { model } = await opened();
    expect(model.draft.waits.value).toBe(false);
    typeAddress(model, 'imp');
    expect(model.draft.waits.value).toBe(true);
    typeAddress(model, '');
    expect(model.draft.waits.value).toBe(false);
    model.draft.typePassword('secret');
    expect(model.draft.waits.value).toBe(true);
    model.draft.typePassword('');
    expect(model.draft.password.value).toBeUndefined();
  });

  it('shows the problem of a field once it was touched', async () => {
    const { model } = await opened();
    expect(model.draft.shown.value).toEqual({});
    model.draft.touch('server.address');
    expect(model.draft.shown.value).toEqual(needed);
  });

  it('marks no field of a first set-up that is only passed by empty', async () => {
    const { model } = await opened({ 'settings.read': () => ({ ...settingsView, configured: false }) });
    model.draft.leave('server.address');
    expect(model.draft.shown.value).toEqual({});
    const configured = await opened();
    configured.model.draft.leave('server.address');
    expect(configured.model.draft.shown.value).toEqual(needed);
  });

  it('checks once after several edits', async () => {
    const { bridge, model } = await opened();
    model.draft.touch('server.address');
    for (const address of ['i', 'im', 'imp']) typeAddress(model, address);
    await vi.runAllTimersAsync();
    expect(bridge.asked.filter((command) => command === 'settings.check')).toHaveLength(2);
    expect(model.draft.shown.value).toEqual({});
  });

  it('shows every problem and goes to the first when saving is refused', async () => {
    const { model } = await opened({ 'settings.save': () => ({ kind: 'refused', problems: needed }) });
    await model.connect();
    expect(model.note.value).toEqual({ kind: 'refused' });
    expect(model.draft.shown.value).toEqual(needed);
    expect(model.focus.value).toEqual({ path: 'server.address' });
  });

  it('saves without blank lines and is clean afterwards', async () => {
    let saved: SettingsDraft | undefined;
    const { model } = await opened({
      'settings.save': (draft) => {
        saved = draft;
        return { kind: 'saved', view: { ...settingsView, settings: draft.settings } };
      },
    });
    model.draft.edit((settings) => ({ ...settings, contacts: [{ address: '', name: ' ', group: '' }] }));
    model.draft.typePassword('secret');
    await model.connect();
    expect(saved).toEqual({ settings: { ...emptySettings(), contacts: [] }, password: 'secret' });
    expect(model.note.value).toEqual({ kind: 'saved' });
    expect(model.draft.waits.value).toBe(false);
  });

  it('keeps what is typed when the stored settings change', async () => {
    const { bridge, model } = await opened();
    typeAddress(model, 'mine');
    bridge.send('settings.changed', { ...settingsView, passwordKept: 'file' });
    expect(model.draft.settings.value?.server.address).toBe('mine');
    expect(model.draft.view.value?.passwordKept).toBe('file');
  });

  it('takes what was stored meanwhile into the fields that nobody touched', async () => {
    let saved: SettingsDraft | undefined;
    const { bridge, model } = await opened({
      'settings.save': (draft) => {
        saved = draft;
        return { kind: 'saved', view: { ...settingsView, settings: draft.settings } };
      },
    });
    typeAddress(model, 'mine');
    model.draft.edit((old) => ({
      ...old,
      endUser: { name: 'rita' },
      contacts: [contact('mine@example.com')],
    }));
    const stored = withTrusted(emptySettings(), certificate);
    bridge.send('settings.changed', {
      ...settingsView,
      settings: {
        ...stored,
        applicationUser: { name: 'theirs' },
        endUser: { name: 'theirs' },
        contacts: [contact('theirs@example.com')],
        callback: { ...stored.callback, port: 8082 },
      },
    });
    expect(model.draft.waits.value).toBe(true);
    await model.connect();
    expect(saved?.settings).toEqual({
      ...stored,
      server: { ...stored.server, address: 'mine' },
      applicationUser: { name: 'theirs' },
      endUser: { name: 'rita' },
      contacts: [contact('mine@example.com')],
      callback: { ...stored.callback, port: 8082 },
    });
    expect(model.draft.waits.value).toBe(false);
  });

  it('checks anew what it took from the stored settings', async () => {
    const { bridge, model } = await opened();
    model.draft.edit((old) => ({ ...old, endUser: { name: 'rita' } }));
    await vi.runAllTimersAsync();
    model.draft.touch('server.address');
    expect(model.draft.shown.value).toEqual(needed);
    bridge.send('settings.changed', {
      ...settingsView,
      settings: { ...emptySettings(), server: { ...emptySettings().server, address: 'imp' } },
    });
    await vi.runAllTimersAsync();
    expect(model.draft.shown.value).toEqual({});
  });

  it('is clean after a save that is announced before it is answered', async () => {
    const { bridge, model } = await opened({
      'settings.save': ({ settings }) => {
        // What is stored has no blanks around it.
        const tidy = { ...settings, server: { ...settings.server, address: settings.server.address.trim() } };
        const changed = { ...settingsView, settings: tidy };
        bridge.send('settings.changed', changed);
        return { kind: 'saved', view: changed };
      },
    });
    typeAddress(model, ' imp ');
    model.draft.typePassword('secret');
    await model.connect();
    expect(model.draft.waits.value).toBe(false);
    expect(model.draft.settings.value?.server.address).toBe('imp');
  });

  it('takes an import into the draft, with its remarks', async () => {
    const settings = { ...emptySettings(), endUser: { name: 'lead' } };
    const { model } = await opened({
      'settings.import': () => ({ draft: { settings, password: 'pw' }, remarks: ['Read one.'] }),
    });
    await model.samples.read();
    expect(model.draft.settings.value).toEqual(settings);
    expect(model.draft.password.value).toBe('pw');
    expect(model.samples.remarks.value).toEqual({ lines: ['Read one.'], read: true });
    expect(model.draft.waits.value).toBe(true);
  });

  it('forgets a certificate that was trusted for one server', () => {
    const settings = withTrusted(withTrusted(emptySettings(), certificate), {
      ...certificate,
      origin: 'https://imp2:8083',
    });
    expect(withoutTrusted(settings, certificate.origin).server.trusted).toEqual([
      { origin: 'https://imp2:8083', certificate: certificate.pem },
    ]);
  });

  it('has one certificate for a server, the usual port written or not', () => {
    const [without, written] = ['https://imp', 'https://imp:443'].map((origin) => ({
      ...certificate,
      origin,
    }));
    const settings = withTrusted(withTrusted(emptySettings(), without!), written!);
    expect(settings.server.trusted.map(({ origin }) => origin)).toEqual(['https://imp:443']);
  });

  it('keeps what is typed while it saves', async () => {
    const { model } = await opened({
      'settings.save': ({ settings }) => {
        typeAddress(model, 'typed meanwhile');
        return { kind: 'saved', view: { ...settingsView, settings } };
      },
    });
    typeAddress(model, 'imp');
    await model.connect();
    expect(model.draft.settings.value?.server.address).toBe('typed meanwhile');
    expect(model.draft.waits.value).toBe(true);
  });

  it('imports over what is typed, not over what is stored', async () => {
    let base: SettingsDraft | undefined;
    const { model } = await opened({
      'settings.import': (draft) => {
        base = draft;
        return undefined;
      },
    });
    typeAddress(model, 'mine');
    await model.samples.read();
    expect(base?.settings.server.address).toBe('mine');
  });

  it('takes everything that waits back, and that back again', async () => {
    const { model } = await opened();
    typeAddress(model, 'mine');
    model.draft.typePassword('secret');
    model.discard();
    expect(model.draft.waits.value).toBe(false);
    expect(model.draft.settings.value?.server.address).toBe('');
    await model.undo();
    expect(model.draft.settings.value?.server.address).toBe('mine');
    expect(model.draft.password.value).toBe('secret');
  });

  it('asks where the password is to be kept when it connected and no keychain can hold it', async () => {
    const { model } = await opened({
      'settings.save': ({ settings }) => ({
        kind: 'saved',
        view: { ...settingsView, settings, passwordKept: 'this-run-undecided' },
      }),
      'password.keep': () => ({ ...settingsView, passwordKept: 'file' }),
    });
    model.draft.typePassword('secret');
    await model.connect();
    expect(model.asksWhereToKeep.value).toBe(true);
    await model.keepPassword('file');
    expect(model.asksWhereToKeep.value).toBe(false);
    expect(model.draft.view.value?.passwordKept).toBe('file');
    expect(model.note.value).toEqual({ kind: 'saved' });
  });

  it('does what the connection’s problem offers, and follows how that goes', async () => {
    const accepted: unknown[] = [];
    const { bridge, model } = await opened({
      'connection.accept': (offer) => {
        accepted.push(offer);
        bridge.send('connection.changed', { kind: 'connecting', step: 'endpoint' });
        return undefined;
      },
    });
    await model.acceptOffer({ kind: 'use-port', port: 82 });
    await model.acceptOffer({ kind: 'trust-certificate', certificate, changed: false });
    expect(accepted).toEqual([
      { kind: 'use-port', port: 82 },
      { kind: 'trust-certificate', fingerprint256: certificate.fingerprint256 },
    ]);
    expect(model.note.value).toEqual({ kind: 'saved' });
    expect(model.connection.value).toEqual({ kind: 'connecting', step: 'endpoint' });
  });

  it('knows which of what is needed is missing, also where something else is wrong', async () => {
    const problems = { ...needed, password: 'The password is needed.', 'endUser.name': 'Without @domain.' };
    const { model } = await opened({ 'settings.check': () => ({ problems, warnings: {}, trusted: [] }) });
    model.draft.edit((old) => ({ ...old, endUser: { name: 'rita@example.com' } }));
    await model.draft.check();
    expect(model.draft.missing.value).toEqual(['server.address', 'password']);
    model.draft.typePassword('secret');
    expect(model.draft.missing.value).toEqual(['server.address']);
  });

  it('opens where it was left, but a first set-up at the server', async () => {
    const memory = new Pocket();
    const { model } = await opened({}, memory);
    model.goTo('alerts');
    expect((await opened({}, memory)).model.section.value).toBe('alerts');
    const first = await opened({ 'settings.read': () => ({ ...settingsView, configured: false }) }, memory);
    expect(first.model.section.value).toBe('server');
  });

  it('begins at what the server still needs, or else at the section', async () => {
    const first = await opened({ 'settings.read': () => ({ ...settingsView, configured: false }) });
    expect(first.model.focus.value).toEqual({ path: 'server.address' });
    const complete = await opened({ 'settings.check': () => ({ problems: {}, warnings: {}, trusted: [] }) });
    expect(complete.model.focus.value).toEqual({ path: 'server' });
    complete.bridge.send('settings.show', 'startup');
    expect(complete.model.focus.value).toEqual({ path: 'startup' });
  });

  it('begins a new alert about whom it is told, also before anything was read', async () => {
    const scope = { kind: 'group', name: 'Support' } as const;
    const { bridge, model } = await opened();
    bridge.send('alert.compose', scope);
    expect(model.section.value).toBe('alerts');
    expect(model.alerts.composing.value).toEqual({ scope });
    const other = new FakeBridge(bridge.answers);
    const early = new SettingsModel(other, new Pocket(), new Pocket());
    const started = early.start();
    other.send('alert.compose', scope);
    await started;
    expect(early.section.value).toBe('alerts');
    expect(early.focus.value).toBeUndefined();
  });

  it('goes to a section when it is told to, whatever was looked for', async () => {
    const { bridge, model } = await opened();
    model.search.query.value = 'theme';
    bridge.send('settings.show', 'team');
    expect(model.section.value).toBe('team');
    expect(model.search.query.value).toBe('');
  });
});
