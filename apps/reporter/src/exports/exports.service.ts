import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ClientSlots } from '#platform/bounds/client-slots.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsQueryService } from '../facts/facts-query.service.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type ExportFormat } from './export-format.js';
import { type ExportedColumn, exportDetermination } from './exported-determination.schema.js';
import { exportedDeterminations } from './exported-determinations.query.js';

/** Maximum number of concurrent exports of this process; each holds its ids in memory and uses a connection at times. */
const maxConcurrent = { total: 3, perClient: 2 } as const;
const retryAfterSeconds = 10;

/** Rows read and written per step. */
const rowsPerBatch = 250;

/** What an export contains of each determination. */
export interface ExportOptions {
  readonly columns: readonly ExportedColumn[];
  /** The address of the dashboard, for the links to letters. */
  readonly origin: string;
  /** Whether the text begins with a byte order mark, by which Excel recognises UTF-8. */
  readonly byteOrderMark: boolean;
}

/** An export that has started. */
export interface StartedExport {
  readonly rows: number;
  readonly dataVersion: number;
  /** Read from the database as fast as the client reads it; closing it, at its end or before, lets another export start. */
  readonly text: Readable;
  /** Returns how many rows were parsed again or removed since the export started, and are omitted; final at its end. */
  readonly missing: () => number;
}

/**
 * Exports the determinations that a filter selects. The rows are selected at the start and read in batches as the client
 * reads, without an open transaction, since a row never changes: a letter that is parsed again gets new rows.
 */
@Injectable()
export class ExportsService {
  private readonly slots = new ClientSlots(maxConcurrent);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly facts: FactsQueryService,
  ) {}

  /**
   * @param client who exports
   * @throws ProblemError `too_many_exports` when the maximum number of exports is running
   */
  async start(
    filter: DeterminationFilter,
    format: ExportFormat,
    options: ExportOptions,
    fresh: boolean,
    client: string,
  ): Promise<StartedExport> {
    const release = this.slots.take(client);
    if (release === null) {
      const { total, perClient } = maxConcurrent;
      const detail = `At most ${total} exports run at once, ${perClient} of one client.`;
      throw new ProblemError('too_many_exports', detail, { retryAfterSeconds });
    }
    try {
      const { ids, dataVersion } = await this.facts.evaluate(
        filter,
        (view, selection) => ({ dataVersion: view.dataVersion.version, ids: view.idsInOrder(selection) }),
        fresh,
      );
      let written = 0;
      const text = Readable.from(
        this.write(ids, format, options, (rows) => (written += rows)),
        { highWaterMark: 1 },
      );
      text.once('close', release);
      return { rows: ids.length, dataVersion, text, missing: () => ids.length - written };
    } catch (error) {
      release();
      throw error;
    }
  }

  private async *write(
    ids: Float64Array,
    format: ExportFormat,
    { columns, origin, byteOrderMark }: ExportOptions,
    onWritten: (rows: number) => void,
  ): AsyncGenerator<string> {
    const beginning = `${byteOrderMark ? '\uFEFF' : ''}${format.begin(columns)}`;
    if (beginning !== '') yield beginning;
    for (let from = 0; from < ids.length; from += rowsPerBatch) {
      const rows = await this.database.execute(exportedDeterminations([...ids.subarray(from, from + rowsPerBatch)]));
      onWritten(rows.length);
      yield format.write(
        rows.map((row) => exportDetermination(row, origin)),
        columns,
      );
    }
  }
}
