import { windowOf } from './app-test.js';
import { expect, intoGroups, person, preferences, test } from './list-window.js';

test('the menus of a person and of a group lead to their alerts, a line each', async ({
  live: { app, list },
}) => {
  await intoGroups(list);
  const oneLine = async (): Promise<void> => {
    const heights = await list
      .getByRole('menuitem')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    expect(new Set(heights.map(Math.round)).size).toBe(1);
  };
  await person(list, /^Joe Nakamura/u).click({ button: 'right' });
  await oneLine();
  await list.getByRole('menuitem', { name: 'Alerts for this person…' }).click();
  const heading = list.getByRole('heading', { name: 'Alerts', exact: true });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await list.keyboard.press('Escape');

  await person(list, /^Support/u).click({ button: 'right' });
  await oneLine();
  await list.getByRole('menuitem', { name: 'Alerts for this group…' }).click();
  const settings = await windowOf(app, 'settings');
  await expect(settings.getByRole('heading', { name: 'Alerts', level: 2 })).toBeVisible();
});

test('a mute is said, seen on head and rows, taken back, and passed by being told once', async ({
  live: { list },
  simulator,
}) => {
  await intoGroups(list);
  const choose = async (whose: RegExp, entry: string | RegExp): Promise<void> => {
    await person(list, whose).click({ button: 'right' });
    await list.getByRole('menuitem', { name: entry }).click();
  };
  const said = (text: string | RegExp) => list.locator('.done', { hasText: text });

  await choose(/^Support/u, 'Mute until tomorrow');
  await expect(said(/^Support is muted until tomorrow, 6:00.AM\./u)).toBeVisible();
  await expect(list.getByRole('status').filter({ hasText: 'Support is muted until' })).toBeAttached();
  await expect(person(list, /^Support, .*, muted$/u)).toBeVisible();
  await expect(person(list, /^Reed Bello, .*, muted$/u)).toBeVisible();
  await said('Support').getByRole('button', { name: 'Undo' }).click();
  await expect(said('Support is not muted any more.')).toBeVisible();
  await expect(person(list, /muted$/u)).toHaveCount(0);
  await said('Support').getByRole('button', { name: 'Undo' }).click();
  // Nothing stays for good because the button that was pressed, or what was under the pointer, is gone.
  await expect(said('Support is muted again.')).toBeVisible();
  await expect(said('Support is muted again.')).toBeHidden({ timeout: 15_000 });

  // Who is muted with others can be heard again from their own menu.
  await choose(/^Reed Bello/u, /^Unmute Support \(muted until tomorrow/u);
  await expect(person(list, /muted$/u)).toHaveCount(0);
  await said('Support').getByRole('button', { name: 'Undo' }).click();
  await expect(said('Support is muted again.')).toBeVisible();

  await person(list, /^Reed Bello/u).click();
  const details = list.getByRole('region', { name: 'Details of Reed Bello' });
  const rule = await list.evaluate(() =>
    window.rollcall.call('alerts.add-rule', {
      scope: { kind: 'group', name: 'Support' },
      trigger: { kind: 'becomes-available' },
      once: false,
    }),
  );
  await expect(details.getByText('Muted for now. Otherwise you are also told:')).toBeVisible();
  await list.evaluate((id) => window.rollcall.call('alerts.remove-rule', id), rule.id);
  await expect(details.getByText(/also told:$/u)).toBeHidden();
  const call = details.getByRole('button', { name: 'Call' });
  // From the name on: the page may be scrolled meanwhile.
  const below = () =>
    call.evaluate((button) => {
      const name = button.closest('.details')?.querySelector('h2');
      return button.getBoundingClientRect().top - (name?.getBoundingClientRect().top ?? 0);
    });
  const before = await below();
  // A second click of a double one does not take back what the first one did.
  await details.getByRole('button', { name: 'Unmute Support' }).dblclick();
  await expect(details.getByText('Support is not muted any more.')).toBeVisible();
  expect(await below()).toBe(before);
  await details.getByRole('button', { name: 'Undo' }).click();
  await expect(details.getByText('Support is muted until tomorrow')).toBeVisible();
  await list.keyboard.press('Escape');

  await choose(/^Reed Bello/u, 'Tell me once when available');
  await expect(said('You will be told once, although Support is muted.')).toBeVisible();
  const reed = person(list, /^Reed Bello, .*, you will be told once, although muted$/u);
  await expect(reed.locator('.signs')).toHaveAttribute(
    'title',
    'You will be told once, although Support is muted.',
  );
  simulator.type('reed available');
  await expect(person(list, /^Reed Bello, Available/u)).toBeVisible();
  await list.getByRole('button', { name: 'Recent alerts' }).click();
  const panel = list.getByRole('region', { name: 'Recent alerts' });
  await expect(panel.getByRole('listitem').filter({ hasText: 'Reed Bello' })).toContainText(
    'Shown · asked for once, although Support is muted',
  );
  await list.keyboard.press('Escape');
  await person(list, /^Reed Bello/u).click({ button: 'right' });
  await expect(list.getByRole('menuitem', { name: 'Tell me next time they’re available' })).toBeVisible();
});

test('recent alerts tell what was shown and why others were not, and pause', async ({
  fresh: { list },
  simulator,
}) => {
  await list.getByRole('button', { name: 'Every change' }).click();
  await list.getByRole('button', { name: 'Recent alerts' }).click();
  const panel = list.getByRole('region', { name: 'Recent alerts' });
  await expect(panel.getByText('Nothing since Rollcall started.')).toBeVisible();
  simulator.type('joe busy');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Joe Nakamura is now busy' })).toContainText(
    'Shown',
  );
  await panel.getByRole('button', { name: '30 min' }).click();
  await expect(panel.getByText(/^Paused until/u)).toBeVisible();
  await expect(list.getByRole('button', { name: /Alerts are paused until/u })).toBeAttached();
  simulator.type('amina busy');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Amina Diallo' })).toContainText(
    'Not shown – paused until',
  );
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel.getByText(/^Paused until/u)).toBeHidden();
  await list.evaluate(() =>
    window.rollcall.call('alerts.mute', {
      scope: { kind: 'person', address: 'joe@example.com' },
      length: 'always',
    }),
  );
  simulator.type('joe dnd');
  const silent = panel.getByRole('listitem').filter({ hasText: 'Joe Nakamura is now do not disturb' });
  await expect(silent).toContainText('Not shown – Joe Nakamura is muted until you switch it on again');
  const mute = panel.getByRole('listitem').filter({ hasText: /^Joe Nakamura is (?:muted until|not muted)/u });
  await expect(mute).toHaveText(/^Joe Nakamura is muted until you switch it on again/u);
  await mute.getByRole('button', { name: 'Unmute' }).click();
  await expect(mute).toHaveText(/^Joe Nakamura is not muted any more/u);
  await expect(silent).toContainText('Joe Nakamura was muted · Unmuted since');
  await mute.getByRole('button', { name: 'Undo' }).click();
  await expect(silent).toContainText('Joe Nakamura is muted until');
  await mute.getByRole('button', { name: 'Unmute' }).click();
  await expect(mute.getByRole('button', { name: 'Undo' })).toBeFocused();
  // Another mute of the same person is none of that line's.
  await list.evaluate(() =>
    window.rollcall.call('alerts.mute', {
      scope: { kind: 'person', address: 'joe@example.com' },
      length: 'always',
    }),
  );
  await expect(mute.getByRole('button', { name: 'Unmute' })).toBeFocused();
  await expect(silent).toContainText('Not shown – Joe Nakamura was muted');

  await silent.getByRole('button', { name: /^Joe Nakamura is now/u }).click();
  await expect(list.getByRole('region', { name: 'Details of Joe Nakamura' })).toBeVisible();
  await list.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  await list.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the tray icon counts a group, says so, and counts everyone again', async ({ live: { list } }) => {
  await intoGroups(list);
  const choose = async (checked: boolean): Promise<void> => {
    await person(list, /^Support/u).click({ button: 'right' });
    await list.getByRole('menuitemcheckbox', { name: /^Count only these people/u, checked }).click();
  };
  await choose(false);
  await expect(list.locator('.done', { hasText: 'The tray icon counts: Support.' })).toBeVisible();
  expect((await preferences(list)).tray.counts).toEqual({ kind: 'group', name: 'Support' });
  await choose(true);
  const said = list.locator('.done', { hasText: 'The tray icon counts: Everyone.' });
  await expect(said).toBeVisible();
  expect((await preferences(list)).tray).toEqual({ counts: { kind: 'everyone' }, click: 'compact' });
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(list.locator('.done', { hasText: 'The tray icon counts: Support.' })).toBeVisible();
});
