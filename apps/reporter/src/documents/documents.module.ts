import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentEntity } from '#database/entities/document.entity.js';
import { DatabaseModule } from '../database/database.module.js';
import { ArchiveController } from './archive.controller.js';
import { ContentController } from './content.controller.js';
import { DocumentStatesService } from './document-states.service.js';
import { DocumentsController } from './documents.controller.js';
import { ProcessedDocumentsService } from './processed-documents.service.js';

@Module({
  imports: [DatabaseModule, TypeOrmModule.forFeature([DocumentEntity])],
  controllers: [DocumentsController, ContentController, ArchiveController],
  providers: [ProcessedDocumentsService, DocumentStatesService],
  exports: [ProcessedDocumentsService],
})
export class DocumentsModule {}
