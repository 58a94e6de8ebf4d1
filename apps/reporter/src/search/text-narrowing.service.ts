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

  override async among({ q }: DeterminationFilter): Promise<DeterminationSet | undefined> {
    if (q === undefined) return undefined;
    const text = await this.texts.of(q);
    const { version } = await this.facts.read((view) => view.dataVersion);
    return this.sets.get(`${version} ${q}`, async () => {
      const { ids } = onlyRow(await this.database.ask(matchesOf(text, null, false)));
      return DeterminationSet.of(ids);
    });
  }
}
