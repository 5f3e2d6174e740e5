import type { DisplayStatus } from '../presence/display-status.js';
import type { AlertMute } from './rule.js';

/** Why something that a rule asks for was not shown. */
export type WithheldReason =
  /** Alerts are switched off, or paused by hand. */
  | 'switched-off'
  | 'paused'
  | 'quiet-hours'
  /** The person, or a group they are in, is muted. */
  | 'muted'
  /** The desktop is in do-not-disturb, or shows a presentation. */
  | 'desktop-busy'
  /** The end user is in do-not-disturb or presents, by their own presence. */
  | 'own-dnd'
  /** They change so often that it says nothing. */
  | 'flapping'
  /** What was to be told was over within moments. */
  | 'over-already'
  /** It happened while the list was not live: nobody knows when. */
  | 'old-news'
  /** It was told, but no notification could be shown. */
  | 'not-taken';

/** Somebody's change that an alert is about. */
export interface AlertSubject {
  readonly address: string;
  readonly name: string;
  readonly group: string;
  readonly from: DisplayStatus;
  readonly to: DisplayStatus;
}

/** What became of something that a rule asked for. `until` in milliseconds since the epoch. */
export type AlertOutcome =
  | { readonly kind: 'shown' }
  /** Shown as one with others. */
  | { readonly kind: 'shown-together'; readonly with: number }
  /**
   * By this mute, as it was then; of several by the one that lasts longest. It is in force still where the preferences
   * have one of the same scope that began at the same moment and is not over.
   */
  | { readonly kind: 'withheld'; readonly reason: 'muted'; readonly mute: AlertMute }
  | { readonly kind: 'withheld'; readonly reason: 'paused' | 'quiet-hours'; readonly until: number }
  | {
      readonly kind: 'withheld';
      readonly reason: Exclude<WithheldReason, 'muted' | 'paused' | 'quiet-hours'>;
    };

export type Withheld = Extract<AlertOutcome, { kind: 'withheld' }>;

/** A line of the list of recent alerts. */
export interface RecentAlert {
  /** Grows by one with each. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly subject: AlertSubject;
  /** It was asked for once, and was that once. */
  readonly once: boolean;
  /** It was told although this mute was in force: who asks for one person, once, means it all the same. */
  readonly despite?: AlertMute;
  readonly outcome: AlertOutcome;
  /** The number of a line that said the same was not shown: this one takes its place. */
  readonly replaces?: number;
}
