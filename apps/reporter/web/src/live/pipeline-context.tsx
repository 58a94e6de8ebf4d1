import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readPipeline } from '../api/client.js';
import { type FeedState, PipelineFeed } from './pipeline-feed.js';
import { type ProcessedSample, documentsPerSecond as documentsPerSecond, withSample } from './throughput.series.js';

/** The state of the pipeline, and its throughput. */
export interface PipelineView extends FeedState {
  /** Documents processed per second; null until it is known. */
  readonly perSecond: number | null;
}

const PipelineContext = createContext<PipelineView>({
  status: 'paused',
  pipeline: null,
  problem: null,
  perSecond: null,
});

/** Minimum interval between two refreshes of the figures, in milliseconds. */
const minVersionIntervalMs = 2_000;

/** Provides the state of the pipeline from one connection, which is paused while the page is hidden. */
export function PipelineProvider({ children }: { readonly children: ComponentChildren }) {
  const feed = useMemo(
    () => new PipelineFeed({ openStream: () => new EventSource('/v1/pipeline/events'), poll: readPipeline }),
    [],
  );
  const [state, setState] = useState<FeedState>({ status: 'connecting', pipeline: null, problem: null });
  useEffect(() => feed.subscribe(setState), [feed]);
  useEffect(() => {
    const followVisibility = () => {
      if (document.visibilityState === 'visible') feed.resume();
      else feed.pause();
    };
    followVisibility();
    document.addEventListener('visibilitychange', followVisibility);
    return () => {
      document.removeEventListener('visibilitychange', followVisibility);
      feed.pause();
    };
  }, [feed]);
  const rate = useDocumentsPerSecond(state);
  const view = useMemo(() => ({ ...state, perSecond: rate }), [state, rate]);
  return <PipelineContext.Provider value={view}>{children}</PipelineContext.Provider>;
}

/** Returns the state of the pipeline. */
export function usePipeline(): PipelineView {
  return useContext(PipelineContext);
}

/** Returns the data version that figures should follow: the latest one, at most every `minVersionIntervalMs`. */
export function useDataVersion(): number | null {
  const latest = usePipeline().pipeline?.dataVersion ?? null;
  const [followed, setFollowed] = useState(latest);
  const lastChange = useRef(0);
  useEffect(() => {
    if (latest === followed) return undefined;
    const wait = Math.max(0, lastChange.current + minVersionIntervalMs - Date.now());
    const timer = setTimeout(() => {
      lastChange.current = Date.now();
      setFollowed(latest);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [latest, followed]);
  return followed;
}

function useDocumentsPerSecond({ pipeline, status }: FeedState): number | null {
  const samples = useRef<readonly ProcessedSample[]>([]);
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    if (status === 'paused') samples.current = [];
    else if (pipeline !== null) {
      const { parsed, rejected, failed } = pipeline.documents;
      samples.current = withSample(samples.current, { at: performance.now(), processed: parsed + rejected + failed });
    }
  }, [pipeline, status]);
  useEffect(() => {
    const timer = setInterval(() => {
      setRate(documentsPerSecond(samples.current, performance.now()));
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return rate;
}
