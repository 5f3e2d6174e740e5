import { expect, test, windowOf } from './app-test.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

test('every page comes with the content security policy, and as what it is', async ({ launch }) => {
  const app = await launch();
  await windowOf(app, 'presence');
  for (const page of ['presence', 'settings', 'diagnostics']) {
    const headers = await app.electron.evaluate(async ({ net }, name) => {
      const response = await net.fetch(`app://rollcall/${name}/index.html`);
      return Object.fromEntries(response.headers);
    }, page);
    expect(headers, page).toMatchObject({
      'content-security-policy': POLICY.join('; '),
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('app:// gives the files of the windows and nothing else', async ({ launch }) => {
  const app = await launch();
  await windowOf(app, 'presence');
  const urls = [
    'app://rollcall/presence/index.html',
    'app://rollcall/',
    'app://rollcall/presence/',
    'app://rollcall/presence/nothing.html',
    'app://rollcall/package.json',
    'app://rollcall/../main/index.cjs',
    'app://rollcall/..%2fmain/index.cjs',
    'app://rollcall/..%2f..%2fpackage.json',
    'app://rollcall/%2e%2e/main/index.cjs',
    'app://rollcall/presence/..%2f..%2fmain%2findex.cjs',
    'app://rollcall/..\\main\\index.cjs',
    'app://rollcall/..%5cmain%5cindex.cjs',
    'app://rollcall//etc/hostname',
    'app://rollcall/%2fetc%2fhostname',
    'app://rollcall/presence/index.html%00.png',
    'app://rollcall.elsewhere/presence/index.html',
    'app://elsewhere/presence/index.html',
  ];
  const answers = await app.electron.evaluate(async ({ net }, asked) => {
    const given: [string, number, number][] = [];
    for (const url of asked) {
      const response = await net.fetch(url).catch(() => Response.error());
      given.push([url, response.status, (await response.arrayBuffer()).byteLength]);
    }
    return given;
  }, urls);
  const [first, ...others] = answers;
  expect(first?.[1]).toBe(200);
  for (const [url, status, length] of others) {
    // Refused by Rollcall, or no address to Chromium in the first place.
    expect([404, 0], url).toContain(status);
    expect(length, url).toBe(0);
  }
});

test('a page runs nothing that was not built into it', async ({ launch }) => {
  const app = await launch();
  const list = await windowOf(app, 'presence');
  const broken = await list.evaluate(async () => {
    const directives: string[] = [];
    const refusals = (count: number): Promise<void> =>
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          directives.push(effectiveDirective);
          if (directives.length === count) done();
        });
      });
    const all = refusals(5);
    const add = (html: string): void => {
      document.body.append(document.createRange().createContextualFragment(html));
    };
    add('<script>window.ran = "inline"</script>');
    add('<img src="data:," onerror="window.ran = \'attribute\'">');
    add('<style>body { display: none }</style>');
    add('<base href="https://example.com">');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- To see that it does not run.
    setTimeout("window.ran = 'text'");
    await all;
    return { directives: directives.sort(), ran: 'ran' in window };
  });
  expect(broken.ran).toBe(false);
  expect(broken.directives).toEqual(
    ['base-uri', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'].sort(),
  );
});
