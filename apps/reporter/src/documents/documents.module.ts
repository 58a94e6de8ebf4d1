import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { ArchiveController } from './archive.controller.js';
import { ContentController } from './content.controller.js';
import { DocumentStatesService } from './document-states.service.js';
import { DocumentsController } from './documents.controller.js';

@Module({
  imports: [DatabaseModule],
  controllers: [DocumentsController, ContentController, ArchiveController],
  providers: [DocumentStatesService],
})
export class DocumentsModule {}
