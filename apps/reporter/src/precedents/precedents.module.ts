import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { PrecedentsController } from './precedents.controller.js';
import { PrecedentsService } from './precedents.service.js';

@Module({
  imports: [DatabaseModule, FactsModule],
  controllers: [PrecedentsController],
  providers: [PrecedentsService],
})
export class PrecedentsModule {}
