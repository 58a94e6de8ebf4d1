import { Injectable } from '@nestjs/common';
import { onlyRow } from '../database/question.js';
import { ReadDatabase } from '../database/read-database.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { Facts } from '../facts/facts.service.js';
import { Narrowing } from '../facts/narrowing.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { matchesOf } from './matches.query.js';
import { RecentAnswers } from './recent-answers.js';
import { SearchTexts } from './search-texts.service.js';

/** Sets that are kept, a bit a determination each: those of pages that many people look at. */
const mostKept = 32;

/** Where a filter has no more determinations than these, they are looked at one by one, however common the words are. */
const mostLookedAt = 20_000;

/** The words of a filter: statistics, lists and exports show the determinations that hold them, all of these. */
@Injectable()
export class TextNarrowing extends Narrowing {
  private readonly sets = new RecentAnswers<DeterminationSet>(mostKept);

  constructor(
    private readonly database: ReadDatabase,
    private readonly texts: SearchTexts,
    private readonly facts: Facts,
  ) {
    super();
  }

  override async among({ q, ...filter }: DeterminationFilter): Promise<DeterminationSet | undefined> {
    if (q === undefined) return undefined;
    const text = await this.texts.of(q);
    const { version, letters } = await this.facts.read((view) => ({
      version: view.dataVersion.version,
      letters: view.lettersBelonging(filter, mostLookedAt),
    }));
    const key = letters === null ? [version, q] : [version, q, filter];
    return this.sets.get(JSON.stringify(key), async () => {
      if (letters?.length === 0) return DeterminationSet.of([]);
      const { ids } = onlyRow(await this.database.ask(matchesOf(text, letters, false)));
      return DeterminationSet.of(ids);
    });
  }
}
