import { type MarkedText } from '../api/answers.js';

/** A stretch of text that is marked all along or not at all. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks; put together the pieces are the text. */
export function markedPieces({ text, marks }: MarkedText): readonly MarkedPiece[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]);
  return [0, ...cuts]
    .map((from, index) => ({ text: text.slice(from, cuts[index] ?? text.length), marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
