import { type DynamicModule, Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { FailuresController } from './failures.controller.js';
import { FailuresService } from './failures.service.js';
import { PipelineQueues } from './pipeline-queues.js';
import { RetryService } from './retry.service.js';

@Module({})
export class FailuresModule {
  /** @param queues the module that provides the queues and the connection to Redis */
  static register(queues: DynamicModule): DynamicModule {
    return {
      module: FailuresModule,
      imports: [DocumentsModule, queues],
      controllers: [FailuresController],
      providers: [PipelineQueues, FailuresService, RetryService],
    };
  }
}
