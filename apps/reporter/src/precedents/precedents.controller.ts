import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '#platform/access/route-access.js';
import { ProblemError } from '#platform/problem/problem-error.js';
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
import { type RequestTerm } from './read-request.js';

@ApiTags('Precedents')
@Controller('v1/precedents')
export class PrecedentsController {
  constructor(
    private readonly service: PrecedentsService,
    private readonly database: ReporterDatabase,
  ) {}

  /** Finds decided items that are similar to a request. */
  @Get()
  @Access('reader')
  @ApiOperation({
    summary: 'Decisions on requests similar to one in free words or to a stored one, highest score first',
    description:
      'By treatment, amounts, body parts, time since injury and words, with what matched; the outcomes of the similar ones beside those of the same and of related treatments, and the reasons that reviewers gave. All filters apply.',
  })
  @ApiResult(
    precedentsSchema,
    'invalid_request',
    'letter_unknown',
    'facts_loading',
    'question_too_slow',
    'database_unavailable',
  )
  async findPrecedents(@Query({ schema: precedentsQuerySchema }) query: PrecedentsQuery): Promise<Precedents> {
    const { q, like, limit, ...rest } = query;
    if ((q === undefined) === (like === undefined)) {
      throw new ProblemError('invalid_request', 'Give either q or like.');
    }
    const of = like === undefined ? { words: q ?? '', letterKey: null } : await this.service.requestOf(like);
    const found = await this.service.find(of, filterOf(rest), limit);
    const { terms, daysSinceInjury, postOperative } = found.request;
    const { nearest, similar, sameTreatment, relatedTreatments, reasons, dataVersion } = found.similar;
    return {
      request: {
        text: of.words,
        terms: terms.map(describeTerm),
        daysSinceInjury,
        postOperative,
        words: found.words.map(({ written }) => written),
      },
      precedents: await this.withTexts(nearest, found),
      similar,
      sameTreatment,
      relatedTreatments,
      reasons,
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
    const reasonsById = new Map(reasons.map((row) => [row.id, row.reasons]));
    return nearest.flatMap(({ id, score, treatment, shared, words: bits }) => {
      const [determination, snippets] = [listed.get(id), reasonsById.get(id)];
      if (determination === undefined || snippets === undefined) return [];
      const words = found.words.filter((_, bit) => ((bits >>> bit) & 1) === 1).map(({ written }) => written);
      return [
        { determination, score, matched: { treatment, terms: shared.map(describeTerm), words }, reasons: snippets },
      ];
    });
  }
}

function describeTerm({ kind, role, written, label }: RequestTerm) {
  return { kind, role, written, label };
}
