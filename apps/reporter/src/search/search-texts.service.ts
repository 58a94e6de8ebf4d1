import { Injectable } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { PromiseCache } from './promise-cache.js';
import { type SearchText, searchText, writtenQuery } from './search-text.js';

/** Maximum number of cached searches. */
const maxCached = 500;

/** Parses searches by means of Postgres, and caches the result. */
@Injectable()
export class SearchTextsService {
  private readonly parsed = new PromiseCache<SearchText>(maxCached);

  constructor(private readonly database: ReporterDatabase) {}

  /** Returns null if the words contain nothing to search for, such as excluded words or words like `the` only. */
  async find(words: string): Promise<SearchText | null> {
    try {
      return await this.of(words);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'invalid_request') return null;
      throw error;
    }
  }

  /**
   * @param parameter the parameter that an error names
   * @throws ProblemError `invalid_request` if the search contains nothing to search for, or too much
   */
  of(words: string, parameter: 'q' | 'diagnosis' = 'q'): Promise<SearchText> {
    return this.parsed.get(JSON.stringify([parameter, words]), async () => {
      const { written } = singleRow(await this.database.execute(writtenQuery(words)));
      return searchText(written, parameter);
    });
  }
}
