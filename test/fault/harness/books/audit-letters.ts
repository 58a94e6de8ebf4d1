import { groupBy } from './group-by.js';
import { type KnownLetter, type MadeDocument } from '../letters/made-document.js';
import { type StoredLetter } from './stored.js';

/** A document that must be there as a letter. */
export interface ExpectedLetter {
  readonly documentId: string;
  readonly letter: KnownLetter;
}

/** The documents that must be there as letters: those accepted, and those that are there though nobody was told. */
export function expectedLetters(
  documents: readonly MadeDocument[],
  there: ReadonlySet<string>,
): readonly ExpectedLetter[] {
  return documents.flatMap(({ documentId, fate }) =>
    fate.kind === 'letter' && there.has(documentId) ? [{ documentId, letter: fate.letter }] : [],
  );
}

/** What is wrong with letters: one a document, with what the harness wrote into it, and one counted a case. */
export function auditLetters(expected: readonly ExpectedLetter[], stored: readonly StoredLetter[]): readonly string[] {
  const byDocument = groupBy(stored, ({ documentId }) => documentId);
  const faults: string[] = [];
  for (const { documentId, letter } of expected) {
    const [found, ...more] = byDocument.get(documentId) ?? [];
    if (found === undefined) faults.push(`${documentId} has no letter`);
    else if (more.length > 0) faults.push(`${documentId} has ${more.length + 1} letters`);
    else if (!holds(found, letter)) faults.push(`${documentId} does not hold what was written`);
  }
  if (stored.length !== expected.length) faults.push(`${stored.length} letters instead of ${expected.length}`);
  return [...faults.slice(0, 5), ...auditStandings(expected, stored)];
}

function holds(found: StoredLetter, letter: KnownLetter): boolean {
  const same = found.items.map(({ outcome, category }) => ({ outcome, category }));
  return found.caseNumber === letter.caseNumber && JSON.stringify(same) === JSON.stringify(letter.items);
}

/** Of the letters of one case the one with the latest decision date is counted, and no other, item by item. */
function auditStandings(expected: readonly ExpectedLetter[], stored: readonly StoredLetter[]): readonly string[] {
  const dates = new Map(expected.map(({ documentId, letter }) => [documentId, letter.decisionDate ?? '']));
  const faults: string[] = [];
  for (const [caseNumber, copies] of groupBy(stored, (letter) => letter.caseNumber)) {
    if (caseNumber === null) continue;
    const counted = copies.filter(({ standing }) => standing === 'counted');
    const [one] = counted;
    if (one === undefined || counted.length > 1) {
      faults.push(`case ${caseNumber} has ${counted.length} counted letters`);
      continue;
    }
    const latest = copies
      .map(({ documentId }) => dates.get(documentId) ?? '')
      .toSorted()
      .at(-1);
    if (dates.get(one.documentId) !== latest) faults.push(`case ${caseNumber} does not count its latest decision`);
  }
  const wrong = stored.filter(({ standing, items }) =>
    items.some(({ counted }) => counted !== (standing === 'counted')),
  );
  if (wrong.length > 0) faults.push(`${wrong.length} letters count items against their standing`);
  return faults.slice(0, 5);
}
