import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { ApiError } from '../api/api-error.js';
import { readDocument, sendDocuments } from '../api/client.js';
import { nextBatch, nextUploads, type Upload, type UploadEvent } from './uploads.js';

/** Number of concurrent status requests, and milliseconds between two rounds of polling. */
const concurrentRequests = 8;
const pollIntervalMs = 700;

/** Uploads files, one request after the other, and polls each document until it is processed. */
export function useUploads(): { readonly uploads: readonly Upload[]; readonly add: (files: readonly File[]) => void } {
  const [uploads, dispatch] = useReducer(nextUploads, []);
  const unmounted = useRef(new AbortController());
  useEffect(
    () => () => {
      unmounted.current.abort();
    },
    [],
  );
  const dispatchIfMounted = useCallback((event: UploadEvent) => {
    if (!unmounted.current.signal.aborted) dispatch(event);
  }, []);
  useSending(uploads, dispatchIfMounted, unmounted.current.signal);
  usePolling(uploads, dispatchIfMounted, unmounted.current.signal);
  const add = useCallback(
    (files: readonly File[]) => {
      dispatchIfMounted({ type: 'added', files });
    },
    [dispatchIfMounted],
  );
  return { uploads, add };
}

function useSending(
  uploads: readonly Upload[],
  dispatchIfMounted: (event: UploadEvent) => void,
  signal: AbortSignal,
): void {
  const sending = uploads.some(({ state }) => state === 'sending');
  const indexes = sending ? [] : nextBatch(uploads);
  useEffect(() => {
    if (indexes.length === 0) return;
    dispatchIfMounted({ type: 'sending', indexes });
    const files = uploads.filter((_, index) => indexes.includes(index)).map(({ file }) => file);
    sendDocuments(files, signal).then(
      ({ results }) => {
        dispatchIfMounted({ type: 'answered', indexes, results });
      },
      (error: unknown) => {
        dispatchIfMounted({ type: 'sendFailed', indexes, problem: ApiError.problemOf(error) });
      },
    );
  }, [indexes.join()]);
}

function usePolling(
  uploads: readonly Upload[],
  dispatchIfMounted: (event: UploadEvent) => void,
  signal: AbortSignal,
): void {
  const outstanding = uploads.flatMap((upload) => (upload.state === 'accepted' ? [upload.documentId] : []));
  const latest = useRef(outstanding);
  latest.current = outstanding;
  const polling = outstanding.length > 0;
  useEffect(() => {
    if (!polling) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      await pollDocuments([...new Set(latest.current)], dispatchIfMounted, signal);
      if (!signal.aborted) timer = setTimeout(() => void round(), pollIntervalMs);
    };
    void round();
    return () => {
      clearTimeout(timer);
    };
  }, [polling, dispatchIfMounted, signal]);
}

/** Documents are processed about in order of arrival: if none of a group is processed, the rest is not polled. */
async function pollDocuments(
  documentIds: readonly string[],
  dispatchIfMounted: (event: UploadEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < documentIds.length; from += concurrentRequests) {
    const group = documentIds.slice(from, from + concurrentRequests);
    // A failed status request is repeated in the next round.
    const answers = await Promise.all(group.map((id) => readDocument(id, signal).catch(() => null)));
    const processed = answers.filter((document) => document !== null && document.state !== 'accepted');
    for (const document of processed) {
      if (document !== null) dispatchIfMounted({ type: 'processed', documentId: document.documentId, document });
    }
    if (processed.length === 0 || signal.aborted) return;
  }
}
