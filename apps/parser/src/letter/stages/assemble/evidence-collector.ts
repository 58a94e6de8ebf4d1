import { type Evidence, type Span } from '#domain/model/evidence.js';
import { lineIndexAt, type NormalisedText, type TextRange } from '../normalise/normalised-text.js';

/** Collects the evidence of each value. */
export class EvidenceCollector {
  readonly #spans = new Map<string, Span | Span[]>();

  constructor(private readonly text: NormalisedText) {}

  /** Returns the span of a range, with the page of its start if the document has pages. */
  span({ start, end }: TextRange): Span {
    const page = this.text.lines[lineIndexAt(this.text.lines, start)]?.page ?? null;
    return page === null ? { start, end } : { start, end, page };
  }

  /** Records the evidence of the value at a JSON pointer; an empty or missing range is not recorded. */
  add(pointer: string, range: TextRange | null | undefined): void {
    if (range !== null && range !== undefined && range.end > range.start) this.#spans.set(pointer, this.span(range));
  }

  /** Records the spans of a list, or of a value whose words are not adjacent. */
  addAll(pointer: string, ranges: readonly TextRange[]): void {
    const [only, another] = ranges;
    if (another === undefined) this.add(pointer, only);
    else
      this.#spans.set(
        pointer,
        ranges.map((range) => this.span(range)),
      );
  }

  /** Returns the first span that a value was read from; null where it has no evidence. */
  first(pointer: string): Span | null {
    const spans = this.#spans.get(pointer) ?? null;
    return Array.isArray(spans) ? (spans[0] ?? null) : spans;
  }

  toEvidence(): Evidence {
    return Object.fromEntries(this.#spans);
  }
}
