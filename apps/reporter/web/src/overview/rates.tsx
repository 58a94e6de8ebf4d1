import { useState } from 'preact/hooks';
import { groupFilter, groupPath, reasonsPath } from '../paths.js';
import { type Filter, type GroupBy, type Outcomes } from '../api/types.js';
import { type RateOrder, rateTableSeries } from '../charts/rate-table.series.js';
import { RateTable } from '../charts/rate-table.js';
import { formatShare } from '../format/numbers.js';
import { RadioGroup } from '../components/radio-group.js';
import { PopulationNote } from '../components/population-note.js';
import { Panel } from '../components/panel.js';
import styles from './rates.module.css';

const orders = [
  { value: 'size', label: 'items' },
  { value: 'rate', label: 'rate' },
] as const;

/** Rates by a dimension such as category: the first groups, and all of them on request. */
export function Rates(props: {
  readonly title: string;
  readonly by: GroupBy;
  /** Column heading of the groups: `Category`. */
  readonly of: string;
  readonly outcomes: Outcomes;
  /** The filter of the outcomes; none selects all. */
  readonly filter?: Filter;
  /** Number of groups shown initially. */
  readonly atFirst: number;
}) {
  const [order, setOrder] = useState<RateOrder>('size');
  const [all, setAll] = useState(false);
  const { filter = {} } = props;
  const { groups, totals, population } = props.outcomes;
  const series = rateTableSeries(groups, totals, order);
  const rows = all ? series.rows : series.rows.slice(0, props.atFirst);
  const more = series.rows.length - rows.length;
  return (
    <Panel
      title={props.title}
      controls={<RadioGroup label="Sort by" options={orders} selected={order} onSelect={setOrder} />}
      population={
        <PopulationNote
          population={population}
          lacking={props.of.toLowerCase()}
          dottedLine={`all items, ${formatShare(totals.overturnRate)}`}
          smallSamples={rows.some(({ smallSample }) => smallSample)}
        />
      }
    >
      <RateTable
        series={{ ...series, rows }}
        caption={props.title}
        of={props.of}
        pathOf={(key) => groupPath(props.by, key, filter)}
        reasonsPathOf={(key) => reasonsPath(groupFilter(props.by, key, filter))}
      />
      {more > 0 || all ? (
        <button
          type="button"
          class={`link-button ${styles.more}`}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? `Show the first ${props.atFirst}` : `Show ${more} more`}
        </button>
      ) : null}
    </Panel>
  );
}
