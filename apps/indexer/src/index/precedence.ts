import { type ProcessingResult } from './processing-result.js';

/** States in ascending order of precedence. A rejection and a letter are the result of reading the document, a failure is not. */
const statesByWeight = ['failed', 'rejected', 'parsed'] as const satisfies readonly ProcessingResult['state'][];

/** The values that precedence depends on. */
type Claim = Pick<ProcessingResult, 'state' | 'revision'>;

/**
 * Returns whether `incoming` replaces `present`. A reading (parsed or rejected) replaces any failure, and no failure
 * replaces a reading, since a fault of a service contains no information about the letter. Otherwise the result with the
 * greater revision is kept, and at equal revisions a letter rather than a rejection. This is a strict order, so the order
 * of arrival does not matter.
 */
export function takesPrecedence(incoming: Claim, present: Claim): boolean {
  const [incomingRead, presentRead] = [incoming.state !== 'failed', present.state !== 'failed'];
  if (incomingRead !== presentRead) return incomingRead;
  if (incoming.revision !== present.revision) return incoming.revision > present.revision;
  return statesByWeight.indexOf(incoming.state) > statesByWeight.indexOf(present.state);
}

/**
 * Returns the same rule in SQL, over the columns `state` and `revision` of a stored row and of `excluded`, to be
 * evaluated while the stored row is locked. A `removed` row is never replaced.
 */
export function takesPrecedenceSql(table: string): string {
  const states = statesByWeight.map((state) => `'${state}'`).join(', ');
  const claim = (row: string) =>
    `(${row}.state <> 'failed', ${row}.revision, array_position(ARRAY[${states}], ${row}.state))`;
  return `${table}.state <> 'removed' AND ${claim('excluded')} > ${claim(table)}`;
}

/** Returns one result per document, the one that takes precedence, in the order of document ids. */
export function keepOnePerDocument(results: readonly ProcessingResult[]): readonly ProcessingResult[] {
  const kept = new Map<string, ProcessingResult>();
  for (const result of results) {
    const { documentId } = result.document;
    const present = kept.get(documentId);
    if (present === undefined || takesPrecedence(result, present)) kept.set(documentId, result);
  }
  return [...kept.values()].sort((one, other) => (one.document.documentId < other.document.documentId ? -1 : 1));
}
