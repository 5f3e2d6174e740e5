import { Variant } from '@jellybrick/dbus-next';
import { expect, test } from 'vitest';
import { DesktopBusy } from '../../../main/desktop/desktop-busy.js';
import { ManualClock } from '../../support/manual-clock.js';

/** A desktop that answers what it is asked by property name; it knows no other question. */
function desktop(name: string, answers: Readonly<Record<string, boolean>>, isThere = true) {
  const clock = new ManualClock();
  const asked: string[] = [];
  const bus = {
    isThere,
    call: ({ body }: { readonly body?: unknown[] }) => {
      const property = String(body?.[1]);
      asked.push(property);
      const answer = answers[property];
      return answer === undefined
        ? Promise.reject(new Error('No such property.'))
        : Promise.resolve([new Variant('b', answer)]);
    },
  };
  return { clock, asked, answers, busy: new DesktopBusy(bus, clock, name) };
}

test.each([
  ['KDE', { Inhibited: true }, true],
  ['KDE', { Inhibited: false }, false],
  ['KDE', {}, false],
  ['XFCE', { '/do-not-disturb': true }, true],
  ['XFCE', { '/xfce4-power-manager/presentation-mode': true, Inhibited: false }, true],
  ['XFCE', { '/do-not-disturb': false }, false],
  // Of other desktops that is not asked.
  ['KDE', { '/do-not-disturb': true }, false],
])('%s that answers %j is busy: %s', async (name, answers, isBusy) => {
  const { busy } = desktop(name, answers);
  await busy.look();
  expect(busy.isBusy).toBe(isBusy);
});

test('it is asked again only after a while, and what it says then holds', async () => {
  const answers: Record<string, boolean> = { Inhibited: true };
  const { busy, asked, clock } = desktop('KDE', answers);
  await busy.look();
  answers['Inhibited'] = false;
  await busy.look();
  expect([asked.length, busy.isBusy]).toEqual([1, true]);
  await clock.advance(5_000);
  await busy.look();
  expect([asked.length, busy.isBusy]).toEqual([2, false]);
});

test('where no bus is nothing is asked', async () => {
  const { busy, asked } = desktop('KDE', { Inhibited: true }, false);
  await busy.look();
  expect([asked, busy.isBusy]).toEqual([[], false]);
});
