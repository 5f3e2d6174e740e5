import type { UpdateState } from '../main/updates/update-state.js';

/** A version that a person can have, told wherever it is told outside the settings. */
export interface NewVersion {
  /** It can be downloaded, or it is downloaded and can be installed. */
  readonly kind: 'available' | 'ready';
  readonly version: string;
}

/** The new version that there is, if there is one. */
export function newVersionOf(state: UpdateState): NewVersion | undefined {
  switch (state.kind) {
    case 'available':
    case 'ready':
      return { kind: state.kind, version: state.version };
    case 'off':
    case 'idle':
    case 'looking':
    case 'downloading':
    case 'failed':
      return undefined;
  }
}
