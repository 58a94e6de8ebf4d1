import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso';
import { pageRoutes } from '../../src/web/page-routes.js';
import { PipelineProvider } from './live/pipeline-context.js';
import { NotFoundPage } from './not-found-page.js';
import { OverviewPage } from './overview/overview-page.js';
import { Shell } from './shell/shell.js';

/** Addresses that are pages; every other link of this origin leaves the page. */
const pageAddresses = /^\/(?:$|[?#]|(?:explore|letters|flags|pipeline)(?:$|[/?#]))/;

const ExplorePage = lazy(() => import('./explore/explore-page.js'));
const FlagsPage = lazy(() => import('./flags/flags-page.js'));
const LetterPage = lazy(() => import('./letter/letter-page.js'));
const PipelinePage = lazy(() => import('./pipeline/pipeline-page.js'));

/** The whole page: what is shared by all, and the one that the address names. */
export function App() {
  return (
    <LocationProvider scope={pageAddresses}>
      <PipelineProvider>
        <Shell>
          <ErrorBoundary>
            <Router onRouteChange={goToTop}>
              <Route path={pageRoutes.overview} component={OverviewPage} />
              <Route path={pageRoutes.explore} component={ExplorePage} />
              <Route path={pageRoutes.letter} component={LetterPage} />
              <Route path={pageRoutes.flags} component={FlagsPage} />
              <Route path={pageRoutes.pipeline} component={PipelinePage} />
              <Route default component={NotFoundPage} />
            </Router>
          </ErrorBoundary>
        </Shell>
      </PipelineProvider>
    </LocationProvider>
  );
}

let first = true;

/** A new page is read from its top, by eye and by screen reader alike. */
function goToTop(): void {
  if (!first && location.hash === '') {
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }
  first = false;
}
