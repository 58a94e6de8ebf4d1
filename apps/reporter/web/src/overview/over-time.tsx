import { useState } from 'preact/hooks';
import { groupPath } from '../paths.js';
import { type Outcomes } from '../api/types.js';
import { countOutcomes } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { type Period } from '../charts/periods.js';
import { Trend } from '../charts/trend.js';
import { trendSeries } from '../charts/trend.series.js';
import { formatAmount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import { RadioGroup } from '../components/radio-group.js';
import { PopulationNote } from '../components/population-note.js';
import { Panel } from '../components/panel.js';
import styles from './over-time.module.css';

const kinds = [
  { value: 'year', label: 'year' },
  { value: 'quarter', label: 'quarter' },
  { value: 'month', label: 'month' },
] as const;

/** The overturn rate by decision year, quarter or month. */
export function OverTime() {
  const [period, setPeriod] = useState<Period>('year');
  const version = useDataVersion();
  const query = useQuery(
    {
      key: `outcomes by ${period}`,
      fetch: (signal) => countOutcomes(period, {}, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <Panel
      title={`By decision ${period}`}
      controls={<RadioGroup label="By" options={kinds} selected={period} onSelect={setPeriod} />}
    >
      <QueryView query={query} what={`${period}s`} height={20}>
        {(outcomes) => <Periods outcomes={outcomes} period={period} />}
      </QueryView>
    </Panel>
  );
}

function Periods({ outcomes, period }: { readonly outcomes: Outcomes; readonly period: Period }) {
  const series = trendSeries(outcomes.groups, period);
  const beyondAxis = series.points.some(({ group }) => (group?.overturnRate ?? 0) > series.axis.max);
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
        <div class={styles.population}>
          {beyondAxis ? <p>Triangle at the upper edge: the rate is above the axis.</p> : null}
          <PopulationNote
            population={outcomes.population}
            smallSamples={series.points.some(({ group }) => group?.smallSample === true)}
          />
        </div>
      )}
    </>
  );
}
