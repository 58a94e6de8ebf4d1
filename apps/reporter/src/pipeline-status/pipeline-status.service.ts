import { Injectable } from '@nestjs/common';
import { dataVersionQuery } from '#database/queries/data-version.js';
import { unreadDocumentsQuery } from '#database/queries/unread-documents.js';
import { singleRow, type Transaction } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsService } from '../facts/facts.service.js';
import { type Pipeline } from './pipeline.schema.js';
import { QueueCountsService } from './queue-counts.service.js';
import { countByState, countReasons, readLastLetters } from './stored-documents.js';

/** Reads the state of the pipeline. */
@Injectable()
export class PipelineStatusService {
  private reading: Promise<Pipeline> | undefined;

  constructor(
    private readonly database: ReporterDatabase,
    private readonly queueCounts: QueueCountsService,
    private readonly facts: FactsService,
  ) {}

  /** Returns the state, after the facts were brought up to date. */
  async readNow(): Promise<Pipeline> {
    await this.facts.refreshNow().catch(() => undefined);
    return this.readAll();
  }

  /** Returns the state, with facts that may be some seconds old; concurrent callers share one read. */
  read(): Promise<Pipeline> {
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readAll(): Promise<Pipeline> {
    const [queues, rest] = await Promise.all([this.queueCounts.read(), this.readDatabase()]);
    return { queues, ...rest };
  }

  private readDatabase(): Promise<Omit<Pipeline, 'queues'>> {
    return this.database.snapshot(async (view) => {
      const { present } = this.facts;
      return {
        documents: await countDocuments(view, present?.documents.parsed),
        reasons: await countReasons(view.manager),
        lastLetters: await readLastLetters(view.manager),
        // The data version of the figures: clients request them again when it changes.
        dataVersion: (present?.dataVersion ?? singleRow(await view.execute(dataVersionQuery))).version,
      };
    });
  }
}

/** Takes the number of parsed documents from the facts if they are loaded, since counting all documents every second is costly. */
async function countDocuments(view: Transaction, parsed: number | undefined): Promise<Pipeline['documents']> {
  const documents = { parsed: parsed ?? 0, rejected: 0, failed: 0, removed: 0 };
  const rows = await (parsed === undefined ? countByState(view.manager) : view.execute(unreadDocumentsQuery));
  for (const row of rows) documents[row.state] = row.documents;
  return documents;
}
