import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '#platform/access/route-access.js';
import { type FactsView } from '../facts/facts-view.js';
import { FactsService } from '../facts/facts.service.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { type SuggestQuery, suggestQuerySchema, type Suggestions, suggestionsSchema } from './suggest.schema.js';
import { type IndexedSuggestion, indexSuggestions, suggestFor } from './suggest.js';

const wholeCaseNumber = /^CM\d{2}-\d{4,7}$/i;

@ApiTags('Search')
@Controller('v1/suggest')
export class SuggestController {
  /** What can be suggested at one data version. */
  private index: { readonly version: number; readonly entries: readonly IndexedSuggestion[] } | undefined;

  constructor(private readonly facts: FactsService) {}

  /** Suggests values of filters. */
  @Get()
  @Access('reader')
  @ApiOperation({
    summary: 'Suggestions for a search that is being written, with counts',
    description:
      'Drugs (also by brand), drug classes, treatments, categories, body parts and guideline sections that determinations have, and a case number that exists.',
  })
  @ApiResult(suggestionsSchema, 'invalid_request', 'facts_loading', 'database_unavailable')
  suggest(@Query({ schema: suggestQuerySchema }) { q, limit }: SuggestQuery): Promise<Suggestions> {
    return this.facts.read((view) => ({
      suggestions: wholeCaseNumber.test(q)
        ? suggestCase(q.toUpperCase(), view)
        : [...suggestFor(q, this.entriesOf(view), limit)],
      dataVersion: view.dataVersion.version,
    }));
  }

  private entriesOf(view: FactsView): readonly IndexedSuggestion[] {
    const { version } = view.dataVersion;
    if (this.index?.version !== version) this.index = { version, entries: indexSuggestions(view) };
    return this.index.entries;
  }
}

function suggestCase(caseNumber: string, view: FactsView): Suggestions['suggestions'] {
  const { length } = view.select({ caseNumber: [caseNumber] }).shown;
  return length === 0 ? [] : [{ field: 'caseNumber', value: caseNumber, label: caseNumber, determinations: length }];
}
