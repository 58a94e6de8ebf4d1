import type pg from 'pg';

const lettersPerQuery = 50_000;

/** SQL of a number from 0 to below 1 that depends only on the letter, the item and a seed. */
const chance = (seed: number, item = '0') =>
  `((hashint8extended(n * 32 + ${item}, ${seed}) & 1048575) / 1048576.0::float8)`;

/** SQL of one of the words, the first ones much more often than the last: the square makes the distribution steep. */
const word = (words: readonly string[], seed: number, item = '0') =>
  `(ARRAY[${words.map((each) => `'${each.replaceAll("'", "''")}'`).join(', ')}])[1 + floor(${chance(seed, item)} ^ 2 * ${words.length})::integer]`;

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

const categories = ['pharmaceuticals', 'rehabilitation', 'diagnostic-testing', 'dmepos', 'injection', 'surgery', ''];
const authorities = ['MTUS', 'ODG', 'MTUS\nODG', '', 'ACOEM\nMTUS', 'ODG\nPDR', 'NLM'];

/** SQL of a letter's items as stored in the facts, as varied as real ones. */
const items = `(
  SELECT json_agg(json_build_array(
    n * 4 + i, (${chance(1, 'i')} < 0.11)::integer, ${word(categories, 2, 'i')},
    ${word(['', 'other', 'spine', 'acupuncture', 'pt-ot', 'dme'], 3, 'i')},
    ${word(['', 'opioids', 'topical-analgesics', 'muscle-relaxant', 'nsaid', ...numbered('class', 35)], 4, 'i')},
    ${word(['', ...numbered('substance', 300)], 5, 'i')},
    ${word(['plain', 'partial-certification', 'associated-surgical-service', 'retrospective'], 6, 'i')},
    ${word(authorities, 7, 'i')}, ${word(authorities, 8, 'i')},
    ${word(numbered('Guideline', 60), 9, 'i')}, ${word(numbered('Section', 2_000), 10, 'i')},
    CASE WHEN ${chance(11, 'i')} < 0.01 THEN 'body_part_mismatch' ELSE '' END))
  FROM generate_series(1, CASE WHEN ${chance(12)} < 0.55 THEN 1 WHEN ${chance(12)} < 0.85 THEN 2 ELSE 4 END) i)`;

const fill = `
  INSERT INTO letter_facts (letter_id, standing, layout, case_number, decision_date, date_assigned, date_of_injury,
    header_date_of_injury, ur_denial_date, application_received, specialties, licensed_in, items)
  SELECT n, CASE WHEN ${chance(13)} < 0.02 THEN 'copy' ELSE 'counted' END,
    ${word(['determination-2016', 'determination-2015', 'determination-2014', 'unknown'], 14)},
    'CM' || 13 + n % 12 || '-' || lpad((n / 12)::text, 7, '0'),
    CASE WHEN ${chance(15)} < 0.97 THEN date '2013-02-01' + floor(${chance(16)} * 4300)::integer END,
    date '2013-01-15' + floor(${chance(16)} * 4300)::integer, date '2005-01-01' + floor(${chance(17)} * 6000)::integer,
    date '2005-01-01' + floor(${chance(17)} * 6000)::integer, date '2012-12-01' + floor(${chance(16)} * 4300)::integer,
    date '2013-01-05' + floor(${chance(16)} * 4300)::integer,
    ${word([...numbered('Specialty', 40), 'Specialty 1\nSpecialty 2'], 18)},
    ${word(['CA', 'CA\nTX', 'NY', 'CA\nFL', ''], 19)}, ${items}
  FROM generate_series($1::bigint, $2::bigint) n`;

/**
 * Writes facts of letters with about this number of determinations, 1.75 per letter.
 * @returns the numbers of letters and determinations
 */
export async function fillFacts(
  client: pg.Client,
  determinations: number,
  progress: (done: number) => void,
): Promise<{ letters: number; determinations: number }> {
  const letters = Math.ceil(determinations / 1.75);
  for (let from = 1; from <= letters; from += lettersPerQuery) {
    const to = Math.min(letters, from + lettersPerQuery - 1);
    await client.query(fill, [from, to]);
    progress(to / letters);
  }
  await client.query('ANALYZE letter_facts');
  await client.query('UPDATE data_version SET version = version + 1, changed_at = clock_timestamp()');
  const { rows } = await client.query<{ items: string }>(
    'SELECT sum(json_array_length(items)) AS items FROM letter_facts',
  );
  return { letters, determinations: Number(rows[0]?.items ?? 0) };
}

/** Changes letters as the indexer does, so that cached answers become outdated. */
export async function touchFacts(client: pg.Client, letters: number, at: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(
    'UPDATE letter_facts SET changed_in = pg_current_xact_id() WHERE letter_id BETWEEN $1::bigint AND $1::bigint + 99',
    [1 + ((at * 7_919) % letters)],
  );
  await client.query('UPDATE data_version SET version = version + 1, changed_at = clock_timestamp()');
  await client.query('COMMIT');
}
