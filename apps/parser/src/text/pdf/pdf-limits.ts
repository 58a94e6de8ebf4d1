/** Bounds of one PDF and of the processes that read them. A letter has 2 to 10 pages and some 50 kB. */
export interface PdfLimits {
  /** Bytes of the file. */
  readonly maximumBytes: number;
  /** Checked before any text is read. */
  readonly maximumPages: number;
  /** Characters of all pages. */
  readonly maximumCharacters: number;
  /** Bytes of resident memory of the process that reads it. */
  readonly maximumMemory: number;
  /** Milliseconds for one PDF, counted only while this process runs itself. */
  readonly maximumMilliseconds: number;
}

/** How the processes that read PDFs are kept. */
export interface PdfPoolSettings {
  /** PDFs read at the same time, each in a process of its own. */
  readonly children: number;
  /** A process is replaced after so many PDFs. */
  readonly documentsPerChild: number;
  /** A process that holds more resident memory than this (bytes) after a PDF is replaced. */
  readonly recycleAboveMemory: number;
  /** Readings that may wait for a process; more are refused. */
  readonly maximumWaiting: number;
  /** Milliseconds in which a process must be ready. */
  readonly startMilliseconds: number;
}

const megabyte = 1_048_576;

/** A letter takes some 10 ms and 100 MB: these stop what is no letter, and leave room on a slow machine. */
export const defaultPdfLimits: PdfLimits = {
  maximumBytes: 50 * megabyte,
  maximumPages: 200,
  maximumCharacters: 1_000_000,
  maximumMemory: 512 * megabyte,
  maximumMilliseconds: 20_000,
};

/** Two processes, replaced now and then because memory that WebAssembly took is never given back. */
export const defaultPdfPoolSettings: PdfPoolSettings = {
  children: 2,
  documentsPerChild: 1_000,
  recycleAboveMemory: 300 * megabyte,
  maximumWaiting: 1_000,
  startMilliseconds: 30_000,
};
