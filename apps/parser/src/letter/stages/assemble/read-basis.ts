import { type GuidelineBasis } from '#domain/model/guideline-basis.js';
import { parseCitations } from '../citations/parse-citations.js';
import { readBasedOnMtus } from '../guideline-statement.js';
import { type FoldedText } from '../normalise/fold.js';
import { type Assembly } from './assembly.js';

/** Sources are read from this many characters of a guideline statement; the longest known has about 1,200. */
const maxStatementLength = 20_000;

const pageWithoutNumber = /\bPage\(s\)\s?:\s?(?:[.,;]|$)/i;
const mtusAsNonMtus = /\bNon-?\s?MTUS\s+(?:Citation\s+)?MTUS\b/i;

/** Records notices for faults of a statement; its text is not changed. */
const noteFaults = (statement: string, pointer: string, { notices }: Assembly): void => {
  if (pageWithoutNumber.test(statement)) {
    notices.push({ kind: 'citation_without_page', pointer, detail: 'A page is announced and none is named.' });
  }
  if (mtusAsNonMtus.test(statement)) {
    const detail = 'The statement announces a source outside of MTUS and names MTUS.';
    notices.push({ kind: 'citation_contradicts_itself', pointer, detail });
  }
};

/** Reads what one side relied on from its guideline statement; a missing statement gives an empty basis. */
export const readBasis = (statement: FoldedText | null, pointer: string, assembly: Assembly): GuidelineBasis => {
  if (statement === null) return { basedOnMtus: null, citations: [], text: '' };
  const { value, rangeOf } = statement;
  const { evidence } = assembly;
  const citations = parseCitations(value.slice(0, maxStatementLength));
  const basedOnMtus = readBasedOnMtus(value);
  evidence.add(`${pointer}/text`, rangeOf(0, value.length));
  if (basedOnMtus !== null) evidence.add(`${pointer}/basedOnMtus`, rangeOf(0, value.length));
  citations.forEach(({ start, end }, index) => {
    evidence.add(`${pointer}/citations/${index}`, rangeOf(start, end));
  });
  noteFaults(value, pointer, assembly);
  return { basedOnMtus, citations: citations.map(({ citation }) => citation), text: value };
};
