import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** The rules by which protections are kept from being switched off. */
const RULES = new Set(['no-restricted-syntax', 'no-eval', 'no-implied-eval', 'no-new-func']);

// The project's own configuration without what needs types: that would take as long as the whole check.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { project: false, program: null, projectService: false } },
    },
  ],
  ruleFilter: ({ ruleId }) => RULES.has(ruleId),
});

/** What the linter says to each line, as lines of a file of that name. */
async function complaints(file: string, lines: readonly string[]): Promise<string[][]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: join(root, file) });
  expect(result?.fatalErrorCount, 'the snippets are no program').toBe(0);
  return lines.map((_, index) =>
    result!.messages.filter(({ line }) => line === index + 1).map(({ message }) => message),
  );
}

const ANYWHERE = ['main/team.ts', 'main/desktop/windows.ts', 'test/e2e/launch.ts', 'build/start.mjs'];
const IN_PAGES = ['renderer/presence/row.tsx', 'renderer/ui/bridge.ts'];

const VERIFIED = 'Certificates are always verified.';
const CLOSED_PAGES = 'Pages run in a sandbox, isolated, without Node and with web security on.';
const ONE_REGISTER = 'Commands are registered in main/desktop/commands.ts, which checks sender and argument.';
const ONE_WAY_OUT = 'Links are built and opened in main/desktop/links.ts.';
const NO_MARKUP = 'Text never becomes markup.';

const REFUSED: readonly (readonly [code: string, message: RegExp | string, files: readonly string[]])[] = [
  ['use({ rejectUnauthorized: false });', VERIFIED, ANYWHERE],
  ['use({ rejectUnauthorized: isWanted });', VERIFIED, ANYWHERE],
  ["process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';", VERIFIED, ANYWHERE],
  ["process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';", VERIFIED, ANYWHERE],
  ["start({ env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });", VERIFIED, ANYWHERE],
  ['session.setCertificateVerifyProc((_, answer) => answer(0));', VERIFIED, ANYWHERE],
  ["app.on('certificate-error', (event) => event.preventDefault());", VERIFIED, ANYWHERE],
  ['open({ sandbox: false });', CLOSED_PAGES, ANYWHERE],
  ['open({ contextIsolation: false });', CLOSED_PAGES, ANYWHERE],
  ['open({ webSecurity: false });', CLOSED_PAGES, ANYWHERE],
  ['open({ webSecurity: isWanted });', CLOSED_PAGES, ANYWHERE],
  ['open({ nodeIntegration: true });', CLOSED_PAGES, ANYWHERE],
  ['open({ nodeIntegrationInWorker: true });', CLOSED_PAGES, ANYWHERE],
  ['open({ nodeIntegrationInSubFrames: true });', CLOSED_PAGES, ANYWHERE],
  ['open({ webviewTag: true });', CLOSED_PAGES, ANYWHERE],
  ['open({ allowRunningInsecureContent: true });', CLOSED_PAGES, ANYWHERE],
  ['open({ experimentalFeatures: true });', CLOSED_PAGES, ANYWHERE],
  ["open({ enableBlinkFeatures: 'CSSVariables' });", CLOSED_PAGES, ANYWHERE],
  ...['no-sandbox', 'disable-web-security', 'ignore-certificate-errors', 'remote-debugging-port'].map(
    (name) => [`app.commandLine.appendSwitch('${name}');`, CLOSED_PAGES, ANYWHERE] as const,
  ),
  ...["shell.openExternal('https://example.com');", 'const { openExternal: other } = shell; use(other);'].map(
    (code) => [code, ONE_WAY_OUT, [...ANYWHERE, 'main/app.ts', ...IN_PAGES]] as const,
  ),
  ["window.loadFile('page.html');", 'Pages come through app:// only.', ANYWHERE],
  ["ipcMain.handle('anything', () => 1);", ONE_REGISTER, ['main/team.ts', 'main/desktop/windows.ts']],
  [
    "import { ipcMain as other } from 'electron'; use(other);",
    ONE_REGISTER,
    ['main/desktop/windows.ts', 'main/app.ts'],
  ],
  ["contents.ipc.handle('anything', () => 1);", ONE_REGISTER, ['main/team.ts', 'main/desktop/windows.ts']],
  ["void import('electron');", /know Electron/u, ['main/team.ts', ...IN_PAGES]],
  ["eval('1');", /eval can be harmful/u, [...ANYWHERE, ...IN_PAGES]],
  ["setTimeout('go()', 1);", /Implied eval/u, ['build/start.mjs']],
  ["use(new Function('return 1'));", /Function constructor is eval/u, [...ANYWHERE, ...IN_PAGES]],
  ['element.innerHTML = name;', NO_MARKUP, IN_PAGES],
  ['element.outerHTML = name;', NO_MARKUP, IN_PAGES],
  ["element.insertAdjacentHTML('beforeend', name);", NO_MARKUP, IN_PAGES],
  ['document.write(name);', NO_MARKUP, IN_PAGES],
  ['frame.srcdoc = name;', NO_MARKUP, IN_PAGES],
  ["new DOMParser().parseFromString(name, 'text/html');", NO_MARKUP, IN_PAGES],
  ['use({ dangerouslySetInnerHTML: { __html: name } });', NO_MARKUP, IN_PAGES],
  ['use(<p dangerouslySetInnerHTML={{ __html: name }} />);', NO_MARKUP, ['renderer/presence/row.tsx']],
  ['use({ nodeIntegration: true });', CLOSED_PAGES, IN_PAGES],
  ["ipcMain.handle('anything', () => 1);", ONE_REGISTER, IN_PAGES],
];

