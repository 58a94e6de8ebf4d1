/** Limits of one PDF. A letter has 2 to 10 pages and about 50 kB. */
export interface PdfLimits {
  /** Size of the file. */
  readonly maxBytes: number;
  /** Number of pages; checked before any text is read. */
  readonly maxPages: number;
  /** Characters of all pages. */
  readonly maxCharacters: number;
  /** Resident memory of the child process that reads it. */
  readonly maxMemoryBytes: number;
  /** Time for one PDF, counted only while the parent process runs. */
  readonly maxTimeMs: number;
}

/** Settings of the pool of child processes. */
export interface PdfPoolSettings {
  /** PDFs read concurrently, each in a child process. */
  readonly children: number;
  /** A child process is replaced after this many PDFs. */
  readonly documentsPerChild: number;
  /** A child process with more resident memory than this after a PDF is replaced. */
  readonly recycleAboveBytes: number;
  /** PDFs that may wait for a child process; further ones fail with `pdf_reader_busy`. */
  readonly maxWaiting: number;
  /** Time within which a child process must be ready. */
  readonly startTimeoutMs: number;
}

const megabyte = 1_048_576;

/** A letter takes about 10 ms and 100 MB. The limits stop other PDFs and leave a margin for slow machines. */
export const defaultPdfLimits: PdfLimits = {
  maxBytes: 50 * megabyte,
  maxPages: 200,
  maxCharacters: 1_000_000,
  maxMemoryBytes: 512 * megabyte,
  maxTimeMs: 20_000,
};

/** Two child processes, replaced regularly because WebAssembly never releases memory. */
export const defaultPdfPoolSettings: PdfPoolSettings = {
  children: 2,
  documentsPerChild: 1_000,
  recycleAboveBytes: 300 * megabyte,
  maxWaiting: 1_000,
  startTimeoutMs: 30_000,
};
