import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type DocumentRecord } from '#domain/model/document.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { RawStoreError } from '#platform/raw-store/raw-store-error.js';
import { RawStore, type PutResult } from '#platform/raw-store/raw-store.js';
import { SETTINGS } from '#platform/settings/settings-token.js';
import { type IngestSettings } from '../settings.js';
import { PendingDocuments } from '../publish/pending-documents.js';
import { documentName } from './document-name.js';
import { checkBytes } from './check-bytes.js';
import { type AcceptResult, type IncomingDocument, type Refusal } from './accept-result.js';

/** What the door did with one document: its answer, and the record of one that is new and waits to be enqueued. */
export interface IntakeOutcome {
  readonly answer: AcceptResult;
  readonly stored: DocumentRecord | null;
}

/**
 * The one door, whichever way a document comes: judges it by its bytes, keeps it, and answers. When it says accepted,
 * bytes, record and pending marker survive a power cut; nothing else is needed for that.
 */
@Injectable()
export class DocumentIntake {
  private readonly logger = new Logger(DocumentIntake.name);
  /** Documents that are being stored this moment, so that the same bytes sent twice at once are stored once. */
  private readonly arriving = new Map<DocumentId, Promise<PutResult>>();

  constructor(
    private readonly store: RawStore,
    private readonly pending: PendingDocuments,
    @Inject(SETTINGS)
    private readonly settings: Pick<IngestSettings, 'RATIONALE_DOCUMENT_LIMIT' | 'RATIONALE_MAX_PENDING'>,
  ) {}

  /** Never throws for what a document or the store can be to blame for: that is an answer. */
  async accept(document: IncomingDocument): Promise<IntakeOutcome> {
    const judgement = checkBytes(document.bytes, this.settings.RATIONALE_DOCUMENT_LIMIT);
    if (judgement.kind === 'refused') return refused(judgement.refusal);
    const closed = this.refusal();
    if (closed !== null) return refused(closed);
    const documentId = createHash('sha256').update(document.bytes).digest('hex');
    const record: DocumentRecord = {
      documentId,
      name: documentName(document.name),
      source: document.source,
      mediaType: judgement.mediaType,
      size: document.bytes.length,
      receivedAt: new Date().toISOString(),
      batch: document.batch,
    };
    try {
      const taken = answerOf(record, await this.put(record, document.bytes));
      this.logger.log({ documentId, status: taken.answer.status, source: record.source }, 'A document came');
      return taken;
    } catch (error) {
      if (!(error instanceof RawStoreError)) throw error;
      this.logger.error({ err: error, documentId, code: error.code }, 'A document could not be stored');
      return refused({ code: 'raw_store_unavailable', detail: 'The raw store did not take the document.' });
    }
  }

  /** Why nothing more may come in for now; null while there is room. */
  refusal(): Refusal | null {
    const waiting = this.pending.count;
    if (waiting < this.settings.RATIONALE_MAX_PENDING) return null;
    return { code: 'too_many_waiting', detail: `${waiting} documents wait for the queue, which does not answer.` };
  }

  private async put(record: DocumentRecord, bytes: Uint8Array): Promise<PutResult> {
    const { documentId } = record;
    const arriving = this.arriving.get(documentId);
    if (arriving !== undefined) {
      const answer = await arriving;
      return answer === 'stored' ? 'known' : answer;
    }
    const putting = this.pending.hold(documentId, () => this.store.put(record, bytes));
    this.arriving.set(documentId, putting);
    try {
      return await putting;
    } finally {
      this.arriving.delete(documentId);
    }
  }
}

function answerOf(record: DocumentRecord, stored: PutResult): IntakeOutcome {
  const { documentId } = record;
  switch (stored) {
    case 'stored':
      return { answer: { status: 'accepted', documentId }, stored: record };
    case 'known':
      return { answer: { status: 'known', documentId }, stored: null };
    case 'removed':
      return refused({ code: 'document_removed', detail: `Document ${documentId} was removed.` });
  }
}

function refused(refusal: Refusal): IntakeOutcome {
  return { answer: { status: 'refused', refusal }, stored: null };
}
