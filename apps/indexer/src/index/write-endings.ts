import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { type PlacedLetter } from './columns/letter-columns.js';
import { copyKey } from './copy-key.js';
import { type Ending, type ParsedEnding } from './ending.js';
import { fullness } from './fullness.js';
import { insertLetters } from './insert-letters.js';
import { makeMoves, moveTo } from './move-copies.js';
import { keepOneEach } from './precedence.js';
import { deleteLetters, lockCopyKeys } from './release-letters.js';
import { type Copy, type Place, settleCopies } from './settle-copies.js';
import { readStoredCopies } from './stored-copies.js';
import { takeDocuments } from './take-documents.js';

/**
 * Writes what became of documents, inside the caller's transaction, by the rules of counting:
 *
 * 1. the documents' rows, where the ending takes precedence; what follows concerns these alone;
 * 2. their former letters go;
 * 3. every group of copies that lost or gained a letter is settled anew;
 * 4. the new letters come, each with its place among its copies;
 * 5. the version of the data is raised.
 * @returns the documents whose rows were taken
 */
export async function writeEndings(
  queryRunner: QueryRunner,
  endings: readonly Ending[],
): Promise<ReadonlySet<DocumentId>> {
  const oneEach = keepOneEach(endings);
  const taken = await takeDocuments(queryRunner, oneEach);
  if (taken.size === 0) return taken;
  const letters = oneEach.filter((ending) => taken.has(ending.document.documentId)).filter(isParsed);
  await replaceLetters(queryRunner, [...taken], letters);
  await raiseDataVersion(queryRunner);
  return taken;
}

/** Says that what figures are made of changed; the last thing that a transaction does, since it makes others wait. */
export async function raiseDataVersion(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query('UPDATE data_version SET version = version + 1, changed_at = clock_timestamp()');
}

/**
 * Deletes the letters of documents whose rows are locked, puts others in their place and settles every group of copies
 * that lost or gained one.
 */
export async function replaceLetters(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
  letters: readonly ParsedEnding[],
): Promise<void> {
  const copyKeys = letters.map(({ letter }) => copyKey(letter));
  await lockCopyKeys(queryRunner, documentIds, copyKeys);
  const formerKeys = await deleteLetters(queryRunner, documentIds);
  const stored = await readStoredCopies(queryRunner, [...new Set([...formerKeys, ...copyKeys])]);
  const places = settleAll([...stored, ...letters.map(incomingCopy)]);
  const moves = stored.flatMap((copy) => moveTo(places.get(copy.documentId), copy));
  // A letter may have one counted copy at any moment: who steps down comes first, who steps up last.
  await makeMoves(
    queryRunner,
    moves.filter(({ standing }) => standing !== 'counted'),
  );
  await insertLetters(
    queryRunner,
    letters.map((ending) => placedLetter(ending, places.get(ending.document.documentId))),
  );
  await makeMoves(
    queryRunner,
    moves.filter(({ standing }) => standing === 'counted'),
  );
}

interface KeyedCopy extends Copy {
  readonly copyKey: string;
}

function settleAll(copies: readonly KeyedCopy[]): ReadonlyMap<DocumentId, Place> {
  const groups = new Map<string, KeyedCopy[]>();
  for (const copy of copies) {
    const group = groups.get(copy.copyKey);
    if (group === undefined) groups.set(copy.copyKey, [copy]);
    else group.push(copy);
  }
  return new Map([...groups.values()].flatMap((group) => [...settleCopies(group)]));
}

function isParsed(ending: Ending): ending is ParsedEnding {
  return ending.state === 'parsed';
}

function incomingCopy({ document, letter }: ParsedEnding): KeyedCopy {
  return {
    documentId: document.documentId,
    copyKey: copyKey(letter),
    decisionDate: letter.header.decisionDate,
    fullness: fullness(letter),
    receivedAt: Date.parse(document.receivedAt),
    fingerprint: letter.fingerprint,
    outcomes: new Map(letter.determinations.map(({ ordinal, outcome }) => [ordinal, outcome])),
  };
}

function placedLetter(ending: ParsedEnding, place: Place | undefined): PlacedLetter {
  if (place === undefined)
    throw new Error(`Document ${ending.document.documentId} was given no place among its copies.`);
  const ofReading = ending.letter.notices.filter(({ kind }) => kind !== 'copies_disagree');
  return { ending, standing: place.standing, notices: [...ofReading, ...place.disagreements] };
}
