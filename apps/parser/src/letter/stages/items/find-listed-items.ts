import { type Outcome } from '#domain/model/determination.js';
import { type NormalisedText, type TextRange, trimRange } from '../normalise/normalised-text.js';
import { type FoundItem, type FoundItems } from './found-item.js';

/** A decision of a numbered list with its number. */
interface ListedDecision {
  readonly number: number;
  readonly heading: TextRange;
  readonly outcome: Outcome;
  readonly outcomeAt: TextRange;
}

const listed =
  /\b(\d{1,2})\s{0,2}[).]\s{1,3}(?:MAXIMUS\s{1,3}Federal\s{1,3}Services,?\s{1,3}Inc\.?,?\s{1,3}has\s{1,3}determined\s{1,3}(?:that\s{1,3})?)?the\s{1,3}request\s{1,3}for\s{1,3}/gi;
// Some letters join the words: `is notmedically`.
const verdict =
  /\s(?:is|are)\s{1,3}(not\s{0,3})?medically\s{1,3}(?:necessary|appropriate)(?:\s{1,3}and\s{1,3}(?:appropriate|necessary))?/i;
const discussed =
  /^(\d{1,2})\s{0,2}[).]\s{1,3}(?:regarding|in\s{1,3}regards?\s{1,3}to)\s{1,3}the\s{1,3}request\s{1,3}for\b[^:]{1,1500}:/gim;
const rationaleLabel =
  /\b(?:rationale\s{1,3}for\s{1,3}(?:the|its|his\/her)\s{1,3}decision|(?:physician|expert)\s{1,3}reviewer['’]s\s{1,3}decision\s{1,3}rationale|decision\s{1,3}rationale)\s{0,3}:/i;
const claimsAdministratorSentence =
  /\bthe\s{1,3}claims\s{1,3}administrator\s{1,3}(?:based|did|does|relied|cited|used)\b/i;
const reviewerSentence =
  /\bthe\s{1,3}(?:expert|physician|professional|medical)\s{1,3}reviewer\s{1,3}(?:based|did|does|relied|cited|used|found)\b/i;

/** Maximum length of a request in the list, in characters. */
const maxRequestLength = 1_500;

const findListed = ({ text }: NormalisedText, range: TextRange): ListedDecision[] =>
  [...text.slice(range.start, range.end).matchAll(listed)].flatMap((match): ListedDecision[] => {
    const start = range.start + match.index + match[0].length;
    const rest = text.slice(start, Math.min(range.end, start + maxRequestLength));
    const decided = verdict.exec(rest);
    if (decided === null || rest.slice(0, decided.index).trim() === '') return [];
    return [
      {
        number: Number(match[1]),
        heading: trimRange(text, { start, end: start + decided.index }),
        outcome: decided[1] === undefined ? 'overturned' : 'upheld',
        outcomeAt: trimRange(text, { start: start + decided.index, end: start + decided.index + decided[0].length }),
      },
    ];
  });

/** Returns the range of each number's discussion: from its heading to the next one or the end. */
const findDiscussions = ({ text }: NormalisedText, range: TextRange): Map<number, TextRange> => {
  const found = [...text.slice(range.start, range.end).matchAll(discussed)];
  return new Map(
    found.map((match, index) => [
      Number(match[1]),
      {
        start: range.start + match.index + match[0].length,
        end: range.start + (found[index + 1]?.index ?? range.end - range.start),
      },
    ]),
  );
};

const partsOf = (
  { text }: NormalisedText,
  discussion: TextRange | null,
): Pick<FoundItem, 'claimsAdministratorBasis' | 'reviewerBasis' | 'rationale'> => {
  if (discussion === null) return { claimsAdministratorBasis: null, reviewerBasis: null, rationale: null };
  const words = text.slice(discussion.start, discussion.end);
  const label = rationaleLabel.exec(words);
  const statements = words.slice(0, label?.index ?? words.length);
  const claims = claimsAdministratorSentence.exec(statements)?.index ?? null;
  const reviewer = reviewerSentence.exec(statements)?.index ?? null;
  const range = (start: number, end: number): TextRange =>
    trimRange(text, { start: discussion.start + start, end: discussion.start + end });
  const endOf = (start: number, other: number | null): number =>
    other !== null && other > start ? other : statements.length;
  return {
    claimsAdministratorBasis: claims === null ? null : range(claims, endOf(claims, reviewer)),
    reviewerBasis: reviewer === null ? null : range(reviewer, endOf(reviewer, claims)),
    rationale: label === null ? null : range(label.index + label[0].length, words.length),
  };
};

const describe = (decisions: readonly ListedDecision[], discussions: ReadonlyMap<number, TextRange>): string[] => {
  if (discussions.size === decisions.length) return [];
  return [`${decisions.length} decisions in the list, ${discussions.size} of them with a rationale`];
};

/**
 * Finds the items of a letter that decides in a numbered list (`N) … has determined the request for X is not medically
 * necessary and appropriate.`) and discusses each below (`N) Regarding the request for X:`). Some letters contain
 * the list twice; `lists` are the ranges to search, the first one with decisions is used.
 */
export const findListedItems = (
  text: NormalisedText,
  lists: readonly TextRange[],
  discussionRange: TextRange,
): FoundItems => {
  const found = lists.map((range) => findListed(text, range)).find((decisions) => decisions.length > 0) ?? [];
  const decisions = found.filter(({ number }, index) => found.findIndex((each) => each.number === number) === index);
  const discussions = findDiscussions(text, discussionRange);
  return {
    items: decisions.map(({ number, heading, outcome, outcomeAt }) => ({
      heading,
      outcome,
      outcomeAt,
      misspeltOutcome: null,
      ...partsOf(text, discussions.get(number) ?? null),
    })),
    disagreements: describe(decisions, discussions),
  };
};
