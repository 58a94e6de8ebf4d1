import type pg from 'pg';
import { type HeadingFamily, type Outcome } from '#domain/model/determination.js';
import { type FlagKind } from '#domain/model/flag.js';
import { insertFactsOf } from '#database/migrations/1790000300000-facts-of-letters.js';
import { type Layout } from '#domain/model/letter.js';
import { type Reason } from '#domain/model/reason.js';
import { type DocumentId } from '#domain/model/primitives.js';
import { documentIdOf } from './letter-factory.js';

/** A determination as stored in the database; an omitted field has no value. */
export interface StoredItem {
  readonly outcome: Outcome;
  readonly category?: string;
  readonly subcategory?: string;
  readonly drugClass?: string;
  readonly substance?: string;
  readonly treatments?: readonly string[];
  readonly bodyParts?: readonly string[];
  readonly strength?: string;
  readonly quantity?: number;
  /** Named by the disputed item. */
  readonly side?: string;
  readonly visitsPerWeek?: number;
  readonly weeks?: number;
  readonly headingFamily?: HeadingFamily;
  /** What the reviewer relied on. */
  readonly authorities?: readonly string[];
  /** The guideline that the first of them is about, and its sections. */
  readonly guideline?: { readonly document: string; readonly sections: readonly string[] };
  /** What the claims administrator relied on; `ADMINISTRATOR` where not given, which no figure of reviewers may hold. */
  readonly administratorAuthorities?: readonly string[];
  readonly flags?: readonly FlagKind[];
  /** The first is the primary one. */
  readonly reasons?: readonly Pick<Reason, 'topic' | 'direction'>[];
  readonly rationale?: string;
}

/** A letter as stored in the database. */
export interface StoredLetter {
  /** Its document's bytes, in a word. */
  readonly name: string;
  readonly standing?: 'counted' | 'copy' | 'superseded';
  /** What copies of one letter share; the name where not given. */
  readonly copyKey?: string;
  readonly caseNumber?: string;
  readonly decisionDate?: string;
  readonly assigned?: string;
  readonly received?: string;
  readonly denied?: string;
  /** The date of injury, and whether the header tells it, else the summary. */
  readonly injured?: { readonly date: string; readonly inHeader: boolean };
  readonly layout?: Layout;
  readonly specialties?: readonly string[];
  readonly licensedIn?: readonly string[];
  readonly age?: number;
  readonly sex?: string;
  readonly items: readonly StoredItem[];
}

/** A document that ended without a letter. */
export interface StoredResult {
  readonly name: string;
  readonly state: 'rejected' | 'failed' | 'removed';
  readonly reason?: string;
  readonly changedAt?: string;
}

/** The outcome of a whole case, computed independently of the indexer. */
export function caseOutcomeOf(letter: StoredLetter): 'upheld' | 'overturned' | 'partly-overturned' {
  const overturned = letter.items.filter((item) => item.outcome === 'overturned').length;
  if (overturned === 0) return 'upheld';
  return overturned === letter.items.length ? 'overturned' : 'partly-overturned';
}

/** Writes letters straight into the tables, so that what the reporter says is judged without the indexer. */
export async function storeLetters(client: pg.Client, letters: readonly StoredLetter[]): Promise<void> {
  for (const letter of letters) await storeLetter(client, letter);
  await storeFacts(client);
  await raiseDataVersion(client);
}

/** Writes the facts of the letters that have none yet. */
export async function storeFacts(client: pg.Client): Promise<void> {
  await client.query(
    insertFactsOf('WHERE NOT EXISTS (SELECT FROM letter_facts f WHERE f.letter_id = l.letter_id) ORDER BY l.letter_id'),
  );
  await client.query(addReasons);
  await client.query(
    'UPDATE letter_facts f SET age = l.age, sex = l.sex FROM letters l WHERE l.letter_id = f.letter_id',
  );
}

