import { useLocation } from 'preact-iso';
import { pageRoutes } from '../../../src/web/page-routes.js';
import { countOutcomes } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { formatCount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import { type FlagKind, flagKinds, flagDescriptions } from '../components/flag-descriptions.js';
import { useTitle } from '../components/use-title.js';
import { FlagList } from './flag-list.js';
import styles from './flags-page.module.css';

/** Flags by kind: possible grounds for an appeal, each with the passages it is based on. */
export default function FlagsPage() {
  useTitle('Flags');
  const { query: parameters } = useLocation();
  const version = useDataVersion();
  const query = useQuery(
    {
      key: 'outcomes by flag',
      fetch: (signal) => countOutcomes('flag', {}, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <>
      <h1>Flags</h1>
      <p class={styles.about}>
        A flag marks a letter that seems to contradict itself on a matter of fact, a possible ground for an appeal under
        Labor Code 4610.6(h). Flags are raised automatically: read the passages before you rely on one. A flag does not
        change any figure and does not predict whether an appeal would succeed.
      </p>
      <QueryView query={query} what="flags" height={12}>
        {({ groups, totals }) => {
          const counts = new Map(groups.map(({ key, total }) => [key, total]));
          const raised = flagKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);
          const kind = flagKinds.find((each) => each === parameters['kind']) ?? raised[0] ?? flagKinds[0];
          return (
            <>
              <Kinds selected={kind} counts={counts} />
              <section aria-label={flagDescriptions[kind].name}>
                <p class={styles.meaning}>{flagDescriptions[kind].meaning}</p>
                <p class={styles.limitation}>{flagDescriptions[kind].limitation}</p>
                <FlagList key={kind} kind={kind} count={counts.get(kind) ?? 0} ofItems={totals.total} />
              </section>
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function Kinds(props: { readonly selected: FlagKind; readonly counts: ReadonlyMap<string | null, number> }) {
  return (
    <nav aria-label="Kinds of flags" class={styles.kinds}>
      {flagKinds.map((kind) => (
        <a
          key={kind}
          href={`${pageRoutes.flags}?kind=${kind}`}
          aria-current={kind === props.selected ? 'true' : undefined}
        >
          {flagDescriptions[kind].name} <span>{formatCount(props.counts.get(kind) ?? 0)}</span>
        </a>
      ))}
    </nav>
  );
}