test.each([...ANYWHERE, 'main/app.ts', ...IN_PAGES])('the linter refuses it in %s', async (file) => {
  const refused = REFUSED.filter(([, , files]) => files.includes(file));
  const found = await complaints(
    file,
    refused.map(([code]) => code),
  );
  for (const [index, [code, message]] of refused.entries()) {
    const wanted: unknown = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(found[index], code).toContainEqual(wanted);
  }
});

test.each([
  ['main/desktop/commands.ts', "ipcMain.handle('anything', () => 1);"],
  ['main/desktop/links.ts', 'shell.openExternal(link);'],
  [
    'main/desktop/windows.ts',
    'open({ sandbox: true, contextIsolation: true, webSecurity: true, nodeIntegration: false });',
  ],
  ['renderer/presence/row.tsx', 'use(<p>{name}</p>);'],
])('the linter lets pass in %s: %s', async (file, code) => {
  expect(await complaints(file, [code])).toEqual([[]]);
});

test('the linter, which knows the types then, refuses text as a timer’s program', async () => {
  const whole = new ESLint({ cwd: root });
  for (const file of ['main/team.ts', 'main/desktop/windows.ts', ...IN_PAGES]) {
    const { rules } = (await whole.calculateConfigForFile(join(root, file))) as Linter.Config;
    expect(rules?.['@typescript-eslint/no-implied-eval'], file).toEqual([2]);
  }
});

test('the linter is told to look away only where that is known and has a reason', async () => {
  const found = new Set<string>();
  for (const file of await sources()) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, rules = '', reason] of text.matchAll(
      /eslint-disable(?:-next-line|-line)?\s*([^\n]*?)(?:--\s*(\S)|\*\/|$)/gmu,
    )) {
      const names = rules.split(',').map((name) => name.trim());
      if (names.includes('') || names.some((name) => RULES.has(name))) {
        expect(reason, `${file} gives no reason`).toBeDefined();
        found.add(file);
      }
    }
  }
  expect([...found]).toEqual([
    'test/e2e/commands.spec.ts',
    'test/e2e/lockdown.spec.ts',
    'test/integration/pws/tls.test.ts',
  ]);
});

test('the pages refer to nothing elsewhere and hold no program', async () => {
  const pages = (await readdir(join(root, 'renderer'), { recursive: true })).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages).toHaveLength(4);
  for (const page of pages) {
    const text = await readFile(join(root, 'renderer', page), 'utf8');
    expect(text, page).not.toMatch(
      /\/\/|\bjavascript:|\bdata:|\son\w+=|<style|\sstyle=|<base|<i?frame|<meta[^>]+http-equiv="refresh"/iu,
    );
    for (const [script] of text.matchAll(/<script[^]*?<\/script>/gu)) {
      expect(script).toMatch(/^<script type="module" src="\.\/[\w-]+\.tsx"><\/script>$/u);
    }
  }
});

/** Every file of ours that the linter looks at, in order. */
async function sources(): Promise<string[]> {
  const rooms = await Promise.all(
    ['main', 'preload', 'renderer', 'test', 'build'].map(async (room) =>
      (await readdir(join(root, room), { recursive: true })).map((file) => `${room}/${file}`),
    ),
  );
  return rooms
    .flat()
    .filter((file) => /\.(?:tsx?|mjs)$/u.test(file) && !file.startsWith('test/output/'))
    .filter((file) => file !== 'test/unit/lint/protections.test.ts')
    .sort();
}
