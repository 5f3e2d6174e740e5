import type { RollcallBridge } from '../../preload/contract.js';

declare global {
  interface Window {
    readonly rollcall: RollcallBridge;
  }
}
