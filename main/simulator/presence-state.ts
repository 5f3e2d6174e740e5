import type { Status } from '../pws/status.js';

/** What somebody can be in; UNKNOWN is what the server says of people it does not know (wire format 2.1). */
export type KnownStatus = Exclude<Status, 'UNKNOWN'>;

/** What somebody does, as they or their devices say it. */
export interface PresenceState {
  readonly status: KnownStatus;
  /** Activities beyond the status, as rich presence names them: `on-the-phone`, `meeting`, … */
  readonly activities: readonly string[];
  readonly note?: string | undefined;
  readonly userInput?: 'active' | 'idle' | undefined;
}

const STATES = {
  available: { status: 'AVAILABLE', activities: [] },
  busy: { status: 'BUSY', activities: [] },
  'on-the-phone': { status: 'BUSY', activities: ['on-the-phone'] },
  'in-a-meeting': { status: 'BUSY', activities: ['meeting'] },
  dnd: { status: 'DND', activities: [] },
  away: { status: 'AWAY', activities: [] },
  vacation: { status: 'VACATION', activities: [] },
  unavailable: { status: 'UNAVAILABLE', activities: [] },
} as const satisfies Record<string, PresenceState>;

/** The states that have a word of their own, for people who set them by hand. */
export type PresenceWord = keyof typeof STATES;

export const PRESENCE_WORDS = Object.keys(STATES) as readonly PresenceWord[];

/** Whether a text is one of the words. */
export function isPresenceWord(text: string): text is PresenceWord {
  return Object.hasOwn(STATES, text);
}

/** The state that a word stands for. */
export function stateOf(word: PresenceWord, note?: string): PresenceState {
  return { ...STATES[word], note };
}

/** The nearest word for a state. */
export function wordOf(state: PresenceState): PresenceWord {
  switch (state.status) {
    case 'AVAILABLE':
      return 'available';
    case 'BUSY':
      if (state.activities.includes('on-the-phone')) return 'on-the-phone';
      return state.activities.includes('meeting') ? 'in-a-meeting' : 'busy';
    case 'DND':
      return 'dnd';
    case 'AWAY':
      return 'away';
    case 'VACATION':
      return 'vacation';
    case 'UNAVAILABLE':
      return 'unavailable';
  }
}
