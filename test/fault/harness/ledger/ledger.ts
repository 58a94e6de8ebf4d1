import { type MadeDocument } from '../letters/made-document.js';

/** What was told of one document. */
export interface Entry {
  readonly document: MadeDocument;
  /** Whether the door said that it has it, by 202 or as known. */
  told: boolean;
}

/** What the sender knows, kept by nobody else: which documents were sent and which of them the door said it has. */
export class Ledger {
  private readonly entries = new Map<string, Entry>();

  /** It is on its way to the door. */
  sent(document: MadeDocument): void {
    if (!this.entries.has(document.documentId)) this.entries.set(document.documentId, { document, told: false });
  }

  /** The door said that it has it. @throws Error where the door names a document that was not sent */
  told(documentId: string): void {
    const entry = this.entries.get(documentId);
    if (entry === undefined) throw new Error(`The door names ${documentId}, which nobody sent.`);
    entry.told = true;
  }

  /** Another end is right for it now, such as its removal. */
  expect(document: MadeDocument): void {
    const entry = this.entries.get(document.documentId);
    this.entries.set(document.documentId, { document, told: entry?.told ?? false });
  }

  get all(): readonly Entry[] {
    return [...this.entries.values()];
  }

  /** Documents that must be in the books. */
  get accepted(): readonly MadeDocument[] {
    return this.all.filter(({ told }) => told).map(({ document }) => document);
  }
}
