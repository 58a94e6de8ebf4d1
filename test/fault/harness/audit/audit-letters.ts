import { groupBy } from './group-by.js';
import { type KnownLetter, type TestDocument } from '../letters/test-document.js';
import { type StoredLetter } from './stored.js';

/** A document that must be stored as a letter. */
export interface ExpectedLetter {
  readonly documentId: string;
  readonly letter: KnownLetter;
}

/** Returns the sent letters whose document is stored: accepted ones, and those that were stored without a response. */
export function expectedLetters(
  documents: readonly TestDocument[],
  stored: ReadonlySet<string>,
): readonly ExpectedLetter[] {
  return documents.flatMap(({ documentId, expected: fate }) =>
    fate.kind === 'letter' && stored.has(documentId) ? [{ documentId, letter: fate.letter }] : [],
  );
}

/** Checks that each document has one letter with the values that the harness wrote, and each case one counted letter. */
export function auditLetters(expected: readonly ExpectedLetter[], stored: readonly StoredLetter[]): readonly string[] {
  const byDocument = groupBy(stored, ({ documentId }) => documentId);
  const findings: string[] = [];
  for (const { documentId, letter } of expected) {
    const [found, ...more] = byDocument.get(documentId) ?? [];
    if (found === undefined) findings.push(`${documentId} has no letter`);
    else if (more.length > 0) findings.push(`${documentId} has ${more.length + 1} letters`);
    else if (!holds(found, letter)) findings.push(`${documentId} has other values than were written`);
  }
  if (stored.length !== expected.length) findings.push(`${stored.length} letters instead of ${expected.length}`);
  return [...findings.slice(0, 5), ...auditStandings(expected, stored)];
}

function holds(found: StoredLetter, letter: KnownLetter): boolean {
  const same = found.items.map(({ outcome, category }) => ({ outcome, category }));
  return found.caseNumber === letter.caseNumber && JSON.stringify(same) === JSON.stringify(letter.items);
}

/** Checks that of the letters of a case only the one with the latest decision date is counted, with all its items. */
function auditStandings(expected: readonly ExpectedLetter[], stored: readonly StoredLetter[]): readonly string[] {
  const dates = new Map(expected.map(({ documentId, letter }) => [documentId, letter.decisionDate ?? '']));
  const findings: string[] = [];
  for (const [caseNumber, copies] of groupBy(stored, (letter) => letter.caseNumber)) {
    if (caseNumber === null) continue;
    const counted = copies.filter(({ standing }) => standing === 'counted');
    const [one] = counted;
    if (one === undefined || counted.length > 1) {
      findings.push(`case ${caseNumber} has ${counted.length} counted letters`);
      continue;
    }
    const latest = copies
      .map(({ documentId }) => dates.get(documentId) ?? '')
      .toSorted()
      .at(-1);
    if (dates.get(one.documentId) !== latest) findings.push(`case ${caseNumber} does not count its latest decision`);
  }
  const wrong = stored.filter(({ standing, items }) =>
    items.some(({ counted }) => counted !== (standing === 'counted')),
  );
  if (wrong.length > 0) findings.push(`${wrong.length} letters have items whose counting differs from their standing`);
  return findings.slice(0, 5);
}
