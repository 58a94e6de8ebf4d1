import { Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { type Misread, type MisreadReport } from './misread.schema.js';
import { insertMisread, countMisreads, lockMisreads } from './misreads.query.js';

/** Maximum number of stored misreads: of one document, of the last hour, and in total. */
const max = { ofDocument: 50, ofLastHour: 200, all: 10_000 };
/** Seconds after which a report may be accepted again. */
const retryAfterSeconds = 3_600;

/** Stores misreads for the maintainers. They change no figure and no letter. */
@Injectable()
export class MisreadsService {
  private readonly logger = new Logger(MisreadsService.name);

  constructor(private readonly database: ReporterDatabase) {}

  /** @throws ProblemError `letter_unknown` if the document holds no letter, `too_many_misreads` if a limit is reached */
  async store(report: MisreadReport): Promise<Misread> {
    const { documentId, pointer } = report;
    const stored = await this.database.write(async (view) => {
      await view.execute(lockMisreads);
      const [counts] = await view.execute(countMisreads(documentId));
      for (const [scope, limit] of Object.entries(max) as [keyof typeof max, number][]) {
        if ((counts?.[scope] ?? 0) >= limit) throw limitReached(scope);
      }
      return view.execute(insertMisread(report));
    });
    const [misread] = stored;
    if (misread === undefined) throw new ProblemError('letter_unknown', `Document ${documentId} holds no letter.`);
    this.logger.log({ documentId, pointer, misreadId: misread.misreadId }, 'Misread reported');
    return misread;
  }
}

function limitReached(scope: keyof typeof max): ProblemError {
  const detail = {
    ofDocument: `This letter has ${max.ofDocument} misreads, the maximum.`,
    ofLastHour: `${max.ofLastHour} misreads were reported within the last hour, the maximum.`,
    all: `${max.all} misreads are stored, the maximum.`,
  }[scope];
  return new ProblemError('too_many_misreads', detail, scope === 'ofLastHour' ? { retryAfterSeconds } : {});
}
