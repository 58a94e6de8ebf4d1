import { type DocumentAnswer, type Problem, type SentDocuments } from '../api/answers.js';

/** Where a file that was dropped onto the page stands. */
export type Upload = { readonly file: File } & (
  | { readonly state: 'waiting' | 'sending' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'taken'; readonly documentId: string; readonly known: boolean }
  | { readonly state: 'ended'; readonly documentId: string; readonly document: DocumentAnswer }
);

/** What happens to files; places are those of the list of files. */
export type UploadEvent =
  | { readonly type: 'added'; readonly files: readonly File[] }
  | { readonly type: 'sending'; readonly places: readonly number[] }
  | { readonly type: 'answered'; readonly places: readonly number[]; readonly results: SentDocuments['results'] }
  | { readonly type: 'notTaken'; readonly places: readonly number[]; readonly problem: Problem }
  | { readonly type: 'ended'; readonly documentId: string; readonly document: DocumentAnswer };

/** The files after an event. */
export function nextUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  switch (event.type) {
    case 'added':
      return [...uploads, ...event.files.map((file): Upload => ({ file, state: 'waiting' }))];
    case 'sending':
      return changed(uploads, event.places, ({ file }) => ({ file, state: 'sending' }));
    case 'notTaken':
      return changed(uploads, event.places, ({ file }) => ({ file, state: 'refused', problem: event.problem }));
    case 'answered':
      return changed(uploads, event.places, ({ file }, index) => taken(file, event.results[index]));
    case 'ended':
      return uploads.map((upload) =>
        upload.state === 'taken' && upload.documentId === event.documentId
          ? { file: upload.file, state: 'ended', documentId: event.documentId, document: event.document }
          : upload,
      );
  }
}

/** What was done with files: numbers for a bar of progress. */
export interface UploadProgress {
  readonly files: number;
  readonly sent: number;
  readonly ended: number;
  readonly refused: number;
  readonly parsed: number;
  readonly rejected: number;
  readonly failed: number;
}

/** Counts files by where they stand. */
export function progressOf(uploads: readonly Upload[]): UploadProgress {
  const count = (fits: (upload: Upload) => boolean) => uploads.filter(fits).length;
  const ended = (state: DocumentAnswer['state']) =>
    count((upload) => upload.state === 'ended' && upload.document.state === state);
  const refused = count(({ state }) => state === 'refused');
  return {
    files: uploads.length,
    sent: count(({ state }) => state !== 'waiting' && state !== 'sending'),
    ended: count(({ state }) => state === 'ended') + refused,
    refused,
    parsed: ended('parsed'),
    rejected: ended('rejected'),
    failed: ended('failed'),
  };
}

/** Files that one request carries at most, and their bytes; a larger file goes alone. */
const mostFiles = 50;
const mostBytes = 20_000_000;

/** The places of the files that the next request carries: those that wait first, as many as it may hold. */
export function nextBatch(uploads: readonly Upload[]): readonly number[] {
  const places: number[] = [];
  let bytes = 0;
  for (const [place, { state, file }] of uploads.entries()) {
    if (state !== 'waiting') continue;
    if (places.length > 0 && (places.length >= mostFiles || bytes + file.size > mostBytes)) break;
    places.push(place);
    bytes += file.size;
  }
  return places;
}

function changed(
  uploads: readonly Upload[],
  places: readonly number[],
  change: (upload: Upload, index: number) => Upload,
): readonly Upload[] {
  const indexes = new Map(places.map((place, index) => [place, index]));
  return uploads.map((upload, place) => {
    const index = indexes.get(place);
    return index === undefined ? upload : change(upload, index);
  });
}

function taken(file: File, result: SentDocuments['results'][number] | undefined): Upload {
  if (result?.documentId !== undefined) {
    return { file, state: 'taken', documentId: result.documentId, known: result.status === 'known' };
  }
  return { file, state: 'refused', problem: result?.problem ?? unanswered };
}

const unanswered: Problem = {
  title: 'The file was not answered',
  detail: 'The answer had no place for it.',
  code: 'unexpected_answer',
  remedy: 'Send it again.',
};
