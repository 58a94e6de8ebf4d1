/** Fields that the services add to a letter; the parser does not read them. */
const addedFields: ReadonlySet<string> = new Set(['documentId', 'revision']);

/** Fields that are compared as a whole: a change within them is reported under their name. */
const wholeFields: ReadonlySet<string> = new Set(['evidence', 'text', 'notices', 'secondaryCitations']);

/**
 * Returns the fields in which two parser results of a document differ, as JSON pointers without list indexes
 * (`/determinations/outcome`), each once, sorted.
 */
export function changedFields(before: unknown, after: unknown): readonly string[] {
  return [...new Set(differences(before, after, ''))].sort();
}

function* differences(before: unknown, after: unknown, pointer: string): Generator<string> {
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) yield pointer;
    for (const index of before.keys()) {
      if (index < after.length) yield* differences(before[index], after[index], pointer);
    }
    return;
  }
  if (isRecord(before) && isRecord(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (addedFields.has(name) && pointer === '') continue;
      const [one, other, field] = [before[name], after[name], `${pointer}/${name}`];
      if (!wholeFields.has(name)) yield* differences(one ?? null, other ?? null, field);
      else if (canonicalJson(one) !== canonicalJson(other)) yield field;
    }
    return;
  }
  if (canonicalJson(before) !== canonicalJson(after)) yield pointer;
}

/** Returns JSON with sorted names and without the notices about copies, which the indexer adds. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, part: unknown) => {
    if (Array.isArray(part)) {
      return part.filter((entry) => !isRecord(entry) || entry['kind'] !== 'copies_disagree') as unknown;
    }
    return isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
