import { type Evidence, type Span } from '#domain/model/evidence.js';
import { lineIndexAt, type NormalisedText, type TextRange } from '../normalise/normalised-text.js';

/** Gathers where each value of a letter was read, as the stages find it. */
export class EvidenceCollector {
  readonly #spans = new Map<string, Span | Span[]>();

  constructor(private readonly text: NormalisedText) {}

  /** The span of a range, with its page where the document has pages. */
  span({ start, end }: TextRange): Span {
    const page = this.text.lines[lineIndexAt(this.text.lines, start)]?.page ?? null;
    return page === null ? { start, end } : { start, end, page };
  }

  /** Notes where the value at a JSON pointer was read; a value that was not read has no evidence. */
  add(pointer: string, range: TextRange | null | undefined): void {
    if (range !== null && range !== undefined && range.end > range.start) this.#spans.set(pointer, this.span(range));
  }

  /** Notes the places that a list was read from, or the parts of a value whose words stand apart. */
  addAll(pointer: string, ranges: readonly TextRange[]): void {
    const [only, another] = ranges;
    if (another === undefined) this.add(pointer, only);
    else
      this.#spans.set(
        pointer,
        ranges.map((range) => this.span(range)),
      );
  }

  toEvidence(): Evidence {
    return Object.fromEntries(this.#spans);
  }
}
