import { type MarkedText } from '../api/types.js';

/** A text with the matched words of a search marked. */
export function HighlightedText(given: MarkedText) {
  return <>{splitAtMarks(given).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</>;
}

/** A piece of text that is marked or not. */
export interface TextPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a text at its marks; the pieces joined are the text. */
export function splitAtMarks({ text, marks }: MarkedText): readonly TextPiece[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]);
  return [0, ...cuts]
    .map((from, index) => ({ text: text.slice(from, cuts[index] ?? text.length), marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
