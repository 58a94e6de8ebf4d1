import { type Ending } from './ending.js';

/**
 * How much an ending knows, from least to most: a failure may be overcome, a rejection was read, a letter says it all.
 * Between endings of one revision the one that knows more wins, so that their order of arrival does not matter.
 */
const statesByKnowledge = ['failed', 'rejected', 'parsed'] as const satisfies readonly Ending['state'][];

/** What precedence looks at. */
type Claim = Pick<Ending, 'state' | 'revision'>;

/**
 * Whether `incoming` takes the place of `present`: a reading takes that of any failure and none gives way to one, since a
 * fault of ours says nothing about the letter; else the greater revision, or at an equal one what knows more.
 */
export function takesPrecedence(incoming: Claim, present: Claim): boolean {
  const [comesRead, wasRead] = [incoming.state !== 'failed', present.state !== 'failed'];
  if (comesRead !== wasRead) return comesRead;
  if (incoming.revision !== present.revision) return incoming.revision > present.revision;
  return statesByKnowledge.indexOf(incoming.state) > statesByKnowledge.indexOf(present.state);
}

/**
 * The same rule in SQL, over the columns `state` and `revision` of a stored row and of `excluded`, for the moment when
 * the stored row is locked. A row `removed` on request always stays.
 */
export function takesPrecedenceSql(table: string): string {
  const states = statesByKnowledge.map((state) => `'${state}'`).join(', ');
  const claim = (row: string) =>
    `(${row}.state <> 'failed', ${row}.revision, array_position(ARRAY[${states}], ${row}.state))`;
  return `${table}.state <> 'removed' AND ${claim('excluded')} > ${claim(table)}`;
}

/** One ending a document, the one that takes precedence, in the order of document ids. */
export function keepOneEach(endings: readonly Ending[]): readonly Ending[] {
  const kept = new Map<string, Ending>();
  for (const ending of endings) {
    const { documentId } = ending.document;
    const present = kept.get(documentId);
    if (present === undefined || takesPrecedence(ending, present)) kept.set(documentId, ending);
  }
  return [...kept.values()].sort((one, other) => (one.document.documentId < other.document.documentId ? -1 : 1));
}
