import { jsonSize } from './json-size.js';

/**
 * Cuts events into jobs, in order: at maxEvents `maxEvents` events and about `maxBytes` of JSON each. An event that is larger
 * alone travels alone.
 */
export function chunkEvents<Event>(
  events: readonly Event[],
  bounds: { readonly maxEvents: number; readonly maxBytes: number },
): readonly (readonly Event[])[] {
  const chunks: Event[][] = [];
  let room = 0;
  for (const event of events) {
    const size = jsonSize(event);
    const last = chunks.at(-1);
    if (last === undefined || last.length >= bounds.maxEvents || size > room) {
      chunks.push([event]);
      room = bounds.maxBytes - size;
    } else {
      last.push(event);
      room -= size;
    }
  }
  return chunks;
}
