import { Injectable } from '@nestjs/common';
import { onlyRow } from '../database/question.js';
import { ReadDatabase } from '../database/read-database.js';
import { RecentAnswers } from './recent-answers.js';
import { type SearchText, searchText, writtenQuery } from './search-text.js';

const mostKept = 500;

/** Reads what people look for, as Postgres does. */
@Injectable()
export class SearchTexts {
  private readonly read = new RecentAnswers<SearchText>(mostKept);

  constructor(private readonly database: ReadDatabase) {}

  /** @throws ProblemError `invalid_request` where nothing can be looked for, or too much */
  of(words: string): Promise<SearchText> {
    return this.read.get(words, async () => {
      const { written } = onlyRow(await this.database.ask(writtenQuery(words)));
      return searchText(written);
    });
  }
}
