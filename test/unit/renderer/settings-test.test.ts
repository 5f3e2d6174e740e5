import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsDraft } from '../../../preload/contract.js';
import { verdict } from '../../../renderer/settings/test-run.js';
import { certificate } from './connections.js';
import { opened, typeAddress } from './settings-page.js';
import { settingsView } from './settings-view.js';

describe('the test of the connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('does not test what is typed wrong', async () => {
    const { bridge, model } = await opened();
    await model.runTest();
    expect(bridge.asked).not.toContain('settings.test');
    expect(model.note.value).toEqual({ kind: 'not-tested' });
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

  it('puts the test away when it connects, and follows how that goes', async () => {
    const { bridge, model } = await opened({
      'settings.test': () => undefined,
      'settings.save': ({ settings }) => {
        bridge.send('connection.changed', { kind: 'connecting', step: 'endpoint' });
        return { kind: 'saved', view: { ...settingsView, settings } };
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
});
