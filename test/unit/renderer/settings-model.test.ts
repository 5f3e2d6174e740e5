import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsDraft, SettingsView } from '../../../preload/contract.js';
import { defaultPreferences } from '../../../main/settings/preferences.js';
import { emptySettings } from '../../../main/settings/schema.js';
import { SettingsModel } from '../../../renderer/settings/model.js';
import { verdict } from '../../../renderer/settings/test-run.js';
import { withTrusted, withoutTrusted } from '../../../renderer/settings/trusted.js';
import { certificate } from './connections.js';
import { FakeBridge } from './fake-bridge.js';
import { Pocket } from './pocket.js';

const view: SettingsView = {
  settings: emptySettings(),
  passwordKept: 'keychain',
  keychain: true,
  configured: true,
};
const needed = { 'server.address': 'The server is needed.' };

function check({ settings }: SettingsDraft) {
  return { problems: settings.server.address === '' ? needed : {}, warnings: {}, trusted: [] };
}

async function opened(answers: FakeBridge['answers'] = {}, memory = new Pocket()) {
  const bridge = new FakeBridge({
    'preferences.read': () => defaultPreferences(),
    'settings.read': () => view,
    'settings.check': check,
    ...answers,
  });
  const model = new SettingsModel(bridge, new Pocket(), memory);
  await model.start();
  return { bridge, model };
}

const contact = (address: string) => ({ address, name: '', group: '' });

