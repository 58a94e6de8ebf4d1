import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { MisreadsController } from './misreads.controller.js';
import { MisreadsService } from './misreads.service.js';

@Module({ imports: [DatabaseModule], controllers: [MisreadsController], providers: [MisreadsService] })
export class MisreadsModule {}
