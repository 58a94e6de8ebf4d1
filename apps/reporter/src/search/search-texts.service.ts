import { Injectable } from '@nestjs/common';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { PromiseCache } from './promise-cache.js';
import { type SearchText, searchText, writtenQuery } from './search-text.js';

const maxCached = 500;

/** Reads what people look for, as Postgres does. */
@Injectable()
export class SearchTextsService {
  private readonly read = new PromiseCache<SearchText>(maxCached);

  constructor(private readonly database: ReporterDatabase) {}

  /** @throws ProblemError `invalid_request` where nothing can be looked for, or too much */
  of(words: string): Promise<SearchText> {
    return this.read.get(words, async () => {
      const { written } = singleRow(await this.database.execute(writtenQuery(words)));
      return searchText(written);
    });
  }
}
