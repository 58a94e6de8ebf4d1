import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryEntity } from '#database/entities/audit-entry.entity.js';
import { KeyUseEntity } from '#database/entities/key-use.entity.js';
import { DatabaseModule } from '../database/database.module.js';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';

@Module({
  imports: [DatabaseModule, TypeOrmModule.forFeature([AuditEntryEntity, KeyUseEntity])],
  controllers: [AuditController],
  providers: [AuditService],
})
export class AuditModule {}
