import { type DocumentAnswer, type Problem, type UploadResults } from '../api/types.js';

/** An uploaded file and its state. */
export type Upload = { readonly file: File } & (
  | { readonly state: 'waiting' | 'sending' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'accepted'; readonly documentId: string; readonly known: boolean }
  | { readonly state: 'processed'; readonly documentId: string; readonly document: DocumentAnswer }
);

/** What happened to files; `indexes` refer to the list of uploads. */
export type UploadEvent =
  | { readonly type: 'added'; readonly files: readonly File[] }
  | { readonly type: 'sending'; readonly indexes: readonly number[] }
  | { readonly type: 'answered'; readonly indexes: readonly number[]; readonly results: UploadResults['results'] }
  | { readonly type: 'sendFailed'; readonly indexes: readonly number[]; readonly problem: Problem }
  | { readonly type: 'processed'; readonly documentId: string; readonly document: DocumentAnswer };

/** Returns the uploads after an event. */
export function nextUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.type) {
    case 'added':
      return [...uploads, ...event.files.map((file): Upload => ({ file, state: 'waiting' }))];
    case 'sending':
      return updateAt(uploads, event.indexes, ({ file }) => ({ file, state: 'sending' }));
    case 'sendFailed':
      return updateAt(uploads, event.indexes, ({ file }) => ({ file, state: 'refused', problem: event.problem }));
    case 'answered':
      return updateAt(uploads, event.indexes, ({ file }, position) => fromResult(file, event.results[position]));
    case 'processed':
      return uploads.map((upload) =>
        upload.state === 'accepted' && upload.documentId === event.documentId
          ? { file: upload.file, state: 'processed', documentId: event.documentId, document: event.document }
          : upload,
      );
  }
}

/** Numbers of files by state, for the progress bar. */
export interface UploadProgress {
  readonly files: number;
  readonly sent: number;
  readonly processed: number;
  readonly refused: number;
  readonly parsed: number;
  readonly rejected: number;
  readonly failed: number;
}

/** Counts files by state. */
export function progressOf(uploads: readonly Upload[]): UploadProgress {
  const count = (fits: (upload: Upload) => boolean) => uploads.filter(fits).length;
  const inState = (state: DocumentAnswer['state']) =>
    count((upload) => upload.state === 'processed' && upload.document.state === state);
  const refused = count(({ state }) => state === 'refused');
  return {
    files: uploads.length,
    sent: count(({ state }) => state !== 'waiting' && state !== 'sending'),
    processed: count(({ state }) => state === 'processed') + refused,
    refused,
    parsed: inState('parsed'),
    rejected: inState('rejected'),
    failed: inState('failed'),
  };
}

/** Maximum number of files and bytes per request; a larger file is sent alone. */
const maxBatchFiles = 50;
const maxBatchBytes = 20_000_000;

/** Returns the indexes of the files for the next request: the first waiting ones, up to the limits. */
export function nextBatch(uploads: readonly Upload[]): readonly number[] {
  const indexes: number[] = [];
  let bytes = 0;
  for (const [index, { state, file }] of uploads.entries()) {
    if (state !== 'waiting') continue;
    if (indexes.length > 0 && (indexes.length >= maxBatchFiles || bytes + file.size > maxBatchBytes)) break;
    indexes.push(index);
    bytes += file.size;
  }
  return indexes;
}

function updateAt(
  uploads: readonly Upload[],
  indexes: readonly number[],
  change: (upload: Upload, position: number) => Upload,
): readonly Upload[] {
  const positions = new Map(indexes.map((index, position) => [index, position]));
  return uploads.map((upload, index) => {
    const position = positions.get(index);
    return position === undefined ? upload : change(upload, position);
  });
}

function fromResult(file: File, result: UploadResults['results'][number] | undefined): Upload {
  if (result?.documentId !== undefined) {
    return { file, state: 'accepted', documentId: result.documentId, known: result.status === 'known' };
  }
  return { file, state: 'refused', problem: result?.problem ?? missingResult };
}

const missingResult: Problem = {
  title: 'No result for this file',
  detail: 'The response has no result for it.',
  code: 'unexpected_answer',
  remedy: 'Send the file again.',
};
