import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HealthModule } from '#platform/health/health.module.js';
import { loggingModule } from '#platform/logging/logging.module.js';
import { ProducerModule, ProducerRedis } from '#platform/queues/producer.module.js';
import { openRawStore } from '#platform/raw-store/open-raw-store.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { dataVersionQuery } from '#database/queries/data-version.js';
import { readerOptions } from '#database/connection-options.js';
import { ReporterDatabase } from './database/reporter-database.js';
import { DeterminationsController } from './determinations/determinations.controller.js';
import { ArchiveController } from './documents/archive.controller.js';
import { ContentController } from './documents/content.controller.js';
import { DocumentStatesService } from './documents/document-states.service.js';
import { DocumentsController } from './documents/documents.controller.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';
import { FactsQueryService } from './facts/facts-query.service.js';
import { FactsService, factsIntervalToken } from './facts/facts.service.js';
import { TextFilter } from './facts/text-filter.js';
import { FailuresController } from './failures/failures.controller.js';
import { FailuresService } from './failures/failures.service.js';
import { PipelineQueues } from './failures/pipeline-queues.js';
import { RetryService } from './failures/retry.service.js';
import { LettersController } from './letters/letters.controller.js';
import { MisreadsService } from './misreads/misreads.service.js';
import { MisreadsController } from './misreads/misreads.controller.js';
import { PipelineEventsService } from './pipeline-status/pipeline-events.service.js';
import { PipelineStatusService } from './pipeline-status/pipeline-status.service.js';
import { PipelineController } from './pipeline-status/pipeline.controller.js';
import { QueueCountsService } from './pipeline-status/queue-counts.service.js';
import { PrecedentsController } from './precedents/precedents.controller.js';
import { PrecedentsService } from './precedents/precedents.service.js';
import { SearchController } from './search/search.controller.js';
import { SearchService } from './search/search.service.js';
import { SearchTextsService } from './search/search-texts.service.js';
import { TextFilterService } from './search/text-filter.service.js';
import { databaseAccess, type ReporterSettings } from './settings.js';
import { StatisticsController } from './statistics/statistics.controller.js';

/** What the parts of the reporter share: the database, and the facts of all letters in memory. */
@Module({})
class ReadingModule {
  static register(settings: ReporterSettings): DynamicModule {
    return {
      module: ReadingModule,
      imports: [TypeOrmModule.forRoot({ ...readerOptions(databaseAccess(settings)), manualInitialization: true })],
      providers: [
        ReporterDatabase,
        FactsService,
        FactsQueryService,
        SearchTextsService,
        { provide: TextFilter, useClass: TextFilterService },
        { provide: factsIntervalToken, useValue: settings.RATIONALE_FACTS_INTERVAL },
      ],
      exports: [ReporterDatabase, FactsService, FactsQueryService, SearchTextsService],
    };
  }
}

/** ApiResult questions about letters, documents and the pipeline; changes nothing but sends failures on their way again. */
@Module({})
export class ReporterModule {
  static register(settings: ReporterSettings): DynamicModule {
    const reading = ReadingModule.register(settings);
    const queues = ProducerModule.register({ url: settings.REDIS_URL, prefix: settings.RATIONALE_QUEUE_PREFIX }, [
      'rawDocuments',
      'determinations',
    ]);
    const health = HealthModule.register({
      imports: [reading, queues],
      inject: [ReporterDatabase, ProducerRedis, FactsService],
      factory: (database: ReporterDatabase, redis: ProducerRedis, facts: FactsService) => [
        { name: 'postgres', check: () => database.execute(dataVersionQuery) },
        { name: 'redis', check: () => redis.ping() },
        { name: 'facts', check: () => facts.check() },
      ],
    });
    return {
      module: ReporterModule,
      imports: [loggingModule('reporter', settings.RATIONALE_LOG_LEVEL), reading, queues, health],
      controllers: [
        StatisticsController,
        DeterminationsController,
        SearchController,
        PrecedentsController,
        LettersController,
        DocumentsController,
        ContentController,
        ArchiveController,
        PipelineController,
        FailuresController,
        ExportsController,
        MisreadsController,
      ],
      providers: [
        DocumentStatesService,
        QueueCountsService,
        PipelineStatusService,
        PipelineEventsService,
        PipelineQueues,
        FailuresService,
        ExportsService,
        SearchService,
        PrecedentsService,
        RetryService,
        MisreadsService,
        { provide: RawStore, useFactory: () => openRawStore(settings) },
      ],
    };
  }
}
