import { z } from 'zod';
import { auditActions, auditEntrySchema, keyUseSchema } from '#domain/audit/audit-entry.js';
import { documentIdSchema, instantSchema } from '#domain/model/primitives.js';
import { positionInstantSchema } from '../paging/cursor.js';
import { nextSchema, pageQueryShape } from '../paging/page.js';

const anyAction = z.preprocess(
  (given) => (typeof given === 'string' ? [given] : given),
  z.array(z.enum(auditActions)).min(1).max(auditActions.length),
);

/** An instant with any offset; Postgres accepts offsets of less than 16 hours only. */
const anyInstant = instantSchema.transform((instant) => new Date(instant));

/** The query of `GET /v1/audit`. */
export const auditQuerySchema = z.strictObject({
  action: anyAction.optional().describe('Action. If repeated, any of the values matches.'),
  actor: auditEntrySchema.shape.actorId.optional().describe('Id of the actor: of a key, `oidc:…` or `address:…`.'),
  documentId: documentIdSchema.optional().describe('Only entries about this document.'),
  since: anyInstant.optional().describe('Only entries at this time or later.'),
  until: anyInstant.optional().describe('Only entries before this time.'),
  ...pageQueryShape,
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** An entry as the API returns it. */
export const shownEntrySchema = auditEntrySchema
  .extend({
    at: instantSchema,
    actorId: z
      .string()
      .describe('Id of the key, `oidc:` and the subject of a person, or `address:` and the address of another client.'),
    status: z.int().describe('Status of the response.'),
  })
  .meta({ id: 'AuditEntry' });
export type ShownEntry = z.infer<typeof shownEntrySchema>;

/** The position after which a page continues. */
export const auditPositionSchema = z.tuple([positionInstantSchema, z.uuid()]);
export type AuditPosition = z.infer<typeof auditPositionSchema>;

/** The response of `GET /v1/audit`. */
export const auditSchema = z
  .strictObject({ entries: z.array(shownEntrySchema), next: nextSchema })
  .meta({ id: 'AuditEntries' });
export type Audit = z.infer<typeof auditSchema>;

/** The response of `GET /v1/key-uses`. */
export const keyUsesSchema = z
  .strictObject({ uses: z.array(keyUseSchema.extend({ usedAt: instantSchema })).describe('The latest first.') })
  .meta({ id: 'KeyUses' });
export type KeyUses = z.infer<typeof keyUsesSchema>;
