import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { StatisticsCsvController } from './statistics-csv.controller.js';
import { StatisticsController } from './statistics.controller.js';

@Module({ imports: [FactsModule], controllers: [StatisticsController, StatisticsCsvController] })
export class StatisticsModule {}
