import { Injectable } from '@nestjs/common';
import { dataVersionQuery } from '#database/queries/data-version.js';
import { unreadDocumentsQuery } from '#database/queries/unread-documents.js';
import { type Asker, onlyRow } from '../database/question.js';
import { ReadDatabase } from '../database/read-database.js';
import { Facts } from '../facts/facts.service.js';
import { documentsByState } from '../documents/documents-by-state.query.js';
import { lastLettersQuestion } from './last-letters.query.js';
import { type Pipeline } from './pipeline.schema.js';
import { QueueCounts } from './queue-counts.js';
import { reasonsQuestion } from './reasons.query.js';

/** Tells what the pipeline is doing. */
@Injectable()
export class PipelineStatus {
  private underWay: Promise<Pipeline> | undefined;

  constructor(
    private readonly database: ReadDatabase,
    private readonly queueCounts: QueueCounts,
    private readonly facts: Facts,
  ) {}

  /** The state now, of the facts too. */
  async readNow(): Promise<Pipeline> {
    await this.facts.lookNow().catch(() => undefined);
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
        reasons: [...(await view.ask(reasonsQuestion))],
        lastLetters: [...(await view.ask(lastLettersQuestion))],
        // That of the figures: when it moves, they are worth asking for again.
        dataVersion: (present?.dataVersion ?? onlyRow(await view.ask(dataVersionQuery))).version,
      };
    });
  }
}

/**
 * Counting all documents once a second would cost more than all the rest, so that those with a letter come from the facts
 * where these are there.
 */
async function countDocuments(view: Asker, parsed: number | undefined): Promise<Pipeline['documents']> {
  const documents = { parsed: parsed ?? 0, rejected: 0, failed: 0, removed: 0 };
  const rows = await view.ask(parsed === undefined ? documentsByState : unreadDocumentsQuery);
  for (const row of rows) documents[row.state] = row.documents;
  return documents;
}
