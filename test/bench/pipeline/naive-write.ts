import { type DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { CitationEntity } from '#database/entities/citation.entity.js';
import { DeterminationEntity } from '#database/entities/determination.entity.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { LetterEntity } from '#database/entities/letter.entity.js';
import { citationColumns, citationRows } from '../../../apps/indexer/src/index/columns/citation-columns.js';
import { determinationColumns } from '../../../apps/indexer/src/index/columns/determination-columns.js';
import { documentColumns } from '../../../apps/indexer/src/index/columns/document-columns.js';
import { letterColumns } from '../../../apps/indexer/src/index/columns/letter-columns.js';
import { copyKey } from '../../../apps/indexer/src/index/rank-copies.js';
import { type ParsedResult } from '../../../apps/indexer/src/index/processing-result.js';
import { type Column } from '../../../apps/indexer/src/index/insert-rows.js';
import { writeFacts } from '../../../apps/indexer/src/index/statements/write-facts.js';
import { writeWords } from '../../../apps/indexer/src/index/statements/write-words.js';

/**
 * Writes one letter in the simplest manner: one transaction per letter and TypeORM's `save` for each entity. Facts and
 * words are written as the indexer writes them, for one letter. The first of several copies is the counted one.
 */
export async function writeNaively(dataSource: DataSource, result: ParsedResult): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const { letter } = result;
    const counted = { copyKey: copyKey(letter), standing: 'counted' as const };
    const standing = (await manager.existsBy(LetterEntity, counted)) ? 'superseded' : 'counted';
    await saveRow(manager, DocumentEntity, documentColumns, result);
    const row = { result, standing, notices: letter.notices } as const;
    const { letterId } = await saveRow(manager, LetterEntity, letterColumns, row);
    const ids: string[] = [];
    for (const determination of letter.determinations) {
      const { determinationId } = await saveRow(manager, DeterminationEntity, determinationColumns, {
        letterId,
        counted: standing === 'counted',
        decisionDate: letter.header.decisionDate,
        determination,
      });
      ids.push(determinationId);
      for (const citation of citationRows(determinationId, determination)) {
        await saveRow(manager, CitationEntity, citationColumns, citation);
      }
    }
    const queryRunner = manager.queryRunner;
    if (queryRunner === undefined) throw new Error('A transaction has a query runner.');
    await writeFacts(queryRunner, [{ letterId, standing, letter, determinationIds: ids }]);
    await writeWords(queryRunner, [letterId]);
  });
}

async function saveRow<Entity extends ObjectLiteral, Row>(
  manager: EntityManager,
  target: EntityTarget<Entity>,
  columns: readonly Column<Row>[],
  row: Row,
): Promise<Entity> {
  const { columns: known } = manager.dataSource.getMetadata(target);
  const entity = manager.create(target);
  for (const column of columns) {
    const value = column.of(row);
    const property = known.find(({ databaseName }) => databaseName === column.name)?.propertyName;
    if (property === undefined) throw new Error(`There is no property for the column ${column.name}.`);
    const isJson = column.type === 'jsonb' || column.type === 'json';
    Object.assign(entity, { [property]: propertyValue(value, isJson) });
  }
  return manager.save(entity);
}

/** The entities take hashes in hexadecimal digits and JSON as values. */
function propertyValue(value: unknown, isJson: boolean): unknown {
  if (Buffer.isBuffer(value)) return value.toString('hex');
  return isJson && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
}
