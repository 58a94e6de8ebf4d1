import { setImmediate } from 'node:timers/promises';

/** Lets whoever waits for the thread have it first: between two passes over the facts. */
export function giveWay(): Promise<void> {
  return setImmediate();
}
