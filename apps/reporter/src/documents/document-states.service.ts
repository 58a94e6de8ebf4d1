import { Injectable } from '@nestjs/common';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStore } from '#platform/raw-store/raw-store.js';
import { acceptedDocument, processedDocument, removedDocument } from './document-answer.js';
import { type DocumentAnswer } from './document.schema.js';
import { ProcessedDocumentsService } from './processed-documents.service.js';

/** Looks up the state of a document: the database holds the processed ones, the raw store all that were accepted. */
@Injectable()
export class DocumentStatesService {
  constructor(
    private readonly documents: ProcessedDocumentsService,
    private readonly store: RawStore,
  ) {}

  /** Returns a document with its state, or null if it was never accepted. */
  async find(documentId: DocumentId): Promise<DocumentAnswer | null> {
    const row = await this.documents.find(documentId);
    if (row !== null) return processedDocument(row);
    const record = await this.store.readRecord(documentId);
    if (record !== null) return acceptedDocument(record);
    return (await this.store.isRemoved(documentId)) ? removedDocument(documentId) : null;
  }
}
