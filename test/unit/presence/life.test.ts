import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  after,
  LIFE,
  type EndOf,
  type LifeEffect,
  type LifeEvent,
  type LifeState,
  type Transition,
  type TroubleEvent,
} from '../../../main/presence/life.js';

const STATES = Object.keys(LIFE) as LifeState[];
const TROUBLE: readonly TroubleEvent[] = [
  'passing',
  'overload',
  'limited',
  'gone',
  'gone-again',
  'broken',
  'personal',
];
const EVENTS: readonly LifeEvent[] = [
  ...TROUBLE,
  ...(['built', 'right', 'due', 'asked', 'woken', 'over', 'fail-over'] as const),
];

function rowsOf(state: LifeState): [LifeEvent, Transition][] {
  return Object.entries(LIFE[state]) as [LifeEvent, Transition][];
}

function effectsOf(state: LifeState, event: LifeEvent): readonly LifeEffect[] {
  return (LIFE[state] as Partial<Record<LifeEvent, Transition>>)[event]?.do ?? [];
}

describe('the table of life', () => {
  test('a state has an end or cannot be ended so, by type', () => {
    expectTypeOf<EndOf<'building'>>().toEqualTypeOf<'built' | TroubleEvent>();
    expectTypeOf<EndOf<'checking'>>().toEqualTypeOf<'right' | TroubleEvent>();
    expectTypeOf<EndOf<'watching'>>().toEqualTypeOf<'due' | 'asked' | 'woken' | TroubleEvent>();
    expectTypeOf<EndOf<'holding'>>().toEqualTypeOf<'over' | 'fail-over' | 'asked' | 'woken'>();
    expectTypeOf<EndOf<'away'>>().toEqualTypeOf<'over' | 'fail-over' | 'asked' | 'woken'>();
    expectTypeOf<EndOf<'waiting'>>().toEqualTypeOf<'asked' | 'woken'>();
    // @ts-expect-error: nobody's patience ends a wait for a person.
    after('waiting', 'over');
  });

  test('what follows is what the table has', () => {
    for (const state of STATES) {
      for (const [event, transition] of rowsOf(state)) {
        expect(EVENTS).toContain(event);
        expect(after(state, event as EndOf<typeof state>)).toBe(transition);
      }
    }
  });

  test.each(['building', 'checking', 'watching'] as const)('%s can meet every trouble', (state) => {
    expect(rowsOf(state).map(([event]) => event)).toEqual(expect.arrayContaining([...TROUBLE]));
  });

  test.each(['holding', 'away', 'waiting'] as const)('%s ends when asked or woken, and soon', (state) => {
    for (const event of ['asked', 'woken'] as const) expect(effectsOf(state, event)).toContain('hurry');
  });

  test('the list is called right by a check and by nothing else', () => {
    const into = STATES.flatMap((state) =>
      rowsOf(state).flatMap(([event, { to }]) => (to === 'watching' ? [`${state} ${event}`] : [])),
    );
    expect(into).toEqual(['checking right']);
  });

  test('what is gone is forgotten, wherever that comes out', () => {
    for (const state of ['building', 'checking', 'watching'] as const)
      for (const event of ['gone', 'gone-again'] as const)
        expect(effectsOf(state, event)).toContain('forget');
  });

  test('everybody is fetched after time in which nothing was heard', () => {
    for (const [state, event] of [
      ['watching', 'due'],
      ['watching', 'asked'],
      ['watching', 'woken'],
      ['watching', 'passing'],
      ['watching', 'overload'],
      ['watching', 'limited'],
      ['checking', 'passing'],
      // A busy server keeps silent about what changes meanwhile.
      ['checking', 'overload'],
      ['holding', 'woken'],
    ] as const)
      expect(effectsOf(state, event)).toContain('expire');
  });

  test('from every state there is a way back to a list that is right', () => {
    const canBeRight = new Set<LifeState>(['watching']);
    for (let round = 0; round < STATES.length; round++)
      for (const state of STATES)
        if (rowsOf(state).some(([, { to }]) => canBeRight.has(to))) canBeRight.add(state);
    expect([...canBeRight].sort()).toEqual([...STATES].sort());
  });
});
