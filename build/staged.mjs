/**
 * Looks at the form and the lint rules of what is staged, as it is staged: the commit hook, which `npm run hooks`
 * installs. What needs types, or every file, is left to `npm run check`.
 */
import { join } from 'node:path';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { runEntry, SetupProblem } from './setup/say.mjs';

const isCode = /\.(?:tsx?|mjs|cjs)$/;

await runEntry(async () => {
  const names = (await git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z')).split('\0');
  const complain = await complainer();
  let complaints = 0;
  for (const name of names.filter((one) => one !== '')) {
    for (const complaint of await complain(name)) {
      console.log(`${name}${complaint}`);
      complaints += 1;
    }
  }
  if (complaints > 0)
    console.log('\nnpm run format mends the form; git commit --no-verify goes without this.');
  return complaints > 0 ? 1 : 0;
});

/**
 * What is wrong with a staged file, each as the rest of a line that begins with its name.
 * @returns {Promise<(name: string) => Promise<string[]>>}
 */
async function complainer() {
  const [prettier, { ESLint }, { default: tseslint }] = await Promise.all([
    import('prettier'),
    import('eslint'),
    import('typescript-eslint'),
  ]);
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      {
        files: ['**/*.{ts,tsx}'],
        ...tseslint.configs.disableTypeChecked,
        languageOptions: { parserOptions: { project: false, program: null, projectService: false } },
      },
    ],
    // It follows every import of every file.
    ruleFilter: ({ ruleId }) => ruleId !== 'import-x/no-cycle',
  });
  const ignorePath = join(root, '.prettierignore');

  return async (name) => {
    const path = join(root, name);
    const { ignored, inferredParser } = await prettier.getFileInfo(path, { ignorePath });
    if (ignored || inferredParser === null) return [];
    const text = await git('show', `:${name}`);
    const isFormatted = await prettier.check(text, {
      ...(await prettier.resolveConfig(path)),
      filepath: path,
    });
    const results = isCode.test(name) ? await eslint.lintText(text, { filePath: path }) : [];
    return [
      ...(isFormatted ? [] : [': not in its form']),
      ...results
        .flatMap(({ messages }) => messages)
        .filter(({ severity }) => severity === 2)
        .map(({ line, message }) => `:${line}: ${message}`),
    ];
  };
}

/** @param {string[]} args */
async function git(...args) {
  const { code, output } = await run('git', args, { cwd: root });
  if (code !== 0) throw new SetupProblem(`git ${args[0]} failed.\n${output}`);
  return output;
}
