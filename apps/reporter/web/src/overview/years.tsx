import { groupPath } from '../addresses.js';
import { type Outcomes } from '../api/answers.js';
import { Trend } from '../charts/trend.js';
import { trendSeries } from '../charts/trend.series.js';
import { formatAmount } from '../format/numbers.js';
import { Ground } from '../parts/ground.js';
import { Part } from '../parts/part.js';
import styles from './years.module.css';

/** The overturn rate by year of the decision. */
export function Years({ outcomes }: { readonly outcomes: Outcomes }) {
  const series = trendSeries(outcomes.groups);
  return (
    <Part
      title="By year of the decision"
      ground={
        series.years.length === 0 ? undefined : (
          <Ground
            ground={outcomes.ground}
            smallSamples={series.years.some(({ group }) => group?.smallSample === true)}
          />
        )
      }
    >
      {series.years.length === 0 ? (
        <p>No counted letter has a decision date.</p>
      ) : (
        <Trend series={series} pathOf={(year) => groupPath('year', year)} />
      )}
      {series.undated === null ? null : (
        <p class={styles.undated}>
          <a href={groupPath('year', null)}>{formatAmount(series.undated.total, 'item')} without a decision date</a>
        </p>
      )}
    </Part>
  );
}
