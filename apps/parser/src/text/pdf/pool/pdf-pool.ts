import { rejected, type TextReading } from '../../text-reading.js';
import { defaultPdfLimits, defaultPdfPoolSettings, type PdfLimits, type PdfPoolSettings } from '../pdf-limits.js';
import { PdfReaderError } from '../pdf-reader-error.js';
import { type PdfTextReader } from '../pdf-text-reader.js';
import { PdfChild, type ChildOutcome } from './pdf-child.js';
import { Permits } from './permits.js';

/**
 * Creates a PDF reader with a pool of child processes. A child that crashed, exceeded a limit or has read its maximum of
 * PDFs is replaced. Children are started on demand. Missing settings have their defaults.
 */
export function createPdfTextReader(settings: Partial<PdfLimits & PdfPoolSettings> = {}): PdfTextReader {
  return new PdfPool({ ...defaultPdfLimits, ...defaultPdfPoolSettings, ...settings });
}

class PdfPool implements PdfTextReader {
  readonly #permits: Permits;
  readonly #idle: PdfChild[] = [];
  readonly #busy = new Set<PdfChild>();
  #closed = false;

  constructor(private readonly settings: PdfLimits & PdfPoolSettings) {
    this.#permits = new Permits(settings.children, settings.maxWaiting);
  }

  async read(bytes: Uint8Array): Promise<TextReading> {
    if (bytes.length > this.settings.maxBytes) {
      return rejected('pdf_too_large', `The PDF has ${bytes.length} bytes; the maximum is ${this.settings.maxBytes}.`);
    }
    if (!(await this.#permits.acquire())) {
      throw new PdfReaderError('pdf_reader_busy', 'Too many PDFs are waiting to be read. Retry later.');
    }
    try {
      return await this.#readTwice(bytes);
    } finally {
      this.#permits.release();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((child) => child.end()));
  }

  /**
   * A failure in a new process is caused by the PDF. A process that has read other PDFs may have failed because of those,
   * and any process may be killed by another one. If the first attempt is inconclusive, a new process reads the PDF.
   */
  async #readTwice(bytes: Uint8Array): Promise<TextReading> {
    const idle = this.#idleChild();
    const first = await this.#readOnce(bytes, idle);
    return conclude(isConclusive(first, idle === null) ? first : await this.#readOnce(bytes, null));
  }

  async #readOnce(bytes: Uint8Array, idle: PdfChild | null): Promise<ChildOutcome> {
    const child = await this.#acquire(idle);
    let reusable = false;
    try {
      const outcome = await child.read(bytes);
      this.#assertOpen();
      reusable = outcome.kind === 'answered' && !this.#mustReplace(child, outcome);
      return outcome;
    } finally {
      this.#busy.delete(child);
      if (reusable) this.#idle.push(child);
      else await child.end();
    }
  }

  /** Returns an idle child, or null; children that exited while idle are dropped. */
  #idleChild(): PdfChild | null {
    let child = this.#idle.pop();
    while (child !== undefined && !child.alive) child = this.#idle.pop();
    return child ?? null;
  }

  async #acquire(idle: PdfChild | null): Promise<PdfChild> {
    this.#assertOpen();
    const child = idle ?? (await PdfChild.start(this.settings, this.settings.startTimeoutMs));
    // The pool may have been closed while the child started.
    if (this.#closed) await child.end();
    this.#assertOpen();
    this.#busy.add(child);
    return child;
  }

  #mustReplace(child: PdfChild, outcome: ChildOutcome & { kind: 'answered' }): boolean {
    const { documentsPerChild, recycleAboveBytes, maxMemoryBytes } = this.settings;
    // The next PDF needs memory below the limit, too.
    const maxIdleMemory = Math.min(recycleAboveBytes, maxMemoryBytes / 2);
    return outcome.spent || child.documents >= documentsPerChild || outcome.memory > maxIdleMemory;
  }

  #assertOpen(): void {
    if (this.#closed)
      throw new PdfReaderError('pdf_reader_closed', 'The PDF reader is closed because the service shuts down.');
  }
}

function isConclusive(outcome: ChildOutcome, fresh: boolean): boolean {
  switch (outcome.kind) {
    case 'answered':
      return fresh || !outcome.spent;
    case 'stopped':
    case 'crashed':
      return fresh;
    case 'killed':
      return false;
  }
}

function conclude(outcome: ChildOutcome): TextReading {
  switch (outcome.kind) {
    case 'answered':
    case 'stopped':
      return outcome.reading;
    case 'crashed':
      return rejected('pdf_unreadable', `The PDF crashes the process that reads it (${outcome.how}).`);
    case 'killed':
      throw new PdfReaderError(
        'pdf_reader_killed',
        `The process that reads PDFs was killed (${outcome.how}). Check whether the machine runs out of memory.`,
      );
  }
}
