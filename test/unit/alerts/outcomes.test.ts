import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AlertRule } from '../../../main/alerts/rule.js';
import type { Contact } from '../../../main/presence/contact.js';
import type { DisplayStatus } from '../../../main/presence/display-status.js';
import type { AlertPreferences } from '../../../main/settings/preferences.js';
import {
  ANY,
  AVAILABLE,
  becomes,
  CARLOTTA,
  change,
  Desk,
  each,
  EVERYONE,
  FAVOURITES,
  group,
  JOE,
  LEAVES,
  mute,
  once,
  person,
  REED,
  RITA,
} from './desk.js';

const PEOPLE = [CARLOTTA, JOE, REED, RITA];
const displays = fc.constantFrom<DisplayStatus>('available', 'away', 'busy', 'dnd', 'unknown');

const scopes = fc.constantFrom(EVERYONE, FAVOURITES, group('Support'), group(''), ...PEOPLE.map(person));
const triggers = fc.constantFrom(ANY, AVAILABLE, LEAVES, becomes('busy', 'dnd'));
const standing = fc
  .uniqueArray(fc.tuple(scopes, triggers), { maxLength: 4 })
  .map((list) => list.map(([scope, trigger], index) => each(scope, trigger, `each${index}`)));
const forOnce = fc
  .array(fc.tuple(scopes, triggers), { maxLength: 4 })
  .map((list) => list.map(([scope, trigger], index) => once(scope, trigger, `once${index}`)));

type Event =
  | { readonly kind: 'change'; readonly contact: Contact; readonly to: DisplayStatus }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'choose'; readonly chosen: Partial<AlertPreferences> }
  | { readonly kind: 'busy'; readonly busy: 'own-dnd' | undefined }
  | { readonly kind: 'live'; readonly isLive: boolean };

const events = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('change'),
        contact: fc.constantFrom(...PEOPLE),
        to: displays,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('wait'),
        milliseconds: fc.constantFrom(100, 700, 1_500, 20_000, 61_000, 600_000),
      }),
    },
    fc.record({
      kind: fc.constant('choose'),
      chosen: fc.constantFrom<Partial<AlertPreferences>[]>(
        { pausedUntil: 1e15 },
        { pausedUntil: 0 },
        { enabled: false },
        { enabled: true },
        { muted: [mute(group('Support'))] },
        { muted: [] },
      ),
    }),
    fc.record({ kind: fc.constant('busy'), busy: fc.constantFrom('own-dnd', undefined) }),
    fc.record({ kind: fc.constant('live'), isLive: fc.boolean() }),
  ),
  { maxLength: 60 },
);

interface Run {
  readonly desk: Desk;
  /** How many changes a standing rule asked for. */
  readonly asked: number;
}

async function run(rules: readonly AlertRule[], happenings: readonly Event[]): Promise<Run> {
  const desk = new Desk({ rules: [...rules] });
  desk.favourites = [JOE.address, RITA.address];
  const now = new Map<string, DisplayStatus>(PEOPLE.map(({ address }) => [address, 'away']));
  let asked = 0;
  let looked = 0;
  /** Whatever was shown since the last look is so now. */
  const lookAtShown = (): void => {
    for (const { subjects } of desk.shown.slice(looked)) {
      for (const { address, to } of subjects) expect([address, to]).toEqual([address, now.get(address)]);
      expect(new Set(subjects.map(({ address }) => address)).size).toBe(subjects.length);
    }
    looked = desk.shown.length;
  };
  const becomeLive = (): void => {
    if (desk.isLive) return;
    desk.isLive = true;
    desk.alerts.liveAgain();
  };
  for (const event of happenings) {
    switch (event.kind) {
      case 'change': {
        const { contact, to } = event;
        const from = now.get(contact.address)!;
        now.set(contact.address, to);
        asked += Number(isAsked(desk, contact, from, to));
        desk.alerts.changed(change(contact, from, to), desk.isLive);
        break;
      }
      case 'wait':
        await desk.clock.advance(event.milliseconds);
        break;
      case 'choose':
        desk.choose(event.chosen);
        break;
      case 'busy':
        desk.busy = event.busy;
        break;
      case 'live':
        if (event.isLive) becomeLive();
        else desk.isLive = false;
        break;
    }
    lookAtShown();
  }
  becomeLive();
  await desk.clock.advance(61_000);
  lookAtShown();
  return { desk, asked };
}

/** The meaning of the rules, said once more and plainly. */
function isAsked(desk: Desk, contact: Contact, from: DisplayStatus, to: DisplayStatus): boolean {
  if (from === to) return false;
  return desk.rules.some(({ scope, trigger, once }) => {
    const isMeant =
      scope.kind === 'everyone' ||
      (scope.kind === 'favourites' && desk.favourites.includes(contact.address)) ||
      (scope.kind === 'group' && scope.name === contact.group) ||
      (scope.kind === 'person' && scope.address === contact.address);
    const isMet =
      trigger.kind === 'any-change' ||
      (trigger.kind === 'becomes-available' && to === 'available') ||
      (trigger.kind === 'leaves-available' && from === 'available') ||
      (trigger.kind === 'becomes' && trigger.statuses.some((status) => status === to));
    const isState = trigger.kind === 'becomes-available' || trigger.kind === 'becomes';
    return isMeant && isMet && (from !== 'unknown' || (once && isState));
  });
}

test('every change that was asked for ends in exactly one outcome', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(standing, events, async (rules, happenings) => {
      const { desk, asked } = await run(rules, happenings);
      expect(desk.standing).toHaveLength(asked);
      expect(desk.told.map(({ id }) => id)).toEqual(desk.told.map((_, index) => index + 1));
      expect(desk.rules).toEqual(rules);
    }),
    { numRuns: 300 },
  );
});

test(
  'nobody is told a state that somebody is not in, nor twice of a rule for once',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(standing, forOnce, events, async (rules, onceRules, happenings) => {
        const { desk } = await run([...rules, ...onceRules], happenings);
        const usedUp = desk.told.filter((told) => told.once);
        const left = desk.rules.filter((rule) => rule.once).length;
        // One telling may be about several people, and use up several rules.
        expect(usedUp.length > 0).toBe(left < onceRules.length);
        const shownFor = desk.told.filter(({ outcome }) => outcome.kind !== 'withheld').length;
        expect(desk.shown.flatMap(({ subjects }) => subjects)).toHaveLength(shownFor);
      }),
      { numRuns: 300 },
    );
  },
);
