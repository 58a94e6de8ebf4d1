import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { SuggestController } from './suggest.controller.js';

@Module({ imports: [FactsModule], controllers: [SuggestController] })
export class SuggestModule {}
