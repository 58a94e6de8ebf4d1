import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { DiagnosisFilterService } from '../search/diagnosis-filter.service.js';
import { QueryMatcherService } from '../search/query-matcher.service.js';
import { SearchTextsService } from '../search/search-texts.service.js';
import { TextFilterService } from '../search/text-filter.service.js';
import { FactsQueryService } from './facts-query.service.js';
import { FactsService } from './facts.service.js';
import { TextFilter } from './text-filter.js';

/**
 * The facts of all letters in memory, and the evaluation of filters on them. The part of a filter that concerns words is
 * evaluated by the search folder, which itself reads the facts; both are therefore provided here.
 */
@Module({
  imports: [DatabaseModule],
  providers: [
    FactsService,
    FactsQueryService,
    SearchTextsService,
    QueryMatcherService,
    DiagnosisFilterService,
    { provide: TextFilter, useClass: TextFilterService },
  ],
  exports: [FactsService, FactsQueryService, SearchTextsService, QueryMatcherService, DiagnosisFilterService],
})
export class FactsModule {}
