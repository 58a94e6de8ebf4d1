import { pageRoutes } from '../../src/web/page-routes.js';
import { useTitle } from './parts/use-title.js';

/** What an address shows that names no page. */
export function NotFoundPage() {
  useTitle('Not found');
  return (
    <>
      <h1>There is no such page</h1>
      <p>
        Begin at the <a href={pageRoutes.overview}>overview</a>.
      </p>
    </>
  );
}
