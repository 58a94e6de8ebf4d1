import { rejected, type TextReading } from '../../text-reading.js';
import { defaultPdfLimits, defaultPdfPoolSettings, type PdfLimits, type PdfPoolSettings } from '../pdf-limits.js';
import { PdfReaderError } from '../pdf-reader-error.js';
import { type PdfTextReader } from '../pdf-text-reader.js';
import { PdfChild, type ChildOutcome } from './pdf-child.js';
import { Permits } from './permits.js';

/**
 * A reader that keeps some processes ready and replaces each that crashed, went beyond a limit or has read enough.
 * They are started when they are first needed. Settings not given have their defaults.
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
      const bound = `at most ${this.settings.maxBytes} are read`;
      return rejected('pdf_too_large', `The PDF has ${bytes.length} bytes; ${bound}.`);
    }
    if (!(await this.#permits.take())) {
      throw new PdfReaderError('pdf_reader_busy', 'Too many PDFs wait to be read; hand in fewer at a time.');
    }
    try {
      return await this.#readTwice(bytes);
    } finally {
      this.#permits.give();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle.splice(0), ...this.#busy].map((child) => child.end()));
  }

  /**
   * Only what happens to a fresh process is the PDF's own doing: one that has read others may have grown or broken
   * before, and one may be ended from outside. So the PDF gets a second, fresh one where the first says nothing.
   */
  async #readTwice(bytes: Uint8Array): Promise<TextReading> {
    const idle = this.#idleChild();
    const first = await this.#readOnce(bytes, idle);
    return conclude(isConclusive(first, idle === null) ? first : await this.#readOnce(bytes, null));
  }

  async #readOnce(bytes: Uint8Array, idle: PdfChild | null): Promise<ChildOutcome> {
    const child = await this.#engage(idle);
    let reusable = false;
    try {
      const outcome = await child.read(bytes);
      this.#refuseWhenClosed();
      reusable = outcome.kind === 'answered' && !this.#hasReadEnough(child, outcome);
      return outcome;
    } finally {
      this.#busy.delete(child);
      if (reusable) this.#idle.push(child);
      else await child.end();
    }
  }

  /** A child that waits for work; those that ended while they waited are forgotten. */
  #idleChild(): PdfChild | null {
    let child = this.#idle.pop();
    while (child !== undefined && !child.alive) child = this.#idle.pop();
    return child ?? null;
  }

  async #engage(idle: PdfChild | null): Promise<PdfChild> {
    this.#refuseWhenClosed();
    const child = idle ?? (await PdfChild.start(this.settings, this.settings.startTimeoutMs));
    // The pool may have been closed while the child started.
    if (this.#closed) await child.end();
    this.#refuseWhenClosed();
    this.#busy.add(child);
    return child;
  }

  #hasReadEnough(child: PdfChild, outcome: ChildOutcome & { kind: 'answered' }): boolean {
    const { documentsPerChild, recycleAboveBytes, maxMemoryBytes } = this.settings;
    // Whoever reads next must have room below the bound, too.
    const enoughMemory = Math.min(recycleAboveBytes, maxMemoryBytes / 2);
    return outcome.spent || child.documents >= documentsPerChild || outcome.memory > enoughMemory;
  }

  #refuseWhenClosed(): void {
    if (this.#closed)
      throw new PdfReaderError('pdf_reader_closed', 'PDFs are no longer read: the service is stopping.');
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
      return rejected('pdf_unreadable', `The PDF makes the process that reads it crash (${outcome.how}).`);
    case 'killed':
      throw new PdfReaderError(
        'pdf_reader_killed',
        `The process that reads PDFs was ended from outside (${outcome.how}); does the machine run out of memory?`,
      );
  }
}
