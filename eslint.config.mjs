import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// Only these may import electron: everything else runs under plain Node.
const electronSide = [
  'main/index.ts',
  'main/app.ts',
  'main/pieces.ts',
  'main/desktop/**',
  'preload/bridge.ts',
];

const ELECTRON = {
  regex: '^electron(/|$)',
  message: 'Only main/desktop, index, app and pieces know Electron.',
};
const WIRE = { regex: '^(axios|saxes|koa|@koa/.*)$', message: 'This room knows no transport and no XML.' };
const ONLY_RENDERER_PACKAGES = {
  regex: '^(?!\\.|preact(/|$)|@preact/signals$|@tanstack/virtual-core$)',
  message: 'The renderer needs Preact and the virtual list, and nothing of Node.',
};
const NO_DYNAMIC_ELECTRON = {
  selector: 'ImportExpression > Literal[value=/^electron/]',
  message: 'Only main/desktop, index, app and pieces know Electron.',
};

/** Protections that are not to be switched off, in product, tests and scripts alike. */
const VERIFIED = 'Certificates are always verified.';
const CLOSED_PAGES = 'Pages run in a sandbox, isolated, without Node and with web security on.';
const PROTECTIONS = [
  { selector: "Property[key.name='rejectUnauthorized']:not([value.value=true])", message: VERIFIED },
  { selector: "Literal[value='NODE_TLS_REJECT_UNAUTHORIZED']", message: VERIFIED },
  { selector: "Property[key.name='NODE_TLS_REJECT_UNAUTHORIZED']", message: VERIFIED },
  { selector: "MemberExpression[property.name='NODE_TLS_REJECT_UNAUTHORIZED']", message: VERIFIED },
  { selector: "MemberExpression[property.name='setCertificateVerifyProc']", message: VERIFIED },
  { selector: "Literal[value='certificate-error']", message: VERIFIED },
  {
    selector: 'Property[key.name=/^(sandbox|contextIsolation|webSecurity)$/]:not([value.value=true])',
    message: CLOSED_PAGES,
  },
  {
    selector:
      'Property[key.name=/^(nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|webviewTag|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures)$/]:not([value.value=false])',
    message: CLOSED_PAGES,
  },
  {
    selector:
      "CallExpression[callee.property.name='appendSwitch'] > Literal[value=/^(no-sandbox|disable-web-security|disable-site-isolation-trials|allow-.*|ignore-certificate-errors.*|enable-blink-features|remote-debugging-.*)$/]",
    message: CLOSED_PAGES,
  },
  { selector: "MemberExpression[property.name='loadFile']", message: 'Pages come through app:// only.' },
];
/** One file alone opens what is outside: it builds the links itself, of schemes that it lists. */
const ONE_WAY_OUT = {
  selector: "MemberExpression[property.name='openExternal'], Property[key.name='openExternal']",
  message: 'Links are built and opened in main/desktop/links.ts.',
};
/** One file alone listens to pages: it checks who asks and what. */
const ONE_REGISTER = {
  selector:
    "MemberExpression[object.name='ipcMain'], ImportSpecifier[imported.name='ipcMain'], MemberExpression[property.name='ipc']",
  message: 'Commands are registered in main/desktop/commands.ts, which checks sender and argument.',
};
/** A page makes its elements one by one: text from a server never becomes markup or a script. */
const NO_MARKUP_FROM_TEXT = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)$/]',
    message: 'Text never becomes markup.',
  },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^(write|writeln)$/]",
    message: 'Text never becomes markup.',
  },
  {
    selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|innerHTML|srcdoc|srcDoc)$/]',
    message: 'Text never becomes markup.',
  },
  { selector: "Property[key.name='dangerouslySetInnerHTML']", message: 'Text never becomes markup.' },
];
/** Nowhere does text become a program. */
const NO_PROGRAM_FROM_TEXT = { 'no-eval': 'error', 'no-new-func': 'error' };