/** Facts of letters that were read before reasons were have twelve values an item; the indexer writes twenty-three. */
const addReasons = `
  UPDATE letter_facts f SET items = (
    SELECT json_agg((item::jsonb || jsonb_build_array(
      (SELECT coalesce(string_agg(DISTINCT name, E'\\n' ORDER BY name), '')
       FROM (SELECT ((r ->> 'topic') || '/' || (r ->> 'direction')) COLLATE "C" AS name
             FROM jsonb_array_elements(d.reasons) AS r) AS named),
      (SELECT coalesce(min((r ->> 'topic') || '/' || (r ->> 'direction')), '')
       FROM jsonb_array_elements(d.reasons) AS r WHERE (r ->> 'primary')::boolean),
      (SELECT coalesce(string_agg(DISTINCT flag ->> 'grade', E'\\n'), '') FROM jsonb_array_elements(d.flags) AS flag),
      (SELECT coalesce(string_agg(DISTINCT part, E'\\n' ORDER BY part), '') FROM unnest(d.body_parts) AS part),
      (SELECT coalesce(string_agg(DISTINCT term, E'\\n' ORDER BY term), '') FROM unnest(d.treatments) AS term),
      coalesce(d.strength, ''),
      coalesce(d.quantity::text, ''),
      (SELECT coalesce(string_agg(DISTINCT word, E'\\n' ORDER BY word), '')
       FROM regexp_split_to_table(d.disputed_item, ' ') AS word WHERE word IN ('left', 'right', 'bilateral')),
      coalesce(d.frequency ->> 'times', ''),
      coalesce(d.duration ->> 'amount', ''),
      CASE WHEN d.category IS DISTINCT FROM 'pharmaceuticals' THEN coalesce(d.quantity::text,
        ((d.frequency ->> 'times')::integer * (d.duration ->> 'amount')::integer)::text, '') ELSE '' END
    ))::json ORDER BY place)
    FROM json_array_elements(f.items) WITH ORDINALITY AS listed (item, place)
    JOIN determinations d ON d.determination_id = (item ->> 0)::bigint)
  WHERE json_array_length(f.items -> 0) = 12`;

/** Removes the letters whose copy key begins like that, as the indexer does. */
export async function removeLetters(client: pg.Client, copyKey: string): Promise<void> {
  const { rows } = await client.query<{ letter_id: string }>(
    'DELETE FROM letters WHERE starts_with(copy_key, $1) RETURNING letter_id',
    [copyKey],
  );
  await client.query(
    `UPDATE letter_facts SET changed_in = pg_current_xact_id(), gone_at = now(), standing = NULL, layout = NULL,
       case_number = NULL, decision_date = NULL, date_assigned = NULL, date_of_injury = NULL,
       header_date_of_injury = NULL, ur_denial_date = NULL, application_received = NULL, specialties = NULL,
       licensed_in = NULL, items = NULL, age = NULL, sex = NULL
     WHERE letter_id = ANY ($1::bigint[])`,
    [rows.map((row) => row.letter_id)],
  );
  await raiseDataVersion(client);
}

/** Writes documents that ended without a letter. */
export async function storeResults(client: pg.Client, results: readonly StoredResult[]): Promise<void> {
  for (const { name, state, reason = null, changedAt = null } of results) {
    if (state === 'removed') {
      await client.query(`INSERT INTO documents (document_id, state) VALUES (decode($1, 'hex'), 'removed')`, [
        documentIdOf(name),
      ]);
      continue;
    }
    await client.query(
      `INSERT INTO documents (document_id, name, source, media_type, size_bytes, received_at, revision, state,
         reason_code, reason_detail, attempts, changed_at)
       VALUES (decode($1, 'hex'), $2, 'folder', 'application/pdf', 10, '2026-11-01T08:00:00Z', 1, $3, $4, $5, $6,
         coalesce($7::timestamptz, now()))`,
      [
        documentIdOf(name),
        name,
        state,
        reason,
        reason === null ? null : 'Why.',
        state === 'failed' ? 5 : null,
        changedAt,
      ],
    );
  }
  await raiseDataVersion(client);
}

/** Says that the data changed, as the indexer does in each of its transactions. */
export async function raiseDataVersion(client: pg.Client): Promise<void> {
  await client.query('UPDATE data_version SET version = version + 1, changed_at = clock_timestamp()');
}

async function storeLetter(client: pg.Client, letter: StoredLetter): Promise<void> {
  const documentId = documentIdOf(letter.name);
  await client.query(
    `INSERT INTO documents (document_id, name, source, media_type, size_bytes, received_at, revision, state)
     VALUES (decode($1, 'hex'), $2, 'http', 'text/plain', 6300, '2026-11-01T08:00:00Z', 1, 'parsed')`,
    [documentId, letter.name],
  );
  const letterRow = await storeLetterRow(client, documentId, letter);
  for (const [index, item] of letter.items.entries()) await storeItem(client, letter, letterRow, index + 1, item);
}

