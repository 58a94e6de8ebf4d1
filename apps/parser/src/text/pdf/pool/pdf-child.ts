import { rejected, type TextReading } from '../../text-reading.js';
import { type PdfLimits } from '../pdf-limits.js';
import { PdfReaderError } from '../pdf-reader-error.js';
import { childAnswerSchema, type ChildAnswer, type ChildRequest } from './child-messages.js';
import { childModule, type ChildModule } from './child-module.js';
import { ForkedChild } from './forked-child.js';

/** How a child's work on one PDF ended, and whether the child may be asked again. */
export type ChildOutcome =
  /** `memory` is what the child holds now, in bytes. */
  | { readonly kind: 'answered'; readonly reading: TextReading; readonly memory: number; readonly spent: boolean }
  /** It went beyond a limit and was ended. */
  | { readonly kind: 'stopped'; readonly reading: TextReading }
  /** It is gone: by itself, or by a signal from outside. `how` names the code or signal. */
  | { readonly kind: 'crashed' | 'killed'; readonly how: string };

/** One process that reads PDFs, one at a time. */
export class PdfChild {
  readonly #child: ForkedChild;
  readonly #limits: PdfLimits;
  /** PDFs that it was asked to read. */
  documents = 0;

  private constructor(child: ForkedChild, limits: PdfLimits) {
    this.#child = child;
    this.#limits = limits;
  }

  /**
   * A child that is ready to read.
   * @param startTimeoutMs in which it must be ready
   * @throws PdfReaderError `pdf_reader_not_started`
   */
  static async start(
    limits: PdfLimits,
    startTimeoutMs: number,
    module: ChildModule = childModule(limits),
  ): Promise<PdfChild> {
    const child = new ForkedChild(module);
    const next = await child.next({ maxMemoryBytes: limits.maxMemoryBytes, maxTimeMs: startTimeoutMs });
    if (next.kind === 'message' && childAnswerSchema.safeParse(next.message).data?.kind === 'ready') {
      return new PdfChild(child, limits);
    }
    await child.end();
    const why = 'how' in next ? next.how : 'limit' in next ? `beyond its bound of ${next.limit}` : 'unknown message';
    throw new PdfReaderError(
      'pdf_reader_not_started',
      `The process that reads PDFs did not start: ${why}. Check the installation and free memory. ${child.lastWords}`,
    );
  }

  /** Whether it has not ended yet, as far as is known. */
  get alive(): boolean {
    return this.#child.alive;
  }

  /**
   * Reads one PDF. After anything but an unspent answer the child is gone or must be ended.
   * @throws PdfReaderError `pdf_reader_answer_invalid`
   */
  async read(bytes: Uint8Array): Promise<ChildOutcome> {
    const { maxPages, maxCharacters, maxMemoryBytes } = this.#limits;
    const request: ChildRequest = { bytes, maxPages, maxCharacters, maxMemoryBytes };
    this.documents += 1;
    const next = await this.#child.next(this.#limits, request);
    switch (next.kind) {
      case 'message': {
        const { reading, memory, spent } = parseReading(next.message);
        return { kind: 'answered', reading, memory, spent };
      }
      case 'beyond':
        await this.end();
        return { kind: 'stopped', reading: rejectionOf(next.limit, this.#limits) };
      case 'crashed':
      case 'killed':
        return next;
    }
  }

  /** Ends it at once, whatever it does, and waits until it is gone. */
  async end(): Promise<void> {
    await this.#child.end();
  }
}

function parseReading(message: unknown): ChildAnswer & { kind: 'reading' } {
  const parsed = childAnswerSchema.safeParse(message);
  if (parsed.success && parsed.data.kind === 'reading') return parsed.data;
  throw new PdfReaderError(
    'pdf_reader_answer_invalid',
    'The process that reads PDFs gave an answer of unknown shape; are both of the same build?',
    { cause: parsed.error },
  );
}

function rejectionOf(limit: 'memory' | 'time', limits: PdfLimits): TextReading {
  switch (limit) {
    case 'memory':
      return rejected(
        'pdf_too_much_memory',
        `Reading the PDF takes more than ${limits.maxMemoryBytes} bytes of memory.`,
      );
    case 'time':
      return rejected('pdf_too_slow', `Reading the PDF takes longer than ${limits.maxTimeMs} ms.`);
  }
}
