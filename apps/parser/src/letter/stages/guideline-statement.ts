const refusal =
  /\bdid\s+not\s+base\b|\boutside\s+of\s+the\s+MTUS\b|\b(?:did|does)\s+not\s+cite\b|\bnot\s+(?:a\s+)?part\s+of\s+the\s+MTUS\b/i;
const otherSource = /\bNon-?\s?MTUS\b/i;
const basedOnMtus = /\bbased\s+on\s+(?:the\s+)?MTUS\b/i;

// The phrasing in letters of 2013: `based his/her decision on the MTUS, …`, `…, which is a part of the MTUS`.
const basedOnMtusInProse =
  /\b(?:based\s+(?:its|their|his\/her|his|her)\s+decision|relied\s+(?:up)?on)\s+(?:up)?(?:on\s+)?the\s+MTUS\b|\b(?:is|are)\s+(?:a\s+)?part\s+of\s+the\s+MTUS\b/i;

/**
 * Returns whether a statement is based on MTUS: true if any part states so, whatever it cites; false if it states the
 * contrary or names only other sources; null if it states neither.
 */
export const readBasedOnMtus = (statement: string): boolean | null => {
  if (basedOnMtus.test(statement)) return true;
  if (basedOnMtusInProse.test(statement)) return true;
  if (refusal.test(statement)) return false;
  return otherSource.test(statement) ? false : null;
};
