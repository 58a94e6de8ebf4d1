import { mediaTypeSchema } from '#domain/model/document.js';
import { evidenceSchema } from '#domain/model/evidence.js';
import { noticeSchema } from '#domain/model/flag.js';
import { layoutSchema, letterHeaderSchema, letterSchema } from '#domain/model/letter.js';
import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { standingSchema } from '#domain/model/standing.js';

const { injuredWorker, utilizationReview, reviewer } = letterSchema.shape;

const rowSchema = z.strictObject({
  letterRow: z.string(),
  copyKey: z.string(),
  name: z.string(),
  mediaType: mediaTypeSchema,
  receivedAt: z.date(),
  revision: z.int().positive(),
  standing: standingSchema,
  caseOutcome: caseOutcomeSchema,
  layout: layoutSchema,
  ...letterHeaderSchema.omit({ dateOfInjury: true }).shape,
  dateOfInjury: z.iso.date().nullable(),
  ...reviewer.shape,
  ...injuredWorker.shape,
  urDate: utilizationReview.shape.date,
  urDecision: utilizationReview.shape.decision,
  diagnoses: letterSchema.shape.diagnoses,
  caseSummary: letterSchema.shape.caseSummary,
  fingerprint: letterSchema.shape.fingerprint,
  pageCount: letterSchema.shape.pageCount,
  text: z.string(),
  evidence: evidenceSchema,
  notices: z.array(noticeSchema),
});
export type LetterRow = z.infer<typeof rowSchema>;

/** Reads the row of a letter with that of its document; no row if the document holds no letter. */
export function letterOfDocument(documentId: string): DatabaseQuery<LetterRow> {
  return {
    sql: `
      select l.letter_id::text as "letterRow", l.copy_key as "copyKey", o.name, o.media_type as "mediaType",
        o.received_at as "receivedAt", o.revision, l.standing, l.case_outcome as "caseOutcome", l.layout,
        l.case_number as "caseNumber", l.date_assigned::text as "dateAssigned",
        l.date_of_injury::text as "dateOfInjury", l.decision_date::text as "decisionDate",
        l.ur_denial_date::text as "urDenialDate", l.priority, l.application_received::text as "applicationReceived",
        l.specialties, l.licensed_in as "licensedIn", l.age, l.sex, l.ur_date::text as "urDate",
        l.ur_decision as "urDecision", l.diagnoses, l.case_summary as "caseSummary",
        encode(l.fingerprint, 'hex') as fingerprint, l.page_count as "pageCount", l.text, l.evidence, l.notices
      from letters l join documents o on o.document_id = l.document_id
      where l.document_id = decode($1, 'hex')`,
    parameters: [documentId],
    row: rowSchema,
  };
}
