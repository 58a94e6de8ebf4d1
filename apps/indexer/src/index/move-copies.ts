import { isDeepStrictEqual } from 'node:util';
import { type QueryRunner } from 'typeorm';
import { type Standing } from '#domain/model/standing.js';
import { type Place } from './settle-copies.js';
import { type StoredCopy } from './stored-copies.js';

/** A stored copy whose standing or notices change. */
export interface Move {
  readonly letterId: string;
  readonly standing: Standing;
  readonly notices: readonly unknown[];
}

/** The move of a stored copy to its place, or none where it stands there already. */
export function moveTo(place: Place | undefined, stored: StoredCopy): readonly Move[] {
  if (place === undefined) return [];
  const ofReading = stored.notices.filter(({ kind }) => kind !== 'copies_disagree');
  const notices = [...ofReading, ...place.disagreements];
  const unmoved = stored.standing === place.standing && isDeepStrictEqual(stored.notices, notices);
  return unmoved ? [] : [{ letterId: stored.letterId, standing: place.standing, notices }];
}

/** Writes moves to letters, to their determinations and to their facts. */
export async function makeMoves(queryRunner: QueryRunner, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const letterIds = moves.map(({ letterId }) => letterId);
  const standings = moves.map(({ standing }) => standing);
  await queryRunner.query(
    `UPDATE letters SET standing = moved.standing, notices = moved.notices
     FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS moved (letter_id, standing, notices)
     WHERE letters.letter_id = moved.letter_id`,
    [letterIds, standings, moves.map(({ notices }) => JSON.stringify(notices))],
  );
  await queryRunner.query(
    `UPDATE determinations SET counted = moved.counted
     FROM unnest($1::bigint[], $2::boolean[]) AS moved (letter_id, counted)
     WHERE determinations.letter_id = moved.letter_id AND determinations.counted <> moved.counted`,
    [letterIds, standings.map((standing) => standing === 'counted')],
  );
  await queryRunner.query(
    `UPDATE letter_facts SET standing = moved.standing, changed_in = pg_current_xact_id()
     FROM unnest($1::bigint[], $2::text[]) AS moved (letter_id, standing)
     WHERE letter_facts.letter_id = moved.letter_id AND letter_facts.standing <> moved.standing`,
    [letterIds, standings],
  );
}
