import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesIn, npmCommandsIn, SCRIPTS, SUITES, textOf } from './files.js';

/** The only actions of others that run with our code and secrets, by the versions that were looked at. */
const ACTIONS = ['actions/checkout@v4', 'actions/setup-node@v4', 'actions/upload-artifact@v4'];

const step = z
  .object({ uses: z.string().optional(), run: z.string().optional() })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), 'a step runs or uses something');
const job = z.object({
  'runs-on': z.string(),
  strategy: z.object({ matrix: z.record(z.string(), z.array(z.unknown()).min(1)) }).optional(),
  steps: z.array(step).min(1),
});
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
});

const FILES = filesIn('.github/workflows', '.yml');

test('there is one for each change, and one for a release', () => {
  expect(FILES).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml']);
});

describe.each(FILES)('%s', (file) => {
  const text = textOf(file);
  const { jobs } = workflow.parse(load(text));
  const steps = Object.values(jobs).flatMap((one) => one.steps);

  test('uses no other actions than those that were looked at', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(ACTIONS).toContain(uses);
  });

  test('runs what a person can run', () => {
    const commands = steps.map(({ run = '' }) => npmCommandsIn(run));
    expect(commands.flatMap(({ scripts }) => scripts).length).toBeGreaterThan(0);
    for (const { scripts, suites } of commands) {
      for (const script of scripts) expect(SCRIPTS).toContain(script);
      for (const suite of suites) expect(SUITES).toContain(suite);
    }
  });

  test('runs on each system', () => {
    const systems = Object.values(jobs).flatMap((one) => [one['runs-on'], one.strategy?.matrix['os'] ?? []]);
    expect(systems.flat()).toEqual(
      expect.arrayContaining(['ubuntu-latest', 'windows-latest', 'macos-latest']),
    );
  });

  test('takes from its matrix what is there', () => {
    for (const one of Object.values(jobs)) {
      const used = [...JSON.stringify(one).matchAll(/\$\{\{ matrix\.(\w+) \}\}/gu)].map(
        ([, name = '']) => name,
      );
      expect(Object.keys(one.strategy?.matrix ?? {})).toEqual(expect.arrayContaining(used));
    }
  });

  test('puts nothing into a shell that somebody else may have written', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
