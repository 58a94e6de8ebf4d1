import { type Citation } from '#domain/model/guideline-basis.js';

/** A citation with its place in the statement that it was read from. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly start: number;
  readonly end: number;
}

export const parseCitations = (_statement: string): PlacedCitation[] => [];
