import { type ComponentType } from 'preact';
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { pageRoutes } from '../../src/web/page-routes.js';
import { PageLoadError, RenderErrorBoundary } from './error-boundary.js';
import { PipelineProvider } from './live/pipeline-context.js';
import { NotFoundPage } from './not-found-page.js';
import { OverviewPage } from './overview/overview-page.js';
import { loadPage } from './page-loading.js';
import { wasHistoryNavigation } from './scroll-restoration.js';
import { SessionGate } from './shell/session.js';
import { Shell } from './shell/shell.js';

/** Paths that the client-side router handles; the browser follows every other link of this origin. */
const pageAddresses = /^\/(?:$|[?#]|(?:explore|treatment|similar|letters|flags|pipeline)(?:$|[/?#]))/;

const ExplorePage = lazyPage(() => import('./explore/explore-page.js'));
const FlagsPage = lazyPage(() => import('./flags/flags-page.js'));
const LetterPage = lazyPage(() => import('./letter/letter-page.js'));
const SimilarPage = lazyPage(() => import('./similar/similar-page.js'));
const TreatmentPage = lazyPage(() => import('./treatment/treatment-page.js'));
const PipelinePage = lazyPage(() => import('./pipeline/pipeline-page.js'));

/** The dashboard: the shared frame and the page that the URL names. */
export function App() {
  return (
    <LocationProvider scope={pageAddresses}>
      <SessionGate>
        <PipelineProvider>
          <Shell>
            <Pages />
          </Shell>
        </PipelineProvider>
      </SessionGate>
    </LocationProvider>
  );
}

function Pages() {
  const { url } = useLocation();
  return (
    <RenderErrorBoundary resetKey={url}>
      <ErrorBoundary>
        <Router onRouteChange={moveToTop}>
          <Route path={pageRoutes.overview} component={OverviewPage} />
          <Route path={pageRoutes.explore} component={ExplorePage} />
          <Route path={pageRoutes.treatment} component={TreatmentPage} />
          <Route path={pageRoutes.similar} component={SimilarPage} />
          <Route path={pageRoutes.letter} component={LetterPage} />
          <Route path={pageRoutes.flags} component={FlagsPage} />
          <Route path={pageRoutes.pipeline} component={PipelinePage} />
          <Route default component={NotFoundPage} />
        </Router>
      </ErrorBoundary>
    </RenderErrorBoundary>
  );
}

function lazyPage<Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return lazy(() =>
    loadPage<Props>(load, PageLoadError, {
      storage: sessionStorage,
      now: Date.now,
      reload: () => {
        location.reload();
      },
    }),
  );
}

/** Moves scroll position and focus to the top of a newly opened page. */
function moveToTop(): void {
  if (wasHistoryNavigation() || location.hash !== '') return;
  scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}
