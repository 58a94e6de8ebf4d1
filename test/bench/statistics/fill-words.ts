import type pg from 'pg';

const lettersPerQuery = 20_000;

/** Number of distinct words. The first are in nearly every letter, the last in very few, as in real letters. */
export const distinctWords = 20_000;

/** Number of words of a letter: 8 of the items, 112 of the rationales, 60 of the summary. */
const wordsOfLetter = 180;

/** SQL of the rank of a random word: the fourth power makes few words common. */
const rank = `floor(${distinctWords} * ((hashint8extended(f.letter_id * 256 + p, 21) & 1048575) / 1048576.0::float8) ^ 4)::integer`;

const fill = `
  INSERT INTO letter_words (letter_id, determination_ids, words, item_words)
  SELECT letter_id, ids, words,
    CASE WHEN cardinality(ids) > 1 THEN array_fill(ts_filter(words, '{a,b}'), ARRAY[cardinality(ids)]) END
  FROM (
    SELECT f.letter_id,
      ARRAY(SELECT (item ->> 0)::bigint FROM json_array_elements(f.items) AS item) AS ids,
      (SELECT string_agg('w' || ${rank} || ':' || p || CASE WHEN p <= 8 THEN 'A' WHEN p <= 120 THEN 'B' ELSE 'C' END, ' ')
       FROM generate_series(1, ${wordsOfLetter}) p)::tsvector AS words
    FROM letter_facts f WHERE f.letter_id BETWEEN $1::bigint AND $2::bigint
  ) AS letters`;

/** Writes the words of letters that have facts, without the letters themselves. */
export async function fillWords(client: pg.Client, letters: number, progress: (done: number) => void): Promise<void> {
  await client.query('SET session_replication_role = replica');
  for (let from = 1; from <= letters; from += lettersPerQuery) {
    const to = Math.min(letters, from + lettersPerQuery - 1);
    await client.query(fill, [from, to]);
    progress(to / letters);
  }
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE letter_words');
}
