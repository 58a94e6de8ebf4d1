/** Distinct values of citations as a list of the facts: sorted by code point, separated by line feeds. */
function listOfCited(value: string, side: 'claims-administrator' | 'reviewer', more = ''): string {
  return `(
    SELECT coalesce(string_agg(DISTINCT listed.value, E'\\n' ORDER BY listed.value), '')
    FROM citations c ${more}
    CROSS JOIN LATERAL (SELECT replace(${value}, E'\\n', ' ') COLLATE "C" AS value) AS listed
    WHERE c.determination_id = d.determination_id AND c.side = '${side}' AND listed.value <> '')`;
}

/** Distinct elements of an array as a list of the facts. */
function listOfArray(array: string): string {
  return `(
    SELECT coalesce(string_agg(DISTINCT listed.value, E'\\n' ORDER BY listed.value), '')
    FROM unnest(${array}) AS given
    CROSS JOIN LATERAL (SELECT replace(given, E'\\n', ' ') COLLATE "C" AS value) AS listed
    WHERE listed.value <> '')`;
}

const items = `(
  SELECT json_agg(json_build_array(
    d.determination_id, (d.outcome = 'overturned')::integer, coalesce(d.category, ''), coalesce(d.subcategory, ''),
    coalesce(d.drug_class, ''), coalesce(d.substance, ''), d.heading_family,
    ${listOfCited('c.authority', 'claims-administrator')},
    ${listOfCited('c.authority', 'reviewer')},
    ${listOfCited('c.document', 'reviewer')},
    ${listOfCited('named', 'reviewer', 'CROSS JOIN LATERAL unnest(c.sections) AS named')},
    (SELECT coalesce(string_agg(DISTINCT flag ->> 'kind', E'\\n' ORDER BY flag ->> 'kind'), '')
     FROM jsonb_array_elements(d.flags) AS flag)
  ) ORDER BY d.ordinal)
  FROM determinations d WHERE d.letter_id = l.letter_id)`;

/**
 * Returns the statement that writes the facts of letters from their other rows, for letters that were stored before the
 * facts existed. Must not change with the facts: a later change needs a later migration.
 * @param letters a condition, an order and a limit on `letters l`
 */
export function insertFactsOf(letters: string): string {
  return `
    INSERT INTO letter_facts (letter_id, standing, layout, case_number, decision_date, date_assigned, date_of_injury,
      header_date_of_injury, ur_denial_date, application_received, specialties, licensed_in, items)
    SELECT l.letter_id, l.standing, l.layout, l.case_number, l.decision_date, l.date_assigned, l.date_of_injury,
      CASE WHEN l.evidence ? '/header/dateOfInjury' THEN l.date_of_injury END, l.ur_denial_date,
      l.application_received, ${listOfArray('l.specialties')}, ${listOfArray('l.licensed_in')}, ${items}
    FROM letters l ${letters}
    RETURNING letter_id::text AS letter_id`;
}
