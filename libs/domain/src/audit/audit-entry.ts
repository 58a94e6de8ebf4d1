import { z } from 'zod';
import { documentIdSchema } from '../model/primitives.js';

/** The actions that are recorded. */
export const auditActions = [
  'sign-in',
  'upload',
  'retry',
  'removal',
  'sweep',
  'reparse',
  'export',
  'archive',
  'original',
  'key-created',
  'key-revoked',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did what, when, and with which result. It never contains text of a letter. */
export const auditEntrySchema = z.strictObject({
  entryId: z.uuid(),
  at: z.iso.datetime(),
  service: z.enum(['ingest', 'indexer', 'reporter']),
  action: z.enum(auditActions),
  /**
   * The id of the key, `oidc:` and the subject of a person, or `address:` and the address of a client without either. For
   * `key-created` and `key-revoked` the key itself: who runs the command that changes it has no login.
   */
  actorId: z.string().max(300),
  actorName: z.string().max(300).nullable(),
  documentId: documentIdSchema.nullable(),
  /** The status of the response. */
  status: z.int().min(100).max(599),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** When a key was used last. */
export const keyUseSchema = z.strictObject({ keyId: z.string().max(100), usedAt: z.iso.datetime() });

/** The data of a job of the queue `audit`. */
export const auditJobSchema = z.strictObject({
  entries: z.array(auditEntrySchema).max(1_000),
  uses: z.array(keyUseSchema).max(10_000),
});
export type AuditJob = z.infer<typeof auditJobSchema>;

/** The queue by which services without a database send their entries to the indexer. */
export const auditQueue = { name: 'audit', job: 'record-actions' } as const;
