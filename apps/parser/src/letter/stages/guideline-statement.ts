const refusal =
  /\bdid\s+not\s+base\b|\boutside\s+of\s+the\s+MTUS\b|\b(?:did|does)\s+not\s+cite\b|\bnot\s+(?:a\s+)?part\s+of\s+the\s+MTUS\b/i;
const otherGround = /\bNon-?\s?MTUS\b/i;
const ground = /\bbased\s+on\s+(?:the\s+)?MTUS\b/i;

// How the letters of 2013 say it: `based his/her decision on the MTUS, …`, `…, which is a part of the MTUS`.
const groundInProse =
  /\b(?:based\s+(?:its|their|his\/her|his|her)\s+decision|relied\s+(?:up)?on)\s+(?:up)?(?:on\s+)?the\s+MTUS\b|\b(?:is|are)\s+(?:a\s+)?part\s+of\s+the\s+MTUS\b/i;

/**
 * Whether a statement names MTUS as its ground: true where any part of it says so, whatever it cites; false where it
 * says the contrary or names other sources alone; null where it says neither.
 */
export const readBasedOnMtus = (statement: string): boolean | null => {
  if (ground.test(statement)) return true;
  if (groundInProse.test(statement)) return true;
  if (refusal.test(statement)) return false;
  return otherGround.test(statement) ? false : null;
};
