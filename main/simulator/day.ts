import type { Clock } from './clock.js';
import type { Directory } from './directory.js';
import { stateOf, wordOf, type PresenceState, type PresenceWord } from './presence-state.js';

// At pace 1, in milliseconds.
const FIRST_STEP = { least: 3000, most: 4500 };
const STEP = { least: 6000, most: 10_000 };
const MINUTE = 60_000;

interface Scene {
  readonly word: PresenceWord;
  readonly idle?: boolean;
  /** The note that goes with it, given the time of day at which it ends. */
  readonly note?: (until: string) => string;
  /** Hours of the day in which it happens, first and last; always where it does not say. */
  readonly hours?: readonly [number, number];
}

const SCENES = {
  desk: { word: 'available' },
  call: { word: 'on-the-phone' },
  meeting: { word: 'in-a-meeting', note: (until) => `until ${until}` },
  focus: { word: 'dnd', note: (until) => `please mail, back ${until}` },
  coffee: { word: 'away', note: (until) => `back ${until}` },
  lunch: { word: 'away', note: (until) => `lunch, back ${until}`, hours: [11, 13] },
  idle: { word: 'away', idle: true },
  left: { word: 'unavailable' },
} as const satisfies Record<string, Scene>;

type SceneName = keyof typeof SCENES;

/** What comes after what, with weights. Most go back to their desk first, so about half the team is available. */
const NEXT: Readonly<Record<PresenceWord, Partial<Readonly<Record<SceneName, number>>>>> = {
  available: { call: 42, meeting: 22, coffee: 10, idle: 10, focus: 7, lunch: 6, left: 3 },
  'on-the-phone': { desk: 88, meeting: 6, coffee: 6 },
  'in-a-meeting': { desk: 82, call: 10, coffee: 8 },
  busy: { desk: 1 },
  dnd: { desk: 90, coffee: 10 },
  away: { desk: 88, call: 12 },
  unavailable: { desk: 1 },
  // Not back today.
  vacation: {},
};

export interface DayOptions {
  readonly directory: Directory;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** 1: a change every 6 to 10 seconds in the whole team, 2: twice as many. Above 0. */
  readonly pace: number;
}

/** The people's day: at every step somebody answers a call, goes to a meeting or for coffee, comes back. */
export class Day {
  readonly #options: DayOptions;
  readonly #recent: string[] = [];
  readonly #ids: readonly string[];
  #cancel: () => void = () => undefined;

  constructor(options: DayOptions) {
    this.#options = options;
    this.#ids = options.directory.people.map(({ id }) => id.toLowerCase());
  }

  start(): void {
    this.#stepWithin(FIRST_STEP);
  }

  stop(): void {
    this.#cancel();
  }

  /** Somebody just changed, so that others are next. */
  rest(id: string): void {
    this.#recent.push(id);
    while (this.#recent.length > Math.floor(this.#ids.length / 3)) this.#recent.shift();
  }

  #stepWithin({ least, most }: { readonly least: number; readonly most: number }): void {
    const { clock, random, pace } = this.#options;
    this.#cancel = clock.after((least + random() * (most - least)) / pace, () => {
      this.#step();
      this.#stepWithin(STEP);
    });
  }

  #step(): void {
    const { directory, random } = this.#options;
    const candidates = this.#ids.filter((id) => {
      const state = directory.ownState(id);
      return state && state.status !== 'VACATION' && !this.#recent.includes(id);
    });
    const id = candidates[Math.floor(random() * candidates.length)];
    const before = id === undefined ? undefined : directory.ownState(id);
    if (id === undefined || !before) return;
    directory.live(id, this.#next(wordOf(before)));
    this.rest(id);
  }

  #next(word: PresenceWord): PresenceState {
    const now = this.#options.clock.now();
    const hour = new Date(now).getHours();
    const choices = (Object.entries(NEXT[word]) as [SceneName, number][]).filter(([name]) => {
      const { hours }: Scene = SCENES[name];
      return !hours || (hour >= hours[0] && hour <= hours[1]);
    });
    const scene: Scene = SCENES[pick(choices, this.#options.random())];
    const minutes = 10 + Math.floor(this.#options.random() * 30);
    const note = scene.note?.(timeOfDay(now + minutes * MINUTE));
    return { ...stateOf(scene.word, note), userInput: scene.idle ? 'idle' : undefined };
  }
}

function pick(choices: readonly (readonly [SceneName, number])[], fraction: number): SceneName {
  let rest = fraction * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of choices) {
    rest -= weight;
    if (rest < 0) return name;
  }
  return 'desk';
}

/** Hours and minutes, to the next five: `14:30`. */
function timeOfDay(milliseconds: number): string {
  const date = new Date(Math.ceil(milliseconds / (5 * MINUTE)) * 5 * MINUTE);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
