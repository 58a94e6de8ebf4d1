import { useState } from 'preact/hooks';
import { filterQuery, groupPath } from '../paths.js';
import { type Filter, type Outcomes } from '../api/types.js';
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

const noFilter: Filter = {};

/** The overturn rate of the determinations of a filter by decision year, quarter or month. */
export function OverTime({ filter = noFilter }: { readonly filter?: Filter }) {
  const [period, setPeriod] = useState<Period>('year');
  const version = useDataVersion();
  const query = useQuery(
    {
      key: `outcomes by ${period} ${filterQuery(filter)}`.trimEnd(),
      fetch: (signal) => countOutcomes(period, filter, signal),
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
        {(outcomes) => <Periods outcomes={outcomes} period={period} filter={filter} />}
      </QueryView>
    </Panel>
  );
}

function Periods(props: { readonly outcomes: Outcomes; readonly period: Period; readonly filter: Filter }) {
  const { outcomes, period, filter } = props;
  const series = trendSeries(outcomes.groups, period);
  const beyondAxis = series.points.some(({ group }) => (group?.overturnRate ?? 0) > series.axis.max);
  return (
    <>
      {series.points.length === 0 ? (
        <p>No counted letter has a decision date.</p>
      ) : (
        <Trend key={period} series={series} pathOf={(key) => groupPath(period, key, filter)} />
      )}
      {series.undated === null ? null : (
        <p class={styles.undated}>
          <a href={groupPath(period, null, filter)}>
            {formatAmount(series.undated.total, 'item')} without a decision date
          </a>
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
