import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type DocumentRecord, type DocumentSource } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { type PutResult, RawStore } from '#platform/raw-store/raw-store.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { PendingDocuments } from '../publish/pending-documents.js';
import { type IngestSettings } from '../settings.js';
import { type AcceptResult, type Refusal } from './accept-result.js';
import { checkBytes } from './check-bytes.js';
import { documentName } from './document-name.js';

/** A document as an intake source received it. */
export interface IncomingDocument {
  /** The name that the sender gave. */
  readonly name: string;
  readonly source: DocumentSource;
  /** Id of the request or scan that the document belongs to; null for a document sent alone. */
  readonly batch: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Accepts documents from every intake source: checks the bytes, stores them and returns the result. When the result is
 * `accepted`, bytes, record and pending marker survive a power cut; no other service is needed for that.
 */
@Injectable()
export class DocumentIntake {
  private readonly logger = new Logger(DocumentIntake.name);
  /** Documents that are being stored, so that the same bytes sent twice concurrently are stored once. */
  private readonly storing = new Map<DocumentId, Promise<PutResult>>();

  constructor(
    private readonly store: RawStore,
    private readonly pending: PendingDocuments,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_MAX_PENDING'>,
  ) {}

  /** Accepts or refuses a document. An invalid document and a raw store error are results; neither is thrown. */
  async accept(document: IncomingDocument): Promise<AcceptResult> {
    const check = checkBytes(document.bytes, this.settings.RATIONALE_DOCUMENT_LIMIT);
    if (check.kind === 'refused') return refused(check.refusal);
    const backpressure = this.backpressure();
    if (backpressure !== null) return refused(backpressure);
    const documentId = createHash('sha256').update(document.bytes).digest('hex');
    const record: DocumentRecord = {
      documentId,
      name: documentName(document.name),
      source: document.source,
      mediaType: check.mediaType,
      size: document.bytes.length,
      receivedAt: new Date().toISOString(),
      batch: document.batch,
    };
    try {
      const result = toResult(record, await this.put(record, document.bytes));
      this.logger.log({ documentId, status: result.status, source: record.source }, `Document ${result.status}`);
      return result;
    } catch (error) {
      if (!(error instanceof RawStoreError)) throw error;
      this.logger.error({ err: error, documentId, code: error.code }, 'Document not stored, raw store unavailable');
      return refused({
        code: 'raw_store_unavailable',
        detail: 'The document was not accepted because the raw store could not write it.',
      });
    }
  }

  /** Returns the refusal of all documents while too many of them wait for the queue; null otherwise. */
  backpressure(): Refusal | null {
    const waiting = this.pending.count;
    if (waiting < this.settings.RATIONALE_MAX_PENDING) return null;
    return {
      code: 'too_many_waiting',
      detail: `${waiting} documents wait to be enqueued because Redis is unavailable.`,
    };
  }

  private async put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    const { documentId } = record;
    const concurrent = this.storing.get(documentId);
    if (concurrent !== undefined) {
      const result = await concurrent;
      return result === 'stored' ? 'known' : result;
    }
    const putting = this.pending.hold(documentId, () => this.store.put(record, bytes));
    this.storing.set(documentId, putting);
    try {
      return await putting;
    } finally {
      this.storing.delete(documentId);
    }
  }
}

function toResult(record: DocumentRecord, stored: PutResult): AcceptResult {
  const { documentId } = record;
  switch (stored) {
    case 'stored':
      return { status: 'accepted', documentId, record };
    case 'known':
      return { status: 'known', documentId };
    case 'removed':
      return refused({ code: 'document_removed', detail: `Document ${documentId} was removed on request.` });
  }
}

function refused(refusal: Refusal): AcceptResult {
  return { status: 'refused', refusal };
}
