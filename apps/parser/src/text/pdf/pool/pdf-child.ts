import { rejected, type TextReading } from '../../text-reading.js';
import { type PdfLimits } from '../pdf-limits.js';
import { PdfReaderError } from '../pdf-reader-error.js';
import { childAnswerSchema, type ChildAnswer, type ChildRequest } from './child-messages.js';
import { childModule, type ChildModule } from './child-module.js';
import { ForkedChild } from './forked-child.js';

/** The outcome of one PDF in a child process, and whether the child can be reused. */
export type ChildOutcome =
  /** `memory` is the child's resident memory in bytes. */
  | { readonly kind: 'answered'; readonly reading: TextReading; readonly memory: number; readonly spent: boolean }
  /** The child exceeded a limit and was killed. */
  | { readonly kind: 'stopped'; readonly reading: TextReading }
  /** The child exited by itself or by a signal of another process. `how` names the code or signal. */
  | { readonly kind: 'crashed' | 'killed'; readonly how: string };

/** One child process that reads PDFs, one at a time. */
export class PdfChild {
  readonly #child: ForkedChild;
  readonly #limits: PdfLimits;
  /** PDFs that were passed to it. */
  documents = 0;

  private constructor(child: ForkedChild, limits: PdfLimits) {
    this.#child = child;
    this.#limits = limits;
  }

  /**
   * Starts a child process and waits until it is ready.
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
    const reason = 'how' in next ? next.how : 'limit' in next ? `${next.limit} limit exceeded` : 'unknown message';
    throw new PdfReaderError(
      'pdf_reader_not_started',
      `The process that reads PDFs did not start: ${reason}. Check the installation and the free memory. ${child.stderrTail}`,
    );
  }

  /** Whether no exit of the process is known. */
  get alive(): boolean {
    return this.#child.alive;
  }

  /**
   * Reads one PDF. After any outcome but an `answered` that is not `spent`, the child has exited or must be stopped.
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
      case 'limit-exceeded':
        await this.end();
        return { kind: 'stopped', reading: rejectionOf(next.limit, this.#limits) };
      case 'crashed':
      case 'killed':
        return next;
    }
  }

  /** Kills the process and waits until it has exited. */
  async end(): Promise<void> {
    await this.#child.end();
  }
}

function parseReading(message: unknown): ChildAnswer & { kind: 'reading' } {
  const parsed = childAnswerSchema.safeParse(message);
  if (parsed.success && parsed.data.kind === 'reading') return parsed.data;
  throw new PdfReaderError(
    'pdf_reader_answer_invalid',
    'The process that reads PDFs sent an invalid response. Check that both are of the same build.',
    { cause: parsed.error },
  );
}

function rejectionOf(limit: 'memory' | 'time', limits: PdfLimits): TextReading {
  switch (limit) {
    case 'memory':
      return rejected(
        'pdf_too_much_memory',
        `Reading the PDF requires more than ${limits.maxMemoryBytes} bytes of memory.`,
      );
    case 'time':
      return rejected('pdf_too_slow', `Reading the PDF takes more than ${limits.maxTimeMs} ms.`);
  }
}
