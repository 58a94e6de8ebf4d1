import { useLocation } from 'preact-iso';
import { pageRoutes } from '../../../src/web/page-routes.js';
import formStyles from '../explore/filter-form.module.css';
import { SearchField } from '../explore/search-field.js';
import { treatmentPath } from '../paths.js';
import styles from './start-search.module.css';

/** What the letters are, and where a question begins: a search, or a request whose like is looked for. */
export function StartSearch() {
  const { route } = useLocation();
  return (
    <section class={styles.start} aria-label="Search">
      <p>
        Independent Medical Review decides whether treatment that was denied to an injured worker in California is
        medically necessary.
      </p>
      <form
        class={formStyles.form}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <SearchField
          label="Treatment, drug or case number"
          q=""
          onSearch={(q) => {
            if (q !== '') route(treatmentPath({ q }));
          }}
        />
      </form>
      <p class={styles.more}>
        Or <a href={pageRoutes.similar}>describe a request</a> and see how similar ones were decided, and why.
      </p>
    </section>
  );
}
