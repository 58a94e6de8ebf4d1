import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, LessThan, type Repository } from 'typeorm';
import { z } from 'zod';
import { advisoryLocks } from '#database/advisory-locks.js';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { MisreadEntity } from '#database/entities/misread.entity.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { ReporterDatabase } from '../database/reporter-database.js';
import { type Misread, type MisreadReport, misreadSchema } from './misread.schema.js';

/** Maximum number of stored misreads: of one document, of the last hour, and in total. */
const max = { ofDocument: 50, ofLastHour: 200, all: 10_000 };
/** Seconds after which a report may be accepted again. */
const retryAfterSeconds = 3_600;

/** Stores and lists misreads for the maintainers. They change no figure and no letter. */
@Injectable()
export class MisreadsService {
  private readonly logger = new Logger(MisreadsService.name);

  constructor(
    private readonly database: ReporterDatabase,
    @InjectRepository(MisreadEntity) private readonly misreads: Repository<MisreadEntity>,
  ) {}

  /** Returns the misreads after an id, of one document or of all, the latest first. */
  async list(after: string | null, documentId: DocumentId | undefined, limit: number): Promise<readonly Misread[]> {
    const where = {
      ...(documentId === undefined ? {} : { documentId }),
      ...(after === null ? {} : { misreadId: LessThan(after) }),
    };
    const found = await this.database.run(() =>
      this.misreads.find({ where, order: { misreadId: 'DESC' }, take: limit }),
    );
    return found.map(misreadOf);
  }

  /** @throws ProblemError `letter_unknown` if the document holds no letter, `too_many_misreads` if a limit is reached */
  async store(report: MisreadReport): Promise<Misread> {
    const { documentId, pointer } = report;
    const misread = await this.database.write(advisoryLocks.misreads, async ({ manager }) => {
      await checkLimits(manager, documentId);
      return insert(manager, report);
    });
    this.logger.log({ documentId, pointer, misreadId: misread.misreadId }, 'Misread reported');
    return misread;
  }
}

const countsSchema = z.strictObject({ ofDocument: z.int(), ofLastHour: z.int(), all: z.int() });

/** Counts in one statement, since other reports wait for the lock. */
async function checkLimits(manager: EntityManager, documentId: DocumentId): Promise<void> {
  const row: unknown = await manager
    .createQueryBuilder(MisreadEntity, 'misread')
    .select('count(*)::float8', 'all')
    .addSelect('(count(*) filter (where misread.documentId = :bytes))::float8', 'ofDocument')
    .addSelect(`(count(*) filter (where misread.reportedAt > now() - interval '1 hour'))::float8`, 'ofLastHour')
    .setParameter('bytes', Buffer.from(documentId, 'hex'))
    .getRawOne();
  const counts = countsSchema.parse(row);
  for (const scope of Object.keys(max) as (keyof typeof max)[]) {
    if (counts[scope] >= max[scope]) throw limitReached(scope);
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

async function insert(manager: EntityManager, report: MisreadReport): Promise<Misread> {
  const { documentId, pointer, wrong } = report;
  // A removal waits for the advisory lock that is held here, and then deletes the misread as well. A lock of the row would
  // require the right to update it.
  const document = await manager.findOne(DocumentEntity, {
    select: { documentId: true, revision: true },
    where: { documentId, state: 'parsed' },
  });
  const revision = document?.revision ?? null;
  if (revision === null) throw new ProblemError('letter_unknown', `Document ${documentId} holds no letter.`);
  const misread = manager.create(MisreadEntity, {
    documentId,
    revision,
    pointer,
    shown: given(report.shown),
    wrong,
    expected: given(report.expected),
    contact: given(report.contact),
  });
  // Sets the columns that the database fills: id and time.
  await manager.insert(MisreadEntity, misread);
  return misreadOf(misread);
}

function given(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

const storedMisreadSchema = misreadSchema.strip();

/** Returns what the API shows of a misread, which excludes the contact of its reader. */
function misreadOf(misread: MisreadEntity): Misread {
  return storedMisreadSchema.parse(
    Object.assign({}, misread, {
      contactGiven: misread.contact !== null,
      reportedAt: misread.reportedAt.toISOString(),
    }),
  );
}
