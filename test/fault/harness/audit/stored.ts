import { type Observer } from '../stack/observer.js';

/** A document as stored in the database. */
export interface StoredDocument {
  readonly documentId: string;
  readonly state: string;
  readonly code: string | null;
}

/** An item of a stored letter. */
export interface StoredItem {
  readonly outcome: string;
  readonly category: string | null;
  readonly counted: boolean;
}

/** A letter as stored in the database. */
export interface StoredLetter {
  readonly documentId: string;
  readonly caseNumber: string | null;
  readonly standing: string;
  readonly items: readonly StoredItem[];
}

/** Every document in the database. */
export function storedDocuments(observer: Observer): Promise<readonly StoredDocument[]> {
  return observer.query<StoredDocument & Record<string, unknown>>(
    `SELECT encode(document_id, 'hex') AS "documentId", state, reason_code AS code FROM documents`,
  );
}

/** Every letter in the database, with its items in order. */
export function storedLetters(observer: Observer): Promise<readonly StoredLetter[]> {
  return observer.query<StoredLetter & Record<string, unknown>>(
    `SELECT encode(l.document_id, 'hex') AS "documentId", l.case_number AS "caseNumber", l.standing,
       coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'category', d.category, 'counted', d.counted)
         ORDER BY d.ordinal) FILTER (WHERE d.letter_id IS NOT NULL), '[]') AS items
     FROM letters l LEFT JOIN determinations d USING (letter_id) GROUP BY l.letter_id`,
  );
}
