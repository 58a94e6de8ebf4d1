import { asList, asText, at, entriesOf, type Json, same } from './json.js';
import { type Reading } from './reading.js';
import { fold } from './words.js';

/** What a change of the parser does to one value of one letter. */
export interface Difference {
  readonly kind: 'gained' | 'lost' | 'changed';
  readonly file: string;
  /** The value's place, items counted from 1: `determinations/2/quantity`. */
  readonly path: string;
  /** The path without the items' numbers, for counting. */
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** Fields of every parser result that are not values of the letter. */
const leftOut = new Set(['documentId', 'revision', 'text', 'evidence', 'fingerprint', 'resolutions']);

/** Compares two readings of one file, value by value. A null, an empty list and an empty text are no value. */
export function differences(
  file: string,
  before: Reading | undefined,
  after: Reading | undefined,
): readonly Difference[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.flatMap((path): readonly Difference[] => {
    const [was, is] = [old.get(path) ?? null, now.get(path) ?? null];
    if (same(was, is)) return [];
    const kind = was === null ? 'gained' : is === null ? 'lost' : 'changed';
    return [{ kind, file, path, field: path.replace(/\/\d+/g, ''), before: was, after: is }];
  });
}

function valuesOf(reading: Reading | undefined): ReadonlyMap<string, Json> {
  switch (reading?.kind) {
    case 'parsed': {
      const values = new Map<string, Json>([['reading', 'parsed']]);
      collect(reading.data, [], values);
      return values;
    }
    case 'rejected':
      return new Map([['reading', `rejected: ${reading.code}`]]);
    case 'failed':
    case undefined:
      return new Map([['reading', 'failed']]);
  }
}

function collect(value: Json | undefined, path: readonly string[], values: Map<string, Json>): void {
  for (const [name, inner] of entriesOf(value)) {
    if (leftOut.has(name)) continue;
    const here = [...path, name];
    if (name === 'determinations') {
      asList(inner).forEach((item, index) => {
        collect(item, [...here, String(index + 1)], values);
      });
    } else if (entriesOf(inner).length > 0) {
      collect(inner, here, values);
    } else {
      const written = plain(name, inner);
      if (written !== null) values.set(here.join('/'), written);
    }
  }
}

/** Texts folded; flags and notices by kind, since their explanations are prose. */
function plain(name: string, value: Json): Json {
  if (typeof value === 'string') return value === '' ? null : fold(value);
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return null;
  return name === 'flags' || name === 'notices' ? value.map((entry) => asText(at(entry, 'kind'))).sort() : value;
}
