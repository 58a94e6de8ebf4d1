/** Whether a statement names MTUS as its ground; null where it says neither that nor the contrary. */
export const readBasedOnMtus = (statement: string): boolean | null => {
  if (/\bbased\s+on\s+(?:the\s+)?MTUS\b/i.test(statement)) return true;
  if (/\bbased\s+(?:its|their|his\/her)\s+decision\s+on\s+the\s+MTUS\b/i.test(statement)) return !refusal.test(statement);
  return refusal.test(statement) || /\bNon-?\s?MTUS\b/i.test(statement) ? false : null;
};

const refusal =
  /\bdid\s+not\s+base\b|\boutside\s+of\s+the\s+MTUS\b|\bdid\s+not\s+cite\s+any\b|\bdoes\s+not\s+cite\b/i;
