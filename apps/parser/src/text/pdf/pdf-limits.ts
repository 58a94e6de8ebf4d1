/** Bounds of one PDF and of the processes that read them. A letter has 2 to 10 pages and some 50 kB. */
export interface PdfLimits {
  /** Bytes of the file. */
  readonly maxBytes: number;
  /** Checked before any text is read. */
  readonly maxPages: number;
  /** Characters of all pages. */
  readonly maxCharacters: number;
  /** Bytes of resident memory of the process that reads it. */
  readonly maxMemoryBytes: number;
  /** Milliseconds for one PDF, counted only while this process runs itself. */
  readonly maxTimeMs: number;
}

/** How the processes that read PDFs are kept. */
export interface PdfPoolSettings {
  /** PDFs read at the same time, each in a process of its own. */
  readonly children: number;
  /** A process is replaced after so many PDFs. */
  readonly documentsPerChild: number;
  /** A process that holds more resident memory than this (bytes) after a PDF is replaced. */
  readonly recycleAboveBytes: number;
  /** Readings that may wait for a process; more are refused. */
  readonly maxWaiting: number;
  /** Milliseconds in which a process must be ready. */
  readonly startTimeoutMs: number;
}

const megabyte = 1_048_576;

/** A letter takes some 10 ms and 100 MB: these stop what is no letter, and leave room on a slow machine. */
export const defaultPdfLimits: PdfLimits = {
  maxBytes: 50 * megabyte,
  maxPages: 200,
  maxCharacters: 1_000_000,
  maxMemoryBytes: 512 * megabyte,
  maxTimeMs: 20_000,
};

/** Two processes, replaced now and then because memory that WebAssembly took is never given back. */
export const defaultPdfPoolSettings: PdfPoolSettings = {
  children: 2,
  documentsPerChild: 1_000,
  recycleAboveBytes: 300 * megabyte,
  maxWaiting: 1_000,
  startTimeoutMs: 30_000,
};