/** The doors between the rooms: `target` may not import from `from`. */
const zones = [
  {
    target: './renderer',
    from: './main',
    message: 'The renderer knows only preload/contract and preload/words.',
  },
  {
    target: './renderer',
    from: './preload/bridge.ts',
    message: 'The renderer meets the bridge at window.rollcall.',
  },
  {
    target: './main/pws',
    from: './main',
    except: ['./pws'],
    message: 'The PWS client knows the wire and nothing else.',
  },
  {
    target: './main/endpoint',
    from: './main',
    except: ['./endpoint', './pws/limits.ts'],
    message: 'The endpoint hands on an id and knows nothing else.',
  },
  {
    target: './main/presence',
    from: './main',
    except: [
      './presence',
      './pws/in-turns.ts',
      './pws/service.ts',
      './pws/status.ts',
      './pws/limits.ts',
      './pws/pws-error.ts',
      './pws/certificate-facts.ts',
    ],
    message: 'Presence knows PresenceService, not its transport and not its XML.',
  },
  {
    target: './main/simulator',
    from: './main',
    except: ['./simulator', './pws/xml.ts', './pws/limits.ts', './pws/error-table.ts', './pws/status.ts'],
    message: 'The simulator shares the wire facts with the client and nothing else.',
  },
  {
    target: './main/settings',
    from: './main',
    except: ['./settings', './pws/status.ts', './pws/limits.ts', './alerts/rule.ts'],
    message: 'Settings are data; they know no machinery.',
  },
  {
    target: './main/alerts',
    from: './main',
    except: [
      './alerts',
      './presence/contact.ts',
      './presence/display-status.ts',
      './presence/clock.ts',
      './settings/preferences.ts',
    ],
    message: 'Alerts judge changes; they know neither the server nor the desktop.',
  },
  {
    target: './main/updates',
    from: './main',
    except: ['./updates', './presence/clock.ts'],
    message: 'Updates know a feed and this program, and nothing of presence.',
  },
  { target: './preload', from: './renderer' },
  {
    target: ['./preload/words', './preload/bridge.ts'],
    from: './main',
    // What the words are about; the contract, which is about everything, would make a circle with them.
    except: [
      './presence/display-status.ts',
      './presence/connection.ts',
      './presence/journal-entry.ts',
      './alerts/recent-alert.ts',
      './alerts/rule.ts',
      './updates/update-state.ts',
    ],
    message: 'What crosses is in the contract.',
  },
  { target: './main', from: './renderer' },
];

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test/output/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, importX.flatConfigs.typescript],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './renderer/tsconfig.json', './test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['tsconfig.json', 'renderer/tsconfig.json', 'test/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'no-restricted-imports': ['error', { patterns: [ELECTRON] }],
      'no-restricted-syntax': ['error', NO_DYNAMIC_ELECTRON, ...PROTECTIONS, ONE_REGISTER, ONE_WAY_OUT],
      ...NO_PROGRAM_FROM_TEXT,
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: electronSide,
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', ...PROTECTIONS, ONE_REGISTER, ONE_WAY_OUT],
    },
  },
  {
    files: ['main/desktop/commands.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PROTECTIONS, ONE_WAY_OUT] },
  },
  {
    files: ['main/desktop/links.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PROTECTIONS, ONE_REGISTER] },
  },
  {
    files: ['renderer/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    languageOptions: { ...jsxA11y.flatConfigs.strict.languageOptions, globals: globals.browser },
  },
  {
    files: ['renderer/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [ELECTRON, ONLY_RENDERER_PACKAGES] }],
      'no-restricted-syntax': [
        'error',
        NO_DYNAMIC_ELECTRON,
        ...PROTECTIONS,
        ONE_REGISTER,
        ONE_WAY_OUT,
        ...NO_MARKUP_FROM_TEXT,
      ],
    },
  },
  {
    files: ['main/presence/**', 'main/settings/**', 'main/alerts/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [ELECTRON, WIRE] }],
    },
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-restricted-syntax': ['error', ...PROTECTIONS, ONE_WAY_OUT],
      ...NO_PROGRAM_FROM_TEXT,
      'no-implied-eval': 'error',
    },
  },
);
