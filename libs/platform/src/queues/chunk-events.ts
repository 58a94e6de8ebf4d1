import { jsonSize } from './json-size.js';

/**
 * Cuts events into jobs, in order: at most `most` events and about `mostSize` of JSON each. An event that is larger
 * alone travels alone.
 */
export function chunkEvents<Event>(
  events: readonly Event[],
  bounds: { readonly most: number; readonly mostSize: number },
): readonly (readonly Event[])[] {
  const chunks: Event[][] = [];
  let room = 0;
  for (const event of events) {
    const size = jsonSize(event);
    const last = chunks.at(-1);
    if (last === undefined || last.length >= bounds.most || size > room) {
      chunks.push([event]);
      room = bounds.mostSize - size;
    } else {
      last.push(event);
      room -= size;
    }
  }
  return chunks;
}
