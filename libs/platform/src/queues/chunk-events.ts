import { jsonSize } from './json-size.js';

/**
 * Splits events into jobs, in order: at most `maxEvents` events and about `maxBytes` of JSON per job. A larger event gets
 * a job of its own.
 */
export function chunkEvents<Event>(
  events: readonly Event[],
  bounds: { readonly maxEvents: number; readonly maxBytes: number },
): readonly (readonly Event[])[] {
  const chunks: Event[][] = [];
  let remainingBytes = 0;
  for (const event of events) {
    const size = jsonSize(event);
    const last = chunks.at(-1);
    if (last === undefined || last.length >= bounds.maxEvents || size > remainingBytes) {
      chunks.push([event]);
      remainingBytes = bounds.maxBytes - size;
    } else {
      last.push(event);
      remainingBytes -= size;
    }
  }
  return chunks;
}
