import { type EntityManager, In } from 'typeorm';
import { z } from 'zod';
import { DeterminationEntity } from '#database/entities/determination.entity.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { LetterEntity } from '#database/entities/letter.entity.js';
import { outcomeSchema } from '#domain/model/determination.js';
import { processedStateSchema } from '../documents/document.schema.js';
import { lastLetterSchema, maxLastLetters, maxReasons, type Pipeline } from './pipeline.schema.js';

const stateCountsSchema = z.array(z.strictObject({ state: processedStateSchema, documents: z.int().nonnegative() }));

/** Counts processed documents by state: at most four rows, for which the whole table is read. */
export async function countByState(manager: EntityManager): Promise<z.infer<typeof stateCountsSchema>> {
  const rows = await manager
    .createQueryBuilder(DocumentEntity, 'document')
    .select('document.state', 'state')
    .addSelect('count(*)::float8', 'documents')
    .groupBy('document.state')
    .getRawMany();
  return stateCountsSchema.parse(rows);
}

const reasonCountsSchema = z.array(
  z.strictObject({ state: processedStateSchema, code: z.string(), documents: z.int().positive() }),
);

/** Counts documents by the reason for which they were rejected or failed, the most frequent first. */
export async function countReasons(manager: EntityManager): Promise<Pipeline['reasons']> {
  const rows = await manager
    .createQueryBuilder(DocumentEntity, 'document')
    .select('document.state', 'state')
    .addSelect('document.reasonCode', 'code')
    .addSelect('count(*)::float8', 'documents')
    // Constants, which match the condition of the partial index `documents_unread`.
    .where(`document.state in ('rejected', 'failed') and document.reasonCode is not null`)
    .groupBy('document.state')
    .addGroupBy('document.reasonCode')
    .orderBy('documents', 'DESC')
    .addOrderBy('code', 'ASC')
    .limit(maxReasons)
    .getRawMany();
  return reasonCountsSchema.parse(rows);
}

/** Reads the letters that were indexed last, newest first: three statements, each by an index. */
export async function readLastLetters(manager: EntityManager): Promise<Pipeline['lastLetters']> {
  const documents = await manager.find(DocumentEntity, {
    select: { documentId: true, name: true, changedAt: true },
    where: { state: 'parsed' },
    order: { changedAt: 'DESC', documentId: 'DESC' },
    take: maxLastLetters,
  });
  const letters = await manager.find(LetterEntity, {
    select: {
      letterId: true,
      documentId: true,
      caseNumber: true,
      decisionDate: true,
      layout: true,
      standing: true,
      caseOutcome: true,
    },
    where: { documentId: In(documents.map(({ documentId }) => documentId)) },
  });
  const tallies = await countOutcomes(
    manager,
    letters.map(({ letterId }) => letterId),
  );
  const byDocument = new Map(letters.map((letter) => [letter.documentId, letter]));
  return documents.flatMap(({ documentId, name, changedAt }) => {
    const letter = byDocument.get(documentId);
    if (letter === undefined) return [];
    const tally = { upheld: 0, overturned: 0, ...tallies.get(letter.letterId) };
    const document = { letterId: documentId, name, changedAt: changedAt.toISOString() };
    return listedSchema.parse(Object.assign({}, letter, tally, document));
  });
}

const listedSchema = lastLetterSchema.strip();

const talliesSchema = z.array(
  z.strictObject({ letterId: z.string(), outcome: outcomeSchema, determinations: z.int().positive() }),
);

/** Counts the determinations of letters by outcome. */
async function countOutcomes(manager: EntityManager, letterIds: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(DeterminationEntity, 'determination')
    .select('determination.letterId', 'letterId')
    .addSelect('determination.outcome', 'outcome')
    .addSelect('count(*)::float8', 'determinations')
    .where({ letterId: In([...letterIds]) })
    .groupBy('determination.letterId')
    .addGroupBy('determination.outcome')
    .getRawMany();
  const byLetter = new Map<string, Partial<Record<z.infer<typeof outcomeSchema>, number>>>();
  for (const { letterId, outcome, determinations } of talliesSchema.parse(rows)) {
    byLetter.set(letterId, { ...byLetter.get(letterId), [outcome]: determinations });
  }
  return byLetter;
}
