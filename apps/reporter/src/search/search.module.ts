import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { FactsModule } from '../facts/facts.module.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';

@Module({ imports: [DatabaseModule, FactsModule], controllers: [SearchController], providers: [SearchService] })
export class SearchModule {}
