import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '#platform/access/route-access.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ApiResult } from '../open-api/api-result.decorator.js';
import { type LetterAnswer, letterAnswerSchema, type LetterPath, letterPathSchema } from './letter.schema.js';
import { LettersService } from './letters.service.js';

@ApiTags('Letters')
@Controller('v1/letters')
export class LettersController {
  constructor(private readonly letters: LettersService) {}

  /** Returns a letter with everything that was read in it. */
  @Get(':letterId')
  @Access('reader')
  @ApiOperation({
    summary: 'A letter with its text and evidence',
    description: 'All values with their evidence in the text, and the other copies of the letter.',
  })
  @ApiResult(letterAnswerSchema, 'invalid_request', 'letter_unknown', 'database_unavailable')
  async readLetter(@Param({ schema: letterPathSchema }) { letterId }: LetterPath): Promise<LetterAnswer> {
    const letter = await this.letters.find(letterId);
    if (letter === null) throw new ProblemError('letter_unknown', `Document ${letterId} holds no letter.`);
    return letter;
  }
}
