import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test, windowOf } from './app-test.js';
import { openSettings } from './settings-window.js';

test('what Rollcall did is shown and can be copied', async ({ launch, simulator, samplesFor }) => {
  const samples = await samplesFor(simulator.origin);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^notifications arrive$/u);
  const list = await windowOf(app, 'presence');
  // Not encrypted, by choice: said all the time, and why.
  await expect(list.getByText('Not encrypted')).toBeVisible();
  await list.getByRole('button', { name: /^Live/u }).click();
  await expect(list.getByText(/the server’s address in the settings begins with http:/u)).toBeVisible();

  await list.getByRole('button', { name: 'Diagnostics…' }).click();
  const diagnostics = await windowOf(app, 'diagnostics');
  const { steps, counts } = await diagnostics.evaluate(() =>
    window.rollcall.call('diagnostics.read', undefined),
  );
  expect(steps.length).toBeGreaterThan(3);
  for (const { text } of steps)
    await expect(diagnostics.getByText(text, { exact: true }).first()).toBeVisible();
  for (const { label } of counts) await expect(diagnostics.getByText(label, { exact: true })).toBeVisible();
  expect(counts.find(({ label }) => label === 'Notifications taken')?.value).not.toBe('0');
  await expect(diagnostics.getByText('none: the connection is not encrypted')).toBeVisible();

  await diagnostics.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(diagnostics.getByText(/^Copied at/u)).toBeVisible();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Rollcall diagnostics, /u);
  expect(copied).toContain(simulator.origin);
  for (const { text } of steps) expect(copied).toContain(text);
  for (const { label } of counts) expect(copied).toContain(label);
});

test('starting afresh takes a leftover off the server, and says so', async ({
  launch,
  simulator,
  samplesFor,
}) => {
  const samples = await samplesFor(simulator.origin);
  const leftover = await leaveSubscription(simulator.origin);
  const app = await launch({ args: [`--import=${samples}`] });
  await app.waitForLine(/^connection live$/u);
  const list = await windowOf(app, 'presence');
  const { page: settings } = await openSettings(app, 'advanced');
  await settings.getByRole('button', { name: 'Start afresh…' }).click();

  const before = simulator.lines.length;
  const removal = new RegExp(`^DELETE /presence-service/users/rita/subscriptions/${leftover} `, 'u');
  await settings.getByRole('button', { name: 'Cancel', exact: true }).click();
  await settings.getByRole('button', { name: 'Start afresh…' }).click();
  expect(simulator.lines.filter((line) => removal.test(line))).toEqual([]);
  await settings.getByRole('button', { name: 'Remove and connect anew' }).click();
  await expect(settings.getByText(`Subscription ${leftover} of rita was removed.`)).toBeVisible();
  await simulator.waitForLine(new RegExp(`${removal.source}200`, 'u'), before);
  await expect(list.getByRole('button', { name: /^Live/u })).toBeVisible();
  simulator.type('carlotta away');
  await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
});

test('a callback port that is taken is told with who has it, and another one is offered', async ({
  launch,
  simulator,
  samplesFor,
}) => {
  const holder = createServer().listen(0, '0.0.0.0');
  await once(holder, 'listening');
  const address = holder.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    const samples = await samplesFor(simulator.origin, { callbackPort: port });
    const app = await launch({ args: [`--import=${samples}`] });
    await app.waitForLine(/^connection live$/u);
    const said = await app.waitForLine(/^notifications missing: /u);
    expect(said).toContain(String(port));
    expect(said).toContain(String(process.pid));
    const list = await windowOf(app, 'presence');
    await expect(list.getByText(new RegExp(`\\b${process.pid}\\b`, 'u')).first()).toBeVisible();
    // The list is right all the same, by asking.
    await expect(list.getByRole('treeitem', { name: /^Carlotta Tendant, Available/u })).toBeVisible();

    await list
      .getByRole('button', { name: /^Use port \d+ instead$/u })
      .first()
      .click();
    await app.waitForLine(/^notifications arrive$/u, 20_000);
    await expect(list.getByRole('button', { name: /^Use port/u })).toHaveCount(0);
    simulator.type('carlotta away');
    await app.waitForLine(/^presence carlotta@example\.com AVAILABLE -> AWAY$/u);
  } finally {
    holder.close();
  }
});

/** Subscribes as the end user, as a program would that ended without taking leave. Gives the subscription's number. */
async function leaveSubscription(origin: string): Promise<string> {
  const ask = async (path: string, key: string | undefined, body: string): Promise<Response> => {
    const response = await fetch(`${origin}/presence-service${path}`, {
      method: 'POST',
      headers: { 'Presence-Expiry': '3600', ...(key === undefined ? {} : { 'Presence-Session-Key': key }) },
      body,
    });
    expect(response.ok, path).toBe(true);
    return response;
  };
  const keyIn = async (response: Response): Promise<string> =>
    /<sessionKey>([^<]+)</u.exec(await response.text())?.[1] ?? '';
  const application = await keyIn(
    await ask('/users/appuser/sessions', undefined, '<session><password>appuser</password></session>'),
  );
  const endUser = await keyIn(await ask('/users/rita/sessions', application, ''));
  await ask('/endpoints', application, '<endpoint><url>http://127.0.0.1:9/gone</url></endpoint>');
  const made = await ask(
    '/users/rita/subscriptions',
    endUser,
    '<subscription><contactsList><contact contactURI="joe@example.com"/></contactsList>' +
      '<subscriptionType>PRESENCE_NOTIFICATION</subscriptionType><endPointID>1</endPointID></subscription>',
  );
  const text = `${made.headers.get('location') ?? ''} ${await made.text()}`;
  const id = /(\d+)/u.exec(text.replace(/^.*subscriptions\//u, ''))?.[1];
  expect(id, text).toBeDefined();
  return id ?? '';
}
