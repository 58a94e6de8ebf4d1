import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { ApiError } from '../api/api-error.js';
import { readDocument, sendDocuments } from '../api/client.js';
import { nextBatch, nextUploads, type Upload, type UploadEvent } from './uploads.js';

/** Documents asked about at once, and milliseconds between two rounds of asking. */
const askedAtOnce = 8;
const betweenRounds = 700;

/** Sends files, a request after the other, and follows each document until it has ended. */
export function useUploads(): { readonly uploads: readonly Upload[]; readonly add: (files: readonly File[]) => void } {
  const [uploads, dispatch] = useReducer(nextUploads, []);
  const left = useRef(new AbortController());
  useEffect(
    () => () => {
      left.current.abort();
    },
    [],
  );
  const tell = useCallback((event: UploadEvent) => {
    if (!left.current.signal.aborted) dispatch(event);
  }, []);
  useSending(uploads, tell, left.current.signal);
  useFollowing(uploads, tell, left.current.signal);
  const add = useCallback(
    (files: readonly File[]) => {
      tell({ type: 'added', files });
    },
    [tell],
  );
  return { uploads, add };
}

function useSending(uploads: readonly Upload[], tell: (event: UploadEvent) => void, signal: AbortSignal): void {
  const sending = uploads.some(({ state }) => state === 'sending');
  const places = sending ? [] : nextBatch(uploads);
  useEffect(() => {
    if (places.length === 0) return;
    tell({ type: 'sending', places });
    const files = uploads.filter((_, place) => places.includes(place)).map(({ file }) => file);
    sendDocuments(files, signal).then(
      ({ results }) => {
        tell({ type: 'answered', places, results });
      },
      (error: unknown) => {
        tell({ type: 'notTaken', places, problem: ApiError.problemOf(error) });
      },
    );
  }, [places.join()]);
}

function useFollowing(uploads: readonly Upload[], tell: (event: UploadEvent) => void, signal: AbortSignal): void {
  const outstanding = uploads.flatMap((upload) => (upload.state === 'taken' ? [upload.documentId] : []));
  const latest = useRef(outstanding);
  latest.current = outstanding;
  const following = outstanding.length > 0;
  useEffect(() => {
    if (!following) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      await askAll([...new Set(latest.current)], tell, signal);
      if (!signal.aborted) timer = setTimeout(() => void round(), betweenRounds);
    };
    void round();
    return () => {
      clearTimeout(timer);
    };
  }, [following, tell, signal]);
}

/** Documents end about in the order they came: behind a group that all waits, the rest waits too. */
async function askAll(
  documentIds: readonly string[],
  tell: (event: UploadEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < documentIds.length; from += askedAtOnce) {
    const group = documentIds.slice(from, from + askedAtOnce);
    // A document that cannot be asked for at the moment is asked for in the next round.
    const answers = await Promise.all(group.map((id) => readDocument(id, signal).catch(() => null)));
    const ended = answers.filter((document) => document !== null && document.state !== 'accepted');
    for (const document of ended) {
      if (document !== null) tell({ type: 'ended', documentId: document.documentId, document });
    }
    if (ended.length === 0 || signal.aborted) return;
  }
}
