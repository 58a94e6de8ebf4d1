import { Injectable, Logger } from '@nestjs/common';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { type Misread, type MisreadReport } from './misread.schema.js';
import { keepMisread, notesKept, oneAtATime } from './misreads.query.js';

/** Notes kept at most: on one document, of one hour, and at all. Beyond that the maintainers have enough to read. */
const most = { ofDocument: 50, ofLastHour: 200, all: 10_000 };
/** Seconds after which there may be room again. */
const retryAfterSeconds = 3_600;

/** Keeps what readers say was misread, for the maintainers. It changes no figure and no letter. */
@Injectable()
export class MisreadsService {
  private readonly logger = new Logger(MisreadsService.name);

  constructor(private readonly database: ReporterDatabase) {}

  /** @throws ProblemError `letter_unknown` where the document holds no letter, `too_many_misreads` where no room is left */
  async store(report: MisreadReport): Promise<Misread> {
    const { documentId, pointer } = report;
    const kept = await this.database.write(async (view) => {
      await view.execute(oneAtATime);
      const [notes] = await view.execute(notesKept(documentId));
      for (const [place, limit] of Object.entries(most) as [keyof typeof most, number][]) {
        if ((notes?.[place] ?? 0) >= limit) throw full(place);
      }
      return view.execute(keepMisread(report));
    });
    const [misread] = kept;
    if (misread === undefined) throw new ProblemError('letter_unknown', `Document ${documentId} holds no letter.`);
    this.logger.log({ documentId, pointer, misreadId: misread.misreadId }, 'A reader says that a field was misread');
    return misread;
  }
}

function full(place: keyof typeof most): ProblemError {
  const detail = {
    ofDocument: `This letter has ${most.ofDocument} notes already.`,
    ofLastHour: `${most.ofLastHour} notes came within the last hour.`,
    all: `${most.all} notes wait for the maintainers.`,
  }[place];
  return new ProblemError('too_many_misreads', detail, place === 'ofLastHour' ? { retryAfterSeconds } : {});
}
