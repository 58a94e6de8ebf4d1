import { type TestDocument } from '../letters/test-document.js';

/** A sent document and whether ingest accepted it. */
export interface LedgerEntry {
  readonly document: TestDocument;
  /** Whether ingest answered that it has it, with 202 or as known. */
  accepted: boolean;
}

/** The record of the sender, independent of the services: which documents were sent and which of them ingest accepted. */
export class Ledger {
  private readonly entries = new Map<string, LedgerEntry>();

  /** Adds a document that is about to be sent. */
  sent(document: TestDocument): void {
    if (!this.entries.has(document.documentId)) this.entries.set(document.documentId, { document, accepted: false });
  }

  /** Marks a document as accepted. @throws Error when it was not sent */
  markAccepted(documentId: string): void {
    const entry = this.entries.get(documentId);
    if (entry === undefined) throw new Error(`Ingest named ${documentId}, which was not sent.`);
    entry.accepted = true;
  }

  /** Replaces the expected result of a document, for example after its removal. */
  expect(document: TestDocument): void {
    const entry = this.entries.get(document.documentId);
    this.entries.set(document.documentId, { document, accepted: entry?.accepted ?? false });
  }

  get all(): readonly LedgerEntry[] {
    return [...this.entries.values()];
  }

  /** Documents that must be in the database. */
  get accepted(): readonly TestDocument[] {
    return this.all.filter(({ accepted }) => accepted).map(({ document }) => document);
  }
}
