import { Injectable } from '@nestjs/common';
import { dataVersionQuery } from '#database/queries/data-version.js';
import { unreadDocumentsQuery } from '#database/queries/unread-documents.js';
import { type QueryExecutor, singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsService } from '../facts/facts.service.js';
import { documentsByState } from '../documents/documents-by-state.query.js';
import { lastLettersQuery } from './last-letters.query.js';
import { type Pipeline } from './pipeline.schema.js';
import { QueueCountsService } from './queue-counts.service.js';
import { reasonsQuery } from './reasons.query.js';

/** Tells what the pipeline is doing. */
@Injectable()
export class PipelineStatusService {
  private underWay: Promise<Pipeline> | undefined;

  constructor(
    private readonly database: ReporterDatabase,
    private readonly queueCounts: QueueCountsService,
    private readonly facts: FactsService,
  ) {}

  /** The state now, of the facts too. */
  async readNow(): Promise<Pipeline> {
    await this.facts.refreshNow().catch(() => undefined);
    return this.gather();
  }

  /** The present state, of the facts some seconds ago; those who ask while it is being gathered share the answer. */
  read(): Promise<Pipeline> {
    this.underWay ??= this.gather().finally(() => (this.underWay = undefined));
    return this.underWay;
  }

  private async gather(): Promise<Pipeline> {
    const [queues, known] = await Promise.all([this.queueCounts.read(), this.known()]);
    return { queues, ...known };
  }

  private known(): Promise<Omit<Pipeline, 'queues'>> {
    return this.database.snapshot(async (view) => {
      const { present } = this.facts;
      return {
        documents: await countDocuments(view, present?.documents.parsed),
        reasons: [...(await view.execute(reasonsQuery))],
        lastLetters: [...(await view.execute(lastLettersQuery))],
        // That of the figures: when it moves, they are worth asking for again.
        dataVersion: (present?.dataVersion ?? singleRow(await view.execute(dataVersionQuery))).version,
      };
    });
  }
}

/**
 * Counting all documents once a second would cost more than all the rest, so that those with a letter come from the facts
 * where these are there.
 */
async function countDocuments(view: QueryExecutor, parsed: number | undefined): Promise<Pipeline['documents']> {
  const documents = { parsed: parsed ?? 0, rejected: 0, failed: 0, removed: 0 };
  const rows = await view.execute(parsed === undefined ? documentsByState : unreadDocumentsQuery);
  for (const row of rows) documents[row.state] = row.documents;
  return documents;
}