async function storeLetterRow(client: pg.Client, documentId: DocumentId, letter: StoredLetter): Promise<string> {
  const { rows } = await client.query<{ letter_id: string }>(
    `INSERT INTO letters (document_id, copy_key, standing, case_number, fingerprint, fullness, received_at, layout,
       decision_date, specialties, licensed_in, case_outcome, text, evidence, notices, date_assigned,
       application_received, ur_denial_date, date_of_injury, age, sex)
     VALUES (decode($1, 'hex'), $2, $3, $4, decode($1, 'hex'), 1, '2026-11-01T08:00:00Z', $5, $6, $7, $8, $9,
       'An invented letter.', $10, '[]', $11, $12, $13, $14, $15, $16)
     RETURNING letter_id`,
    [
      documentId,
      letter.copyKey ?? letter.name,
      letter.standing ?? 'counted',
      letter.caseNumber ?? null,
      letter.layout ?? 'determination-2016',
      letter.decisionDate ?? null,
      letter.specialties ?? [],
      letter.licensedIn ?? [],
      caseOutcomeOf(letter),
      letter.injured?.inHeader === true ? { '/header/dateOfInjury': { start: 0, end: 2 } } : {},
      letter.assigned ?? null,
      letter.received ?? null,
      letter.denied ?? null,
      letter.injured?.date ?? null,
      letter.age ?? null,
      letter.sex ?? null,
    ],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The letter was not stored.');
  return row.letter_id;
}

async function storeItem(
  client: pg.Client,
  letter: StoredLetter,
  letterRow: string,
  ordinal: number,
  item: StoredItem,
): Promise<void> {
  const { rows } = await client.query<{ determination_id: string }>(
    `INSERT INTO determinations (letter_id, ordinal, counted, decision_date, requested_item, disputed_item,
       heading_family, dates_of_service, outcome, category, subcategory, substance, drug_class, body_parts, resolutions,
       administrator_basis, reviewer_basis, rationale, secondary_citations, flags, reasons,
       treatments, strength, quantity, frequency, duration)
     VALUES ($1, $2, $3, $4, $5, $5, $6, '{}', $7, $8, $9, $10, $11, $18, '[]', '', '', $12, '[]', $13, $14,
       $15, $16, $17, $19, $20)
     RETURNING determination_id`,
    [
      letterRow,
      ordinal,
      (letter.standing ?? 'counted') === 'counted',
      letter.decisionDate ?? null,
      [letter.name, 'item', ordinal, ...(item.side === undefined ? [] : [item.side])].join(' '),
      item.headingFamily ?? 'plain',
      item.outcome,
      item.category ?? null,
      item.subcategory ?? null,
      item.substance ?? null,
      item.drugClass ?? null,
      item.rationale ?? 'An invented rationale.',
      JSON.stringify(
        (item.flags ?? []).map((kind) => ({
          kind,
          grade: 'clear',
          concept: 'c',
          explanation: 'A flag.',
          evidence: [{ start: 0, end: 2 }],
        })),
      ),
      JSON.stringify((item.reasons ?? []).map((reason, index) => ({ ...reason, primary: index === 0 }))),
      item.treatments ?? [],
      item.strength ?? null,
      item.quantity ?? null,
      item.bodyParts ?? [],
      item.visitsPerWeek === undefined ? null : { times: item.visitsPerWeek, timesTo: null, per: 'week' },
      item.weeks === undefined ? null : { amount: item.weeks, amountTo: null, unit: 'week' },
    ],
  );
  const cited = [
    ...(item.authorities ?? []).map((authority, index) => ({ side: 'reviewer', ordinal: index + 1, authority })),
    ...(item.administratorAuthorities ?? ['ADMINISTRATOR']).map((authority, index) => ({
      side: 'claims-administrator',
      ordinal: index + 1,
      authority,
    })),
  ];
  for (const { side, ordinal: place, authority } of cited) {
    await client.query(
      `INSERT INTO citations (determination_id, side, ordinal, authority, document, sections, pages, raw)
       VALUES ($1, $2, $3, $4, $5, $6, '{}', $4)`,
      [
        rows[0]?.determination_id,
        side,
        place,
        authority,
        side === 'reviewer' && place === 1 ? (item.guideline?.document ?? null) : null,
        side === 'reviewer' && place === 1 ? (item.guideline?.sections ?? []) : [],
      ],
    );
  }
}
