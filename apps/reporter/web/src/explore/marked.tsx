import { type MarkedText } from '../api/answers.js';
import { markedPieces } from './marked.series.js';

/** A text with the words that were looked for marked in it. */
export function Marked(given: MarkedText) {
  return <>{markedPieces(given).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</>;
}
