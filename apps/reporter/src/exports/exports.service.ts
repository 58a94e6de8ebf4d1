import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { type DataVersion } from '#database/queries/data-version.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { FactsQueryService } from '../facts/facts-query.service.js';
import { type FactsView } from '../facts/facts-view.js';
import { type Selection } from '../facts/select.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type ExportFormat } from './export-format.js';
import { exportedDeterminations } from './exported-determinations.query.js';

/** Exports at once, of this process; each keeps a connection busy now and then, and its ids in memory. */
const maxConcurrent = 3;
const retryAfterSeconds = 10;

/** Rows that are read and written at once. */
const rowsPerBatch = 250;

/** An export that has begun: what it holds, and its text. */
export interface BegunExport {
  readonly rows: number;
  readonly dataVersion: number;
  /** Reads as fast as it is read; closed, whether at its end or before, it makes room for another export. */
  readonly text: Readable;
  /** How many of the rows were read anew or removed since the export began, and are missing; known at its end. */
  readonly gone: () => number;
}

/**
 * Exports what a filter shows. Which rows these are is one moment's answer; they are read in pieces as the client takes
 * them, with no transaction held open, since a row never changes: a letter that is read anew gets new rows.
 */
@Injectable()
export class ExportsService {
  private running = 0;

  constructor(
    private readonly database: ReporterDatabase,
    private readonly facts: FactsQueryService,
  ) {}

  /** @throws ProblemError `too_many_exports` where no other can begin now */
  async begin(filter: DeterminationFilter, format: ExportFormat, fresh: boolean): Promise<BegunExport> {
    if (this.running >= maxConcurrent) {
      throw new ProblemError('too_many_exports', `${maxConcurrent} exports are being made.`, { retryAfterSeconds });
    }
    this.running += 1;
    const end = () => (this.running -= 1);
    try {
      const { ids, dataVersion } = await this.choose(filter, fresh);
      let written = 0;
      const text = Readable.from(
        this.write(ids, format, (rows) => (written += rows)),
        { highWaterMark: 1 },
      );
      text.once('close', end);
      return { rows: ids.length, dataVersion: dataVersion.version, text, gone: () => ids.length - written };
    } catch (error) {
      end();
      throw error;
    }
  }

  private choose(
    filter: DeterminationFilter,
    fresh: boolean,
  ): Promise<{ ids: Float64Array; dataVersion: DataVersion }> {
    const chosen = (view: FactsView, selection: Selection) => ({
      dataVersion: view.dataVersion,
      ids: view.idsInOrder(selection),
    });
    return this.facts.evaluate(filter, chosen, fresh);
  }

  private async *write(
    ids: Float64Array,
    format: ExportFormat,
    counted: (rows: number) => void,
  ): AsyncGenerator<string> {
    if (format.beginning !== '') yield format.beginning;
    for (let from = 0; from < ids.length; from += rowsPerBatch) {
      const rows = await this.database.execute(exportedDeterminations([...ids.subarray(from, from + rowsPerBatch)]));
      counted(rows.length);
      yield format.write(rows);
    }
  }
}
