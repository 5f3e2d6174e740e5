import type { Problem, RollcallBridge } from '../../preload/contract.js';
import { commonText } from './strings.js';

declare global {
  interface Window {
    readonly rollcall: RollcallBridge;
  }
}

/** What a rejected call says to a person. The bridge rejects with Problems; anything else gets words of its own. */
export function asProblem(rejection: unknown): Problem {
  if (
    typeof rejection === 'object' &&
    rejection !== null &&
    'message' in rejection &&
    'advice' in rejection
  ) {
    return rejection as Problem;
  }
  const code = rejection instanceof Error ? rejection.message : undefined;
  return { ...commonText.unexpected, ...(code === undefined ? {} : { code }) };
}
