import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { StatisticsController } from './statistics.controller.js';

@Module({ imports: [FactsModule], controllers: [StatisticsController] })
export class StatisticsModule {}
