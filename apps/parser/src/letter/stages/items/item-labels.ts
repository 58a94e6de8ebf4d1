/** The three labels inside an item of a Final Determination. */
export type ItemLabelKind = 'claims-administrator' | 'reviewer' | 'rationale';

/** A label with its range. */
export interface ItemLabel {
  readonly kind: ItemLabelKind;
  readonly start: number;
  /** After the colon: the start of the labelled words. */
  readonly end: number;
}

const label =
  /\b(?:(claims\s{1,3}administrator\s{1,3}guidelines?)|(maximus\s{1,3}guidelines?)|(decision\s{1,3}rationale))\s{0,3}:/gi;

/** Finds the labels of a range in order; a label can be broken over two lines. */
export const findItemLabels = (text: string, start: number, end: number): ItemLabel[] => {
  const labels: ItemLabel[] = [];
  for (const match of text.slice(start, end).matchAll(label)) {
    const kind = match[1] !== undefined ? 'claims-administrator' : match[2] !== undefined ? 'reviewer' : 'rationale';
    labels.push({ kind, start: start + match.index, end: start + match.index + match[0].length });
  }
  return labels;
};
