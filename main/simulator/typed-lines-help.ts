import { REFUSABLE } from './fault.js';
import { PRESENCE_WORDS } from './presence-state.js';

/** The lines that can be typed while the simulator runs, for people. */
export const TYPED_LINES = `People
  carlotta away            or any of ${PRESENCE_WORDS.join(', ')}
  joe busy back 14:30      what follows is the note
  list                     everybody and what they are in

Faults, each until "behave", or for the next COUNT, or one in N
  lose [COUNT] [every N]   notifications do not arrive; the subscription is silent until it is fetched
  repeat [COUNT] [every N] notifications are sent twice
  swap [COUNT] [every N]   one is held and sent behind the next one
  delay SECONDS [COUNT] [every N]  notifications come late
  fetch ANSWER [subscribed|polled] [consumed] [COUNT] [every N]
                           fetches get ANSWER: busy (503/210), error (500/200), too-many (503/212), garbage (no XML),
                           half (cut in the middle), cut (no answer), empty (no body), hang (never answered);
                           with "consumed" what changed counts as fetched, otherwise it is kept
  expire [end-user|application] [COUNT] [every N]
                           what changed counts as fetched, then the session ends and the fetch gets 401/101
  refuse OPERATION CODE [COUNT] [every N]
                           a code of the error table for ${REFUSABLE.slice(0, 5).join(', ')},
                           ${REFUSABLE.slice(5).join(', ')}
  behave                   end all faults
  faults                   which are on

The server
  cpu high, cpu normal     refuse fetches and hold notifications back, and end that
  drop                     end all sessions; clients notice when they next ask
  force-login USER         somebody else forces this application or end user's login
  bogus [COUNT]            call every endpoint for a subscription that there is not
  go-away, come-back       close the ports and open them again; all else stays
  restart                  the same, and nobody is logged in afterwards
  new-certificate [KIND]   another certificate for https: valid, expired or other-name
  redirect USER HOST|off   send this end user to another server at the next login, or no more
  backup-server HOST|off   the backup server that login answers name
  session-seconds SECONDS  how long a session lasts that begins from now on; 0 is for ever
  max-requests COUNT       refuse more requests within a second (503/212); 0 is no limit
  activity                 what was asked and notified so far
  help`;
