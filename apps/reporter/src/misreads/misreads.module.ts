import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MisreadEntity } from '#database/entities/misread.entity.js';
import { DatabaseModule } from '../database/database.module.js';
import { MisreadsController } from './misreads.controller.js';
import { MisreadsService } from './misreads.service.js';

@Module({
  imports: [DatabaseModule, TypeOrmModule.forFeature([MisreadEntity])],
  controllers: [MisreadsController],
  providers: [MisreadsService],
})
export class MisreadsModule {}
