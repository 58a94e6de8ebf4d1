import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { LettersController } from './letters.controller.js';
import { LettersService } from './letters.service.js';

@Module({ imports: [DatabaseModule], controllers: [LettersController], providers: [LettersService] })
export class LettersModule {}
