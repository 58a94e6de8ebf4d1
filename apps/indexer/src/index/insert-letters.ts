import { type QueryRunner } from 'typeorm';
import { z } from 'zod';
import { citationColumns, placeCitations } from './columns/citation-columns.js';
import { determinationColumns } from './columns/determination-columns.js';
import { letterColumns, type PlacedLetter } from './columns/letter-columns.js';
import { insertRows } from './insert-rows.js';
import { writeFacts } from './write-facts.js';
import { writeWords } from './write-words.js';

const letterIdsSchema = z.array(z.object({ letter_id: z.string(), document_id: z.string() }));
const determinationIdsSchema = z.array(
  z.object({ determination_id: z.string(), letter_id: z.string(), ordinal: z.int() }),
);

/** Inserts letters with their determinations, citations, facts and words: five statements, however many letters. */
export async function insertLetters(queryRunner: QueryRunner, letters: readonly PlacedLetter[]): Promise<void> {
  const letterIds = await insertLetterRows(queryRunner, letters);
  const determinations = letters.flatMap(({ ending: { document, letter }, standing }) =>
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
    placeCitations(idOf(determinationIds, `${letterId}/${determination.ordinal}`), determination),
  );
  await insertRows(queryRunner, 'citations', citationColumns, citations, '');
  const numbered = letters.map(({ ending: { document, letter }, standing }) => {
    const letterId = idOf(letterIds, document.documentId);
    const ids = letter.determinations.map(({ ordinal }) => idOf(determinationIds, `${letterId}/${ordinal}`));
    return { letterId, standing, letter, determinationIds: ids };
  });
  await writeFacts(queryRunner, numbered);
  await writeWords(queryRunner, [...letterIds.values()]);
}

async function insertLetterRows(
  queryRunner: QueryRunner,
  letters: readonly PlacedLetter[],
): Promise<ReadonlyMap<string, string>> {
  const returning = `RETURNING letter_id::text, encode(document_id, 'hex') AS document_id`;
  const rows = letterIdsSchema.parse(await insertRows(queryRunner, 'letters', letterColumns, letters, returning));
  return new Map(rows.map((row) => [row.document_id, row.letter_id]));
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The database returned no id for the row ${key} that it inserted.`);
  return id;
}
