import { contextBridge, ipcRenderer } from 'electron';
import {
  COMMAND_NAMES,
  EVENT_NAMES,
  HELD_EVENTS,
  type Answer,
  type EventName,
  type RollcallBridge,
} from './contract.js';

/** What came before the page listened, the last of each. */
const held = new Map<EventName, unknown>();
const holds = new Map(
  HELD_EVENTS.map((event) => [
    event as EventName,
    (_: unknown, payload: unknown) => held.set(event, payload),
  ]),
);
for (const [event, hold] of holds) ipcRenderer.on(event, hold);

const bridge: RollcallBridge = {
  async call(command, argument) {
    if (!COMMAND_NAMES.includes(command)) throw new Error('No such command.');
    const answer = (await ipcRenderer.invoke(command, argument)) as Answer<never>;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- an Error would lose all but its message here
    if (answer.kind === 'error') throw answer.problem;
    return answer.value;
  },
  on(event, listener) {
    if (!EVENT_NAMES.includes(event)) throw new Error('No such event.');
    // The event object itself stays here: it would hand the page a way to send.
    const forward = (_: unknown, payload: unknown): void => listener(payload as never);
    ipcRenderer.on(event, forward);
    const hold = holds.get(event);
    if (hold) ipcRenderer.off(event, hold);
    if (held.has(event)) listener(held.get(event) as never);
    held.delete(event);
    // Nothing is given back: what `off` answers is the way to send itself.
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
};

contextBridge.exposeInMainWorld('rollcall', bridge);
