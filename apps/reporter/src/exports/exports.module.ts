import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

@Module({ imports: [DatabaseModule, FactsModule], controllers: [ExportsController], providers: [ExportsService] })
export class ExportsModule {}
