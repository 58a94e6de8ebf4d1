import { type Layout } from '#domain/model/letter.js';
import { allLayouts } from '../layouts/all-layouts.js';
import { type LayoutDefinition } from '../layouts/layout-definition.js';
import { layout as unknownLayout } from '../layouts/unknown/definition.js';
import { type NormalisedText } from './normalise/normalised-text.js';

/** The score of one layout, which is the sum of the weights of its marks, and the marks found. */
export interface LayoutScore {
  readonly layout: Layout;
  readonly score: number;
  readonly found: readonly string[];
}

/** The detected layout of a document. */
export type DetectedLayout =
  | { readonly kind: 'letter'; readonly definition: LayoutDefinition; readonly scores: readonly LayoutScore[] }
  | { readonly kind: 'not_an_imr_letter' };

/** A layout needs at least this score. */
const minScore = 4;

type Matches = (mark: LayoutDefinition['marks'][number]) => boolean;

/** Matches each mark once, since several layouts share marks. */
const marksIn = (text: NormalisedText): Matches => {
  const known = new Map<LayoutDefinition['marks'][number], boolean>();
  return (mark) => {
    const matches = known.get(mark) ?? mark.matches(text);
    known.set(mark, matches);
    return matches;
  };
};

const scoreLayout = (matches: Matches, definition: LayoutDefinition): LayoutScore => {
  const found = definition.marks.filter(matches);
  return {
    layout: definition.id,
    score: found.reduce((sum, each) => sum + each.weight, 0),
    found: found.map((each) => each.description),
  };
};

const review = /\bindependent\s{1,3}medical\s{1,3}review\b|\bIMR\b/i;
const organization = /\bMAXIMUS\b|\bdivision\s{1,3}of\s{1,3}workers['’]\s{1,3}compensation\b/i;
const decision = /\bfinal\s{1,3}determination\b|\bmedically\s{1,3}necessary\b|\bupheld\b|\boverturned\b/i;
const itemLabel = /\b(?:claims\s{1,3}administrator|maximus)\s{1,3}guideline\s{0,3}:/i;

/**
 * Whether a text without a known layout is an IMR letter: it contains the labels of items, or mentions the review, the
 * organization and a decision. The check-box decisions of other states (`Upheld (Agree)`) have neither.
 */
const isImrLetter = ({ text }: NormalisedText): boolean =>
  itemLabel.test(text) || (review.test(text) && organization.test(text) && decision.test(text));

/** Returns the layout with the highest score, `unknown` for an IMR letter that no layout matches. */
export const detectLayout = (text: NormalisedText): DetectedLayout => {
  const matches = marksIn(text);
  const scores = allLayouts.map((definition) => scoreLayout(matches, definition));
  const best = scores.reduce((found, score) => (score.score > found.score ? score : found));
  const definition = allLayouts.find((each) => each.id === best.layout);
  if (definition !== undefined && best.score >= minScore) return { kind: 'letter', definition, scores };
  return isImrLetter(text) ? { kind: 'letter', definition: unknownLayout, scores } : { kind: 'not_an_imr_letter' };
};
