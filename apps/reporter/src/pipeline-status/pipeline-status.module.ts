import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { PipelineController } from './pipeline.controller.js';
import { PipelineEventsService } from './pipeline-events.service.js';
import { PipelineStatusService } from './pipeline-status.service.js';
import { QueueCountsService } from './queue-counts.service.js';

@Module({})
export class PipelineStatusModule {
  /** @param queues the module that provides the queues and the connection to Redis */
  static register(queues: DynamicModule): DynamicModule {
    return {
      module: PipelineStatusModule,
      imports: [DatabaseModule, FactsModule, queues],
      controllers: [PipelineController],
      providers: [QueueCountsService, PipelineStatusService, PipelineEventsService],
    };
  }
}
