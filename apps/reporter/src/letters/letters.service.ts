import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { z } from 'zod';
import { CitationEntity } from '#database/entities/citation.entity.js';
import { DeterminationEntity } from '#database/entities/determination.entity.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { LetterEntity } from '#database/entities/letter.entity.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { assembleLetter } from './assemble-letter.js';
import { type LetterAnswer, maxCopies, otherCopySchema } from './letter.schema.js';

/** Maximum number of determinations and citations of a letter in a response; real letters have up to 21 determinations. */
const maxDeterminations = 1_000;
const maxCitations = 10_000;

/** Reads single letters. */
@Injectable()
export class LettersService {
  constructor(private readonly database: ReporterDatabase) {}

  /**
   * Returns a letter with everything that was read in it, in one snapshot: five statements, however many determinations it
   * has. Returns null if the document holds no letter.
   */
  find(documentId: DocumentId): Promise<LetterAnswer | null> {
    return this.database.snapshot(async ({ manager }) => {
      const letter = await manager.findOneBy(LetterEntity, { documentId });
      if (letter === null) return null;
      const { letterId } = letter;
      const determinations = await manager.find(DeterminationEntity, {
        where: { letterId },
        order: { ordinal: 'ASC' },
        take: maxDeterminations,
      });
      return assembleLetter({
        letter,
        document: await manager.findOneByOrFail(DocumentEntity, { documentId }),
        determinations,
        citations: await manager.find(CitationEntity, {
          where: { determinationId: In(determinations.map(({ determinationId }) => determinationId)) },
          order: { determinationId: 'ASC', side: 'ASC', ordinal: 'ASC' },
          take: maxCitations,
        }),
        otherCopies: await readOtherCopies(manager, letter),
      });
    });
  }
}

const countSchema = z.object({ determinations: otherCopySchema.shape.determinations });

/** Reads the other documents that hold the same letter, the counted one first, then the latest received. */
async function readOtherCopies(manager: EntityManager, letter: LetterEntity): Promise<LetterAnswer['otherCopies']> {
  const { copyKey, letterId } = letter;
  const { entities, raw } = await manager
    .createQueryBuilder(LetterEntity, 'letter')
    .select(['letter.letterId', 'letter.documentId', 'letter.standing', 'letter.decisionDate'])
    .addSelect(['letter.caseOutcome', 'letter.receivedAt'])
    .addSelect(
      (query) =>
        query
          .select('count(*)::float8')
          .from(DeterminationEntity, 'determination')
          .where('determination.letterId = letter.letterId'),
      'determinations',
    )
    .where('letter.copyKey = :copyKey and letter.letterId <> :letterId', { copyKey, letterId })
    .orderBy(`letter.standing = 'counted'`, 'DESC')
    .addOrderBy('letter.receivedAt', 'DESC')
    .addOrderBy('letter.documentId', 'ASC')
    .limit(maxCopies)
    .getRawAndEntities<unknown>();
  return entities.map((copy, index) => ({
    letterId: copy.documentId,
    standing: copy.standing,
    decisionDate: copy.decisionDate,
    caseOutcome: copy.caseOutcome,
    determinations: countSchema.parse(raw[index]).determinations,
    receivedAt: copy.receivedAt.toISOString(),
  }));
}
