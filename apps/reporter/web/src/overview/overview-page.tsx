import { pageRoutes } from '../../../src/web/page-routes.js';
import { type By, type Outcomes } from '../api/answers.js';
import { countOutcomes } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Answered } from '../parts/answered.js';
import { useTitle } from '../parts/use-title.js';
import { Headline } from './headline.js';
import { LastLetters } from './last-letters.js';
import styles from './overview-page.module.css';
import { OverTime } from './over-time.js';
import { PipelineNow } from './pipeline-now.js';
import { PublishedRatesCheck } from './published-rates.js';
import { Rates } from './rates.js';

/** What the letters say as a whole, and what the pipeline is doing. */
export function OverviewPage() {
  useTitle('Overview');
  const categories = useOutcomes('category');
  const drugClasses = useOutcomes('drugClass');
  const empty = categories.state === 'ready' && categories.value.totals.total === 0;
  return (
    <>
      <h1 class={styles.title}>Outcomes of Independent Medical Review</h1>
      {empty ? <Nothing /> : null}
      <div class={styles.page}>
        {empty ? null : (
          <div class={styles.figures}>
            <Answered answer={categories} what="the outcomes" height={40}>
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
            </Answered>
            <Answered answer={drugClasses} what="the drug classes" height={24}>
              {(outcomes) => <DrugClasses outcomes={outcomes} />}
            </Answered>
            <PublishedRatesCheck />
          </div>
        )}
        <div class={styles.side}>
          {empty ? null : <OverTime />}
          <PipelineNow more />
          <LastLetters />
        </div>
      </div>
    </>
  );
}

function useOutcomes(by: By) {
  const version = useDataVersion();
  return useAnswer(
    {
      key: `outcomes by ${by}`,
      ask: (signal) => countOutcomes(by, {}, signal),
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

function Nothing() {
  return (
    <p class={styles.nothing}>
      No letter has been counted yet. <a href={pageRoutes.pipeline}>Send letters</a>, and the figures come up here as
      they are read.
    </p>
  );
}
