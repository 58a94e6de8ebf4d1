import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { DeterminationsController } from './determinations.controller.js';

@Module({ imports: [DatabaseModule, FactsModule], controllers: [DeterminationsController] })
export class DeterminationsModule {}
