import { pageRoutes } from '../../src/web/page-routes.js';
import { useTitle } from './components/use-title.js';

/** Shown for a URL that is not a page of the dashboard. */
export function NotFoundPage() {
  useTitle('Not found');
  return (
    <>
      <h1>Page not found</h1>
      <p>
        This address is not a page of the dashboard. Go to the <a href={pageRoutes.overview}>overview</a>.
      </p>
    </>
  );
}
