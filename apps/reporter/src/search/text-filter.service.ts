import { Injectable } from '@nestjs/common';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { FactsService } from '../facts/facts.service.js';
import { TextFilter } from '../facts/text-filter.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { DiagnosisFilterService } from './diagnosis-filter.service.js';
import { matchesOf } from './matches.query.js';
import { PromiseCache } from './promise-cache.js';
import { QueryMatcherService } from './query-matcher.service.js';
import { SearchTextsService } from './search-texts.service.js';

/** Maximum number of cached sets; each takes one bit per determination. */
const maxCached = 32;

/** The determinations of a filter are matched one by one if there are at most so many, however common the words are. */
const maxScanned = 20_000;

/** Evaluates the words and the diagnoses of a filter: finds all determinations that match their meaning, or contain them. */
@Injectable()
export class TextFilterService extends TextFilter {
  private readonly sets = new PromiseCache<DeterminationSet>(maxCached);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly texts: SearchTextsService,
    private readonly facts: FactsService,
    private readonly matcher: QueryMatcherService,
    private readonly diagnoses: DiagnosisFilterService,
  ) {
    super();
  }

  override async matching(filter: DeterminationFilter): Promise<DeterminationSet | undefined> {
    const [withWords, withDiagnosis] = [await this.withWords(filter), await this.diagnoses.matching(filter)];
    return withWords === undefined || withDiagnosis === undefined
      ? (withWords ?? withDiagnosis)
      : withWords.and(withDiagnosis);
  }

  private async withWords({ q, ...filter }: DeterminationFilter): Promise<DeterminationSet | undefined> {
    if (q === undefined) return undefined;
    const matched = await this.matcher.match(q);
    if (matched?.ids) return matched.ids;
    const text = await this.texts.of(matched?.words ?? q);
    const { version, letters } = await this.facts.read((view) => ({
      version: view.dataVersion.version,
      letters: view.lettersOfMembers(filter, maxScanned),
    }));
    const key = letters === null ? [version, q] : [version, q, filter];
    return this.sets.get(JSON.stringify(key), async () => {
      if (letters?.length === 0) return DeterminationSet.of([]);
      const { ids } = singleRow(await this.database.execute(matchesOf(text, letters, false)));
      return DeterminationSet.of(ids);
    });
  }
}
