import { useState } from 'preact/hooks';
import { groupPath } from '../addresses.js';
import { type Outcomes } from '../api/answers.js';
import { countOutcomes } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { type Period } from '../charts/periods.js';
import { Trend } from '../charts/trend.js';
import { trendSeries } from '../charts/trend.series.js';
import { formatAmount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Answered } from '../parts/answered.js';
import { Choice } from '../parts/choice.js';
import { Ground } from '../parts/ground.js';
import { Part } from '../parts/part.js';
import styles from './over-time.module.css';

const kinds = [
  { value: 'year', label: 'year' },
  { value: 'quarter', label: 'quarter' },
  { value: 'month', label: 'month' },
] as const;

/** The overturn rate by year, quarter or month of the decision. */
export function OverTime() {
  const [period, setPeriod] = useState<Period>('year');
  const version = useDataVersion();
  const answer = useAnswer(
    {
      key: `outcomes by ${period}`,
      ask: (signal) => countOutcomes(period, {}, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <Part
      title={`By ${period} of the decision`}
      controls={<Choice label="By" options={kinds} chosen={period} onChoose={setPeriod} />}
    >
      <Answered answer={answer} what={`the ${period}s`} height={20}>
        {(outcomes) => <Periods outcomes={outcomes} period={period} />}
      </Answered>
    </Part>
  );
}

function Periods({ outcomes, period }: { readonly outcomes: Outcomes; readonly period: Period }) {
  const series = trendSeries(outcomes.groups, period);
  return (
    <>
      {series.points.length === 0 ? (
        <p>No counted letter has a decision date.</p>
      ) : (
        <Trend key={period} series={series} pathOf={(key) => groupPath(period, key)} />
      )}
      {series.undated === null ? null : (
        <p class={styles.undated}>
          <a href={groupPath(period, null)}>{formatAmount(series.undated.total, 'item')} without a decision date</a>
        </p>
      )}
      {series.points.length === 0 ? null : (
        <div class={styles.ground}>
          <Ground
            ground={outcomes.population}
            smallSamples={series.points.some(({ group }) => group?.smallSample === true)}
          />
        </div>
      )}
    </>
  );
}
