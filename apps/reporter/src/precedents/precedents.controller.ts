import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReporterDatabase } from '../database/reporter-database.js';
import { determinationsOf } from '../determinations/determinations.query.js';
import { filterOf } from '../filters/determination-filter.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { type SimilarDetermination } from './find-similar.js';
import {
  type Precedent,
  type Precedents,
  type PrecedentsQuery,
  precedentsQuerySchema,
  precedentsSchema,
} from './precedents.schema.js';
import { type FoundPrecedents, PrecedentsService } from './precedents.service.js';
import { reasonsOf } from './reasons.query.js';
import { maxSimilar } from './score-precedents.js';

@ApiTags('Precedents')
@Controller('v1/precedents')
export class PrecedentsController {
  constructor(
    private readonly service: PrecedentsService,
    private readonly database: ReporterDatabase,
  ) {}

  /** Finds decided items that are similar to a request. */
  @Get()
  @ApiOperation({
    summary: 'Decisions on requests similar to one in free words, highest score first',
    description:
      'By vocabulary (treatment, drug, drug class) and by words, with what matched, the outcomes of the similar ones, and the reasons of the reviewers. All filters apply.',
  })
  @ApiResult(precedentsSchema, 'invalid_request', 'facts_loading', 'question_too_slow', 'database_unavailable')
  async findPrecedents(@Query({ schema: precedentsQuerySchema }) query: PrecedentsQuery): Promise<Precedents> {
    const { q: request, limit, ...rest } = query;
    const found = await this.service.find(request, filterOf(rest));
    const { nearest, figures, dataVersion } = found.similar;
    return {
      request: { vocabulary: [...found.terms], words: found.words.map(({ written }) => written) },
      precedents: await this.withTexts(nearest.slice(0, limit), found),
      similar: { ...figures, bounded: found.bounded || nearest.length >= maxSimilar },
      dataVersion,
    };
  }

  private async withTexts(nearest: readonly SimilarDetermination[], found: FoundPrecedents): Promise<Precedent[]> {
    if (nearest.length === 0) return [];
    const ids = nearest.map(({ id }) => id);
    const [rows, reasons] = await Promise.all([
      this.database.execute(determinationsOf(ids)),
      this.database.execute(reasonsOf(ids, found.sought)),
    ]);
    const listed = new Map(rows.map((row) => [row.determinationId, row.listed]));
    const reasonsById = new Map(reasons.map((row) => [row.id, row]));
    return nearest.flatMap((each) => {
      const [determination, row] = [listed.get(each.id), reasonsById.get(each.id)];
      if (determination === undefined || row === undefined) return [];
      const parts = found.terms.filter(({ field, value }) => field === 'bodyPart' && row.bodyParts.includes(value));
      const words = found.words.filter((_, bit) => ((each.words >>> bit) & 1) === 1).map(({ written }) => written);
      return [
        {
          determination,
          score: each.score,
          matched: { vocabulary: [...each.shared, ...parts], words },
          reasons: row.reasons,
        },
      ];
    });
  }
}
