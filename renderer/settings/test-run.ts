import {
  TEST_STEPS,
  type Problem,
  type SettingsDraft,
  type TestOutcome,
  type TestProgress,
  type TestStep,
} from '../../preload/contract.js';

export type StepState = TestOutcome | { readonly kind: 'waiting' };

/** A test of the connection, as far as it has come. */
export interface TestRun {
  /** What is tested. */
  readonly draft: SettingsDraft;
  readonly steps: Readonly<Record<TestStep, StepState>>;
  readonly ended: boolean;
  /** Why the test as a whole could not be made. */
  readonly problem?: Problem;
}

/** A test before its first step. */
export function newRun(draft: SettingsDraft): TestRun {
  const steps = Object.fromEntries(TEST_STEPS.map((step) => [step, { kind: 'waiting' }]));
  return { draft, steps: steps as TestRun['steps'], ended: false };
}

/** The test after one more word about a step. */
export function progressed(run: TestRun, { step, outcome }: TestProgress): TestRun {
  return { ...run, steps: { ...run.steps, [step]: outcome } };
}

/** How the test stands: passed only where every step is; `nobody` where only people are missing. */
export function verdict(run: TestRun): 'running' | 'passed' | 'nobody' | 'failed' {
  if (!run.ended) return 'running';
  if (TEST_STEPS.some((step) => run.steps[step].kind === 'nobody')) return 'nobody';
  return TEST_STEPS.every((step) => run.steps[step].kind === 'passed') ? 'passed' : 'failed';
}
