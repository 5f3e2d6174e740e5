import { afterEach, expect, test, vi } from 'vitest';
import { startSimulator } from '../../../main/simulator/simulator.js';
import { Team } from '../../../main/team.js';
import { watchPieces, watchPlan } from '../../support/watching.js';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const WAIT = { timeout: 15_000 };
const JOE = 'joe@example.com';

/** A team that is watched on a server of its own, and what its listener heard. */
async function setUp() {
  const simulator = await startSimulator({ endUsers: ['lead'] });
  open.push(() => simulator.close());
  const heard: string[] = [];
  const team = new Team(watchPieces(), {
    onDelta: () => undefined,
    onReset: (people) => heard.push(`reset ${people}`),
    onConnection: () => undefined,
    onChange: ({ from, to }, isNews) =>
      heard.push(`${from.display} -> ${to.display}, ${isNews ? 'news' : 'no news'}`),
    onGap: () => heard.push('gap'),
    onLiveAgain: () => heard.push(`again ${team.connection.kind}`),
    onSummary: () => undefined,
  });
  open.push(() => team.close());
  const plan = watchPlan(simulator.httpOrigin ?? '', [JOE], {
    credentials: { applicationUser: 'appuser', password: 'appuser', endUser: 'lead' },
  });
  const show = async (): Promise<void> => {
    await team.show('team', () => Promise.resolve({ plan }));
    await live(team);
  };
  await show();
  return { simulator, team, heard, plan, show };
}

const live = (team: Team): Promise<void> => vi.waitFor(() => expect(team.connection.kind).toBe('live'), WAIT);

const shows = (team: Team, display: string): Promise<void> =>
  vi.waitFor(() => expect(team.entry(JOE)?.presence?.display).toBe(display), WAIT);

const day = (team: Team): string[] => team.details(JOE).today.spans.map(({ display }) => display);

test('a change is news while live; one of a gap is none, and then the list is live again', async () => {
  const { simulator, team, heard } = await setUp();
  expect(heard).toEqual(['reset others', 'again live']);
  heard.length = 0;
  simulator.setPresence('joe', 'away');
  await shows(team, 'away');
  expect(heard).toEqual(['available -> away, news']);
  heard.length = 0;
  simulator.setPresence('joe', 'dnd');
  team.woke();
  await vi.waitFor(() => expect(heard).toContain('again live'), WAIT);
  expect(heard).toEqual(['away -> dnd, no news', 'again live', 'gap']);
  expect(day(team).at(0)).toBe('available');
  expect(day(team).slice(-2)).toEqual(['not-live', 'dnd']);
});

test('a watch that is ending is no longer what is watched', async () => {
  const { team, plan } = await setUp();
  expect(team.plan).toBe(plan);
  const stopped = team.stop();
  await Promise.resolve();
  expect(team.plan).toBeUndefined();
  await stopped;
});

test('a day goes on where the same people are watched anew, and begins anew on another server', async () => {
  const { simulator, team, plan, show } = await setUp();
  simulator.setPresence('joe', 'away');
  await shows(team, 'away');
  await show();
  await shows(team, 'away');
  expect(day(team)).toEqual(['available', 'away', 'not-live', 'away']);

  const other = await startSimulator({ endUsers: ['lead'] });
  open.push(() => other.close());
  await team.show('team', () => Promise.resolve({ plan: { ...plan, origin: other.httpOrigin ?? '' } }));
  await shows(team, 'available');
  expect(day(team)).toEqual(['available']);
});

test('times go on where the same server is watched anew, and begin anew where nobody watched', async () => {
  const { simulator, team, show } = await setUp();
  simulator.setPresence('joe', 'away');
  await shows(team, 'away');
  const since = team.entry(JOE)?.presence?.since;
  await show();
  await shows(team, 'away');
  expect(team.entry(JOE)?.presence).toMatchObject({ since, sinceKnown: true });
  await team.showNobody('team', { kind: 'needs-password' });
  await show();
  await shows(team, 'away');
  expect(team.entry(JOE)?.presence?.sinceKnown).toBe(false);
});
