/** Fields that say how the house holds a letter, not what was read in it. */
const aboutTheHouse: ReadonlySet<string> = new Set(['documentId', 'revision']);

/** Fields that are compared whole, since their parts have no names that anybody asks for. */
const whole: ReadonlySet<string> = new Set(['evidence', 'text', 'notices', 'secondaryCitations']);

/**
 * The fields in which two readings of a document differ, as JSON pointers without positions in lists
 * (`/determinations/outcome`), each once, in order.
 */
export function changedFields(before: unknown, after: unknown): readonly string[] {
  return [...new Set(differences(before, after, ''))].sort();
}

function* differences(before: unknown, after: unknown, place: string): Generator<string> {
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) yield place;
    for (const index of before.keys()) if (index < after.length) yield* differences(before[index], after[index], place);
    return;
  }
  if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (aboutTheHouse.has(name) && place === '') continue;
      const [one, other, there] = [before[name], after[name], `${place}/${name}`];
      if (!whole.has(name)) yield* differences(one ?? null, other ?? null, there);
      else if (stable(one) !== stable(other)) yield there;
    }
    return;
  }
  if (stable(before) !== stable(after)) yield place;
}

/** JSON with the names in order, so that the same says the same. Notices of copies come from the house. */
function stable(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) => {
    if (Array.isArray(part)) return part.filter(isOfReading) as unknown;
    return isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
}

function isOfReading(part: unknown): boolean {
  return !isRecord(part) || part['kind'] !== 'copies_disagree';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
