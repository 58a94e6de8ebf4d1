/**
 * Inserts and deletes whole letters. Hand-written SQL: one statement per table and batch costs about a sixteenth of the
 * processor time of TypeORM's `save` per entity (decision 4).
 */
import { type DocumentId } from '#domain/model/primitives.js';
import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { citationColumns, citationRows } from '../columns/citation-columns.js';
import { determinationColumns } from '../columns/determination-columns.js';
import { letterColumns, type RankedLetter } from '../columns/letter-columns.js';
import { insertRows } from '../insert-rows.js';
import { markDeleted, writeFacts } from './write-facts.js';
import { writeWords } from './write-words.js';

const letterIdsSchema = z.array(z.object({ letter_id: z.string(), document_id: z.string() }));
const determinationIdsSchema = z.array(
  z.object({ determination_id: z.string(), letter_id: z.string(), ordinal: z.int() }),
);

/** Inserts letters with their determinations, citations, facts and search words: five statements, however many letters. */
export async function insertLetters(queryRunner: QueryRunner, letters: readonly RankedLetter[]): Promise<void> {
  const letterIds = await insertLetterRows(queryRunner, letters);
  const determinations = letters.flatMap(({ result: { document, letter }, standing }) =>
    letter.determinations.map((determination) => ({
      letterId: idOf(letterIds, document.documentId),
      counted: standing === 'counted',
      decisionDate: letter.header.decisionDate,
      determination,
    })),
  );
  const returning = 'RETURNING determination_id::text, letter_id::text, ordinal';
  const rows = await insertRows(queryRunner, 'determinations', determinationColumns, determinations, returning);
  const determinationIds = new Map(
    determinationIdsSchema.parse(rows).map((row) => [`${row.letter_id}/${row.ordinal}`, row.determination_id]),
  );
  const citations = determinations.flatMap(({ letterId, determination }) =>
    citationRows(idOf(determinationIds, `${letterId}/${determination.ordinal}`), determination),
  );
  await insertRows(queryRunner, 'citations', citationColumns, citations, '');
  const facts = letters.map(({ result: { document, letter }, standing }) => {
    const letterId = idOf(letterIds, document.documentId);
    const ids = letter.determinations.map(({ ordinal }) => idOf(determinationIds, `${letterId}/${ordinal}`));
    return { letterId, standing, letter, determinationIds: ids };
  });
  await writeFacts(queryRunner, facts);
  await writeWords(queryRunner, [...letterIds.values()]);
}

const deletedSchema = z.array(z.object({ letter_id: z.string(), copy_key: z.string() }));

/** Deletes the letters of these documents with their facts, and returns the copy keys that they had. */
export async function deleteLetters(
  queryRunner: QueryRunner,
  documentIds: readonly DocumentId[],
): Promise<readonly string[]> {
  const rows: unknown = await queryRunner.query(
    `WITH deleted AS (DELETE FROM letters WHERE document_id = ANY ($1::bytea[]) RETURNING letter_id::text, copy_key)
     SELECT letter_id, copy_key FROM deleted`,
    [documentIds.map((id) => Buffer.from(id, 'hex'))],
  );
  const deleted = deletedSchema.parse(rows);
  await markDeleted(
    queryRunner,
    deleted.map((row) => row.letter_id),
  );
  return [...new Set(deleted.map((row) => row.copy_key))];
}

async function insertLetterRows(
  queryRunner: QueryRunner,
  letters: readonly RankedLetter[],
): Promise<ReadonlyMap<string, string>> {
  const returning = `RETURNING letter_id::text, encode(document_id, 'hex') AS document_id`;
  const rows = letterIdsSchema.parse(await insertRows(queryRunner, 'letters', letterColumns, letters, returning));
  return new Map(rows.map((row) => [row.document_id, row.letter_id]));
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The database returned no id for the inserted row ${key}.`);
  return id;
}
