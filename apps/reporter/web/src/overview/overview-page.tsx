import { pageRoutes } from '../../../src/web/page-routes.js';
import { type GroupBy, type Outcomes } from '../api/types.js';
import { countOutcomes } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import { useTitle } from '../components/use-title.js';
import { Headline } from './headline.js';
import { LastLetters } from './last-letters.js';
import styles from './overview-page.module.css';
import { OverTime } from './over-time.js';
import { PipelineStatus } from './pipeline-status.js';
import { PublishedRatesComparison } from './published-rates.js';
import { Rates } from './rates.js';
import { StartSearch } from './start-search.js';

/** The figures over all letters, and the state of the pipeline. */
export function OverviewPage() {
  useTitle('Overview');
  const categories = useOutcomes('category');
  const drugClasses = useOutcomes('drugClass');
  const empty = categories.state === 'ready' && categories.value.totals.total === 0;
  return (
    <>
      <h1 class={styles.title}>Outcomes of Independent Medical Review</h1>
      {empty ? <EmptyState /> : <StartSearch />}
      <div class={styles.page}>
        {empty ? null : (
          <div class={styles.figures}>
            <QueryView query={categories} what="outcomes" height={40}>
              {(outcomes) => (
                <>
                  <Headline total={outcomes.totals} smallSampleBelow={outcomes.population.smallSampleBelow} />
                  <Rates
                    title="By category of treatment"
                    by="category"
                    of="Category"
                    outcomes={outcomes}
                    atFirst={14}
                  />
                </>
              )}
            </QueryView>
            <QueryView query={drugClasses} what="drug classes" height={24}>
              {(outcomes) => <DrugClasses outcomes={outcomes} />}
            </QueryView>
            <PublishedRatesComparison />
          </div>
        )}
        <div class={styles.side}>
          {empty ? null : <OverTime />}
          <PipelineStatus more />
          <LastLetters />
        </div>
      </div>
    </>
  );
}

function useOutcomes(by: GroupBy) {
  const version = useDataVersion();
  return useQuery(
    {
      key: `outcomes by ${by}`,
      fetch: (signal) => countOutcomes(by, {}, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
}

function DrugClasses({ outcomes }: { readonly outcomes: Outcomes }) {
  const groups = outcomes.groups.filter(({ key }) => key !== null);
  if (groups.length === 0) return null;
  return <Rates title="By drug class" by="drugClass" of="Drug class" outcomes={{ ...outcomes, groups }} atFirst={10} />;
}

function EmptyState() {
  return (
    <p class={styles.empty}>
      No letter has been counted yet. <a href={pageRoutes.pipeline}>Send letters</a>; figures appear here as soon as
      letters are read.
    </p>
  );
}
