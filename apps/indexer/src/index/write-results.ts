import { raiseDataVersion } from '#database/queries/data-version.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { type RankedLetter } from './columns/letter-columns.js';
import { keepOnePerDocument } from './precedence.js';
import { type ParsedResult, type ProcessingResult } from './processing-result.js';
import { copyOf, type CopyRank, noticesWithRank, rankChanges, rankCopies } from './rank-copies.js';
import { lockCopyGroups, readCopyGroups, writeRanks } from './statements/copy-groups.js';
import { deleteLetters, insertLetters } from './statements/insert-letters.js';
import { upsertDocuments } from './statements/upsert-documents.js';

/**
 * Writes processing results inside the caller's transaction, by the rules of counting:
 *
 * 1. upserts the documents' rows where the result takes precedence; the following steps concern only these;
 * 2. deletes their former letters;
 * 3. ranks every copy group that lost or gained a letter;
 * 4. inserts the new letters, each with its rank;
 * 5. raises the data version.
 * @returns the documents whose rows were written
 */
export async function writeResults(
  queryRunner: QueryRunner,
  results: readonly ProcessingResult[],
): Promise<ReadonlySet<DocumentId>> {
  const onePerDocument = keepOnePerDocument(results);
  const written = await upsertDocuments(queryRunner, onePerDocument);
  if (written.size === 0) return written;
  const letters = onePerDocument.filter((result) => written.has(result.document.documentId)).filter(isParsed);
  await replaceLetters(queryRunner, [...written], letters);
  await raiseDataVersion(queryRunner.manager);
  return written;
}

/**
 * Deletes the letters of documents whose rows are locked, inserts the new letters and ranks every copy group that lost or
 * gained a letter.
 */
export async function replaceLetters(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
  letters: readonly ParsedResult[],
): Promise<void> {
  const incoming = letters.map(copyOf);
  const incomingKeys = incoming.map(({ copyKey }) => copyKey);
  await lockCopyGroups(queryRunner, documentIds, incomingKeys);
  const formerKeys = await deleteLetters(queryRunner, documentIds);
  const stored = await readCopyGroups(queryRunner, [...new Set([...formerKeys, ...incomingKeys])]);
  const ranks = rankCopies([...stored, ...incoming]);
  const changes = rankChanges(stored, ranks);
  // A copy group has at most one counted letter at any moment: demote first, promote last.
  await writeRanks(
    queryRunner,
    changes.filter(({ standing }) => standing !== 'counted'),
  );
  await insertLetters(
    queryRunner,
    letters.map((result) => rankedLetter(result, ranks.get(result.document.documentId))),
  );
  await writeRanks(
    queryRunner,
    changes.filter(({ standing }) => standing === 'counted'),
  );
}

function isParsed(result: ProcessingResult): result is ParsedResult {
  return result.state === 'parsed';
}

function rankedLetter(result: ParsedResult, rank: CopyRank | undefined): RankedLetter {
  if (rank === undefined) throw new Error(`Document ${result.document.documentId} was not ranked among its copies.`);
  return { result, standing: rank.standing, notices: noticesWithRank(result.letter.notices, rank) };
}
