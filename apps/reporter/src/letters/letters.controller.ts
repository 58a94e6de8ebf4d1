import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { assembleLetter } from './assemble-letter.js';
import { citationsOfLetter } from './letter-citations.query.js';
import { determinationsOfLetter } from './letter-determinations.query.js';
import { letterOfDocument } from './letter.query.js';
import { type LetterAnswer, letterAnswerSchema, type LetterPath, letterPathSchema } from './letter.schema.js';
import { otherCopies } from './other-copies.query.js';

@ApiTags('Letters')
@Controller('v1/letters')
export class LettersController {
  constructor(private readonly database: ReporterDatabase) {}

  /** Returns a letter with everything that was read in it. */
  @Get(':letterId')
  @ApiOperation({
    summary: 'A letter with its text and evidence',
    description: 'All values with their evidence in the text, and the other copies of the letter.',
  })
  @ApiResult(letterAnswerSchema, 'invalid_request', 'letter_unknown', 'database_unavailable')
  async readLetter(@Param({ schema: letterPathSchema }) { letterId }: LetterPath): Promise<LetterAnswer> {
    return this.database.snapshot(async (view) => {
      const [letter] = await view.execute(letterOfDocument(letterId));
      if (letter === undefined) throw new ProblemError('letter_unknown', `Document ${letterId} holds no letter.`);
      return assembleLetter(letterId, {
        letter,
        determinations: await view.execute(determinationsOfLetter(letter.letterRow)),
        citations: await view.execute(citationsOfLetter(letter.letterRow)),
        otherCopies: await view.execute(otherCopies(letter.copyKey, letter.letterRow)),
      });
    });
  }
}
