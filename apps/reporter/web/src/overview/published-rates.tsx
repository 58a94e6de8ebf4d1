import { groupPath } from '../paths.js';
import { type PublishedRates } from '../api/types.js';
import { comparePublishedRates } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { SmallSampleMark } from '../charts/rate-table.js';
import { formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import { PopulationNote } from '../components/population-note.js';
import { Panel } from '../components/panel.js';
import styles from './published-rates.module.css';
import smallTable from './small-table.module.css';

/** Uphold rates by year, compared with those that DWC published. */
export function PublishedRatesComparison() {
  const version = useDataVersion();
  const query = useQuery(
    { key: 'published rates', fetch: comparePublishedRates, versionOf: ({ dataVersion }) => dataVersion },
    version,
  );
  return (
    <Panel
      title="Comparison with published rates"
      about="Share upheld by decision year: published by DWC, and in these letters."
    >
      <QueryView query={query} what="published rates" height={16}>
        {(rates) => <Years rates={rates} />}
      </QueryView>
    </Panel>
  );
}

function Years({ rates }: { readonly rates: PublishedRates }) {
  const years = rates.years.filter(({ ours }) => ours.total > 0);
  if (years.length === 0) return <p>No counted letter has a decision date in a year for which DWC published a rate.</p>;
  return (
    <>
      <table class={`${smallTable.table} ${styles.years}`}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Published</th>
            <th scope="col">These letters</th>
            <th scope="col">95% interval</th>
            <th scope="col">Items</th>
            <th scope="col">Agrees</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, publishedUpheldShare, ours, upheldShare, upheldInterval, holds }) => (
            <tr key={year}>
              <th scope="row">
                <a href={groupPath('year', String(year))}>{year}</a>
              </th>
              <td>{formatShare(publishedUpheldShare)}</td>
              <td>
                {formatShare(upheldShare)}
                {ours.smallSample ? <SmallSampleMark /> : null}
              </td>
              <td>{formatInterval(upheldInterval)}</td>
              <td>{formatCount(ours.total)}</td>
              <td data-holds={holds}>{holds === null || ours.smallSample ? '–' : holds ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class={styles.population}>
        <p>
          Agrees: the interval contains the published rate; not stated for small samples. The letters here are not a
          random sample of all letters.
        </p>
        <PopulationNote
          population={{ ...rates.population, withoutValue: nothing }}
          smallSamples={years.some(({ ours }) => ours.smallSample)}
        />
      </div>
    </>
  );
}

const nothing = { determinations: 0, letters: 0 };
