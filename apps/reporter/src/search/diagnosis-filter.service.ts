import { Injectable } from '@nestjs/common';
import { singleRow } from '../database/query-executor.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { DeterminationSet } from '../facts/determination-set.js';
import { FactsService } from '../facts/facts.service.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { withDiagnosis } from './letters-with-diagnosis.query.js';
import { PromiseCache } from './promise-cache.js';
import { SearchTextsService } from './search-texts.service.js';

/** Maximum number of cached sets; each takes one bit per determination. */
const maxCached = 16;

/** Evaluates the diagnoses of a filter, which are free words of the letters and not in the facts. */
@Injectable()
export class DiagnosisFilterService {
  private readonly sets = new PromiseCache<DeterminationSet>(maxCached);

  constructor(
    private readonly database: ReporterDatabase,
    private readonly texts: SearchTextsService,
    private readonly facts: FactsService,
  ) {}

  /**
   * Returns the determinations of the letters that list one of the diagnoses; undefined if the filter names none.
   * @throws ProblemError `invalid_request` if a diagnosis has no word that can be searched for
   */
  async matching({ diagnosis }: DeterminationFilter): Promise<DeterminationSet | undefined> {
    if (diagnosis === undefined) return undefined;
    const { version } = await this.facts.read((view) => view.dataVersion);
    return this.sets.get(JSON.stringify([version, diagnosis]), async () => {
      const found = new DeterminationSet();
      for (const words of diagnosis) {
        const text = await this.texts.of(words, 'diagnosis');
        for (const id of singleRow(await this.database.execute(withDiagnosis(text))).ids) found.add(id);
      }
      return found;
    });
  }
}