const typeAddress = (model: SettingsModel, address: string): void =>
  model.draft.edit((settings) => ({ ...settings, server: { ...settings.server, address } }));

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
    expect(model.note.value).toEqual({ kind: 'refused', fields: 1 });
    expect(model.draft.shown.value).toEqual(needed);
    expect(model.focus.value).toEqual({ path: 'server.address' });
  });

  it('saves without blank lines and is clean afterwards', async () => {
    let saved: SettingsDraft | undefined;
    const { model } = await opened({
      'settings.save': (draft) => {
        saved = draft;
        return { kind: 'saved', view: { ...view, settings: draft.settings } };
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
    bridge.send('settings.changed', { ...view, passwordKept: 'file' });
    expect(model.draft.settings.value?.server.address).toBe('mine');
    expect(model.draft.view.value?.passwordKept).toBe('file');
  });

  it('takes what was stored meanwhile into the fields that nobody touched', async () => {
    let saved: SettingsDraft | undefined;
    const { bridge, model } = await opened({
      'settings.save': (draft) => {
        saved = draft;
        return { kind: 'saved', view: { ...view, settings: draft.settings } };
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
      ...view,
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
      ...view,
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
        const changed = { ...view, settings: tidy };
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
    await model.import();
    expect(model.draft.settings.value).toEqual(settings);
    expect(model.draft.password.value).toBe('pw');
    expect(model.remarks.value).toEqual({ lines: ['Read one.'], read: true });
    expect(model.draft.waits.value).toBe(true);
  });

  it('does not test what is typed wrong', async () => {
    const { bridge, model } = await opened();
    await model.runTest();
    expect(bridge.asked).not.toContain('settings.test');
    expect(model.note.value).toEqual({ kind: 'not-tested', fields: 1 });
  });

  it('follows a test from step to step', async () => {
    const { bridge, model } = await opened({
      'settings.test': () => {
        bridge.send('test.progress', {
          step: 'application-login',
          outcome: { kind: 'passed', detail: 'Fine.' },
        });
        bridge.send('test.progress', { step: 'end-user-login', outcome: { kind: 'running' } });
        throw { message: 'Cut off.', advice: 'Try again.' } as unknown as Error;
      },
    });
    typeAddress(model, 'imp');
    await model.runTest();
    expect(model.tester.run.value).toMatchObject({
      ended: true,
      problem: { message: 'Cut off.' },
      steps: {
        'application-login': { kind: 'passed' },
        'end-user-login': { kind: 'running' },
        callback: { kind: 'waiting' },
      },
    });
  });

  it('takes the last words of a test that come after its answer', async () => {
    const { bridge, model } = await opened({ 'settings.test': () => undefined });
    typeAddress(model, 'imp');
    await model.runTest();
    const problem = { message: 'Refused.', advice: 'Check it.' };
    bridge.send('test.progress', { step: 'application-login', outcome: { kind: 'failed', problem } });
    expect(model.tester.run.value).toMatchObject({
      ended: true,
      steps: { 'application-login': { kind: 'failed', problem } },
    });
  });

  it('counts a test as neither passed nor failed where only people are missing', async () => {
    const { bridge, model } = await opened({
      'settings.test': () => {
        bridge.send('test.progress', { step: 'subscription', outcome: { kind: 'nobody' } });
        return undefined;
      },
    });
    typeAddress(model, 'imp');
    await model.runTest();
    expect(verdict(model.tester.run.value!)).toBe('nobody');
  });

  it('does not mind that the panel of a running test is closed', async () => {
    const { model } = await opened({
      'settings.test': () => {
        model.tester.close();
        return undefined;
      },
    });
    typeAddress(model, 'imp');
    await model.runTest();
    expect(model.tester.run.value).toBeUndefined();
  });

  it('does what a failed test offers, and tests again with it', async () => {
    const tested: SettingsDraft['settings'][] = [];
    const { model } = await opened({ 'settings.test': ({ settings }) => void tested.push(settings) });
    const old = { origin: certificate.origin, certificate: 'old' };
    const other = { origin: 'https://imp2:8083', certificate: 'other' };
    model.draft.edit((settings) => ({
      ...settings,
      server: { ...settings.server, address: 'imp', trusted: [old, other] },
    }));
    await model.accept({ kind: 'use-port', port: 82 });
    await model.accept({ kind: 'trust-certificate', certificate, changed: false });
    expect(tested.map(({ callback }) => callback.port)).toEqual([82, 82]);
    expect(tested[0]?.server.trusted).toEqual([old, other]);
    expect(tested[1]?.server.trusted).toEqual([
      other,
      { origin: certificate.origin, certificate: certificate.pem },
    ]);
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
        return { kind: 'saved', view: { ...view, settings } };
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
    await model.import();
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
        view: { ...view, settings, passwordKept: 'this-run-undecided' },
      }),
      'password.keep': () => ({ ...view, passwordKept: 'file' }),
    });
    model.draft.typePassword('secret');
    await model.connect();
    expect(model.asksWhereToKeep.value).toBe(true);
    await model.keepPassword('file');
    expect(model.asksWhereToKeep.value).toBe(false);
    expect(model.draft.view.value?.passwordKept).toBe('file');
  });

  it('puts the test away when it connects, and follows how that goes', async () => {
    const { bridge, model } = await opened({
      'settings.test': () => undefined,
      'settings.save': ({ settings }) => {
        bridge.send('connection.changed', { kind: 'connecting', step: 'endpoint' });
        return { kind: 'saved', view: { ...view, settings } };
      },
    });
    typeAddress(model, 'imp');
    await model.runTest();
    bridge.send('connection.changed', { kind: 'stopped' });
    await model.connect();
    expect(model.tester.run.value).toBeUndefined();
    expect(model.connection.value).toEqual({ kind: 'connecting', step: 'endpoint' });
    const failed = { kind: 'failed', problem: { message: 'No.', advice: 'Look.' } } as const;
    bridge.send('connection.changed', failed);
    expect(model.connection.value).toEqual(failed);
  });

  it('opens where it was left, but a first set-up at the server', async () => {
    const memory = new Pocket();
    const { model } = await opened({}, memory);
    model.goTo('alerts');
    expect((await opened({}, memory)).model.section.value).toBe('alerts');
    const first = await opened({ 'settings.read': () => ({ ...view, configured: false }) }, memory);
    expect(first.model.section.value).toBe('server');
  });

  it('goes to a section when it is told to, whatever was looked for', async () => {
    const { bridge, model } = await opened();
    model.search.query.value = 'theme';
    bridge.send('settings.show', 'team');
    expect(model.section.value).toBe('team');
    expect(model.search.query.value).toBe('');
  });
});
