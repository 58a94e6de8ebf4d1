import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { LettersController } from './letters.controller.js';

@Module({ imports: [DatabaseModule], controllers: [LettersController] })
export class LettersModule {}
