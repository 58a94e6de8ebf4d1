import { type DynamicModule, Module } from '@nestjs/common';
import { dataVersionQuery } from '#database/queries/data-version.js';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule, ProducerRedis } from '#platform/queues/producer.module.js';
import { AuditModule } from './audit/audit.module.js';
import { DatabaseModule } from './database/database.module.js';
import { ReporterDatabase } from './database/reporter-database.js';
import { DeterminationsModule } from './determinations/determinations.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FactsModule } from './facts/facts.module.js';
import { FactsService } from './facts/facts.service.js';
import { FailuresModule } from './failures/failures.module.js';
import { LettersModule } from './letters/letters.module.js';
import { MisreadsModule } from './misreads/misreads.module.js';
import { PipelineStatusModule } from './pipeline-status/pipeline-status.module.js';
import { PrecedentsModule } from './precedents/precedents.module.js';
import { SearchModule } from './search/search.module.js';
import { SettingsModule } from './settings.module.js';
import { type ReporterSettings } from './settings.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { SuggestModule } from './suggest/suggest.module.js';

/** The reporter: one module per feature folder. It reads letters and documents, writes misreads, and retries failures. */
@Module({})
export class ReporterModule {
  static register(settings: ReporterSettings): DynamicModule {
    const queues = ProducerModule.register({ url: settings.REDIS_URL, prefix: settings.RATIONALE_QUEUE_PREFIX }, [
      'rawDocuments',
      'determinations',
    ]);
    const health = HealthModule.register({
      imports: [DatabaseModule, FactsModule, queues],
      inject: [ReporterDatabase, ProducerRedis, FactsService],
      factory: (database: ReporterDatabase, redis: ProducerRedis, facts: FactsService) => [
        { name: 'postgres', check: () => database.execute(dataVersionQuery) },
        { name: 'redis', check: () => redis.ping() },
        { name: 'facts', check: () => facts.check() },
      ],
    });
    return {
      module: ReporterModule,
      imports: [
        loggingModule('reporter', settings.RATIONALE_LOG_LEVEL),
        SettingsModule.register(settings),
        StatisticsModule,
        DeterminationsModule,
        SearchModule,
        SuggestModule,
        PrecedentsModule,
        LettersModule,
        DocumentsModule,
        PipelineStatusModule.register(queues),
        FailuresModule.register(queues),
        ExportsModule,
        MisreadsModule,
        AuditModule,
        health,
      ],
    };
  }
}
