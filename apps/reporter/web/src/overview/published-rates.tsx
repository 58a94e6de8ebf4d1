import { groupPath } from '../addresses.js';
import { type PublishedRates } from '../api/answers.js';
import { comparePublishedRates } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { SmallSampleMark } from '../charts/rate-table.js';
import { formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Answered } from '../parts/answered.js';
import { Ground } from '../parts/ground.js';
import { Part } from '../parts/part.js';
import styles from './published-rates.module.css';
import smallTable from './small-table.module.css';

/** Our uphold rates by year beside those that DWC published: whether the letters here are like all of them. */
export function PublishedRatesCheck() {
  const version = useDataVersion();
  const answer = useAnswer(
    { key: 'published rates', ask: comparePublishedRates, versionOf: ({ dataVersion }) => dataVersion },
    version,
  );
  return (
    <Part
      title="Checked against published rates"
      about="Share upheld, by year of the decision: DWC’s and that of the letters here."
    >
      <Answered answer={answer} what="the years" height={16}>
        {(rates) => <Years rates={rates} />}
      </Answered>
    </Part>
  );
}

function Years({ rates }: { readonly rates: PublishedRates }) {
  const years = rates.years.filter(({ ours }) => ours.total > 0);
  if (years.length === 0) return <p>No counted letter was decided in a year that DWC published a rate for.</p>;
  return (
    <>
      <table class={`${smallTable.table} ${styles.years}`}>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Published</th>
            <th scope="col">Here</th>
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
              <td data-holds={holds}>{holds === null ? '–' : holds ? 'yes' : 'no'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class={styles.ground}>
        <p>
          Agrees: the interval holds the published rate. Letters that somebody chose to send are no random sample of all
          letters.
        </p>
        <Ground
          ground={{ ...rates.population, withoutValue: nothing }}
          smallSamples={years.some(({ ours }) => ours.smallSample)}
        />
      </div>
    </>
  );
}

const nothing = { determinations: 0, letters: 0 };
