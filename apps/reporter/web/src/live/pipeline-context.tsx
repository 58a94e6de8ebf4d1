import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readPipeline } from '../api/client.js';
import { type FeedState, PipelineFeed } from './pipeline-feed.js';
import { type EndedAt, perSecond, withSample } from './throughput.series.js';

/** What the page knows of the pipeline at this moment. */
export interface PipelineView extends FeedState {
  /** Documents that end a second; null before it is known. */
  readonly perSecond: number | null;
}

const PipelineContext = createContext<PipelineView>({
  link: 'resting',
  pipeline: null,
  problem: null,
  perSecond: null,
});

/** How often figures follow the data at most, in milliseconds. */
const betweenVersions = 2_000;

/** Hears of the pipeline once for the whole page, while somebody looks at it. */
export function PipelineProvider({ children }: { readonly children: ComponentChildren }) {
  const feed = useMemo(
    () => new PipelineFeed({ openStream: () => new EventSource('/v1/pipeline/events'), poll: readPipeline }),
    [],
  );
  const [state, setState] = useState<FeedState>({ link: 'connecting', pipeline: null, problem: null });
  useEffect(() => feed.subscribe(setState), [feed]);
  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === 'visible') feed.wake();
      else feed.rest();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      feed.rest();
    };
  }, [feed]);
  const rate = usePerSecond(state);
  const view = useMemo(() => ({ ...state, perSecond: rate }), [state, rate]);
  return <PipelineContext.Provider value={view}>{children}</PipelineContext.Provider>;
}

/** What the pipeline is doing. */
export function usePipeline(): PipelineView {
  return useContext(PipelineContext);
}

/** The version of the data as figures should follow it: every change, but no faster than they can be read. */
export function useDataVersion(): number | null {
  const latest = usePipeline().pipeline?.dataVersion ?? null;
  const [followed, setFollowed] = useState(latest);
  const lastChange = useRef(0);
  useEffect(() => {
    if (latest === followed) return undefined;
    const wait = Math.max(0, lastChange.current + betweenVersions - Date.now());
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

function usePerSecond({ pipeline, link }: FeedState): number | null {
  const samples = useRef<readonly EndedAt[]>([]);
  const [rate, setRate] = useState<number | null>(null);
  useEffect(() => {
    if (link === 'resting') samples.current = [];
    else if (pipeline !== null) {
      const { parsed, rejected, failed } = pipeline.documents;
      samples.current = withSample(samples.current, { at: performance.now(), ended: parsed + rejected + failed });
    }
  }, [pipeline, link]);
  useEffect(() => {
    const timer = setInterval(() => {
      setRate(perSecond(samples.current, performance.now()));
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return rate;
}
