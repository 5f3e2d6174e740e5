import type { JSX } from 'preact';
import type { Connection } from '../../preload/contract.js';

type ToneName = 'good' | 'slow' | 'busy' | 'bad' | 'still';

const TONES: Readonly<Record<Exclude<Connection['kind'], 'live'>, ToneName>> = {
  'not-configured': 'still',
  'needs-password': 'bad',
  connecting: 'busy',
  interrupted: 'bad',
  failed: 'bad',
  stopped: 'still',
};

/** The connection's own mark, beside its words. */
export function Tone({ connection }: { connection: Connection }): JSX.Element {
  return <span class={`tone tone-${toneOf(connection)}`} aria-hidden="true" />;
}

function toneOf(connection: Connection): ToneName {
  if (connection.kind !== 'live') return TONES[connection.kind];
  return connection.push.kind === 'missing' ? 'slow' : 'good';
}
