import { useState } from 'preact/hooks';
import { type GroupName, groupPath } from '../addresses.js';
import { type Outcomes } from '../api/answers.js';
import { type RateOrder, rateTableSeries } from '../charts/rate-table.series.js';
import { RateTable } from '../charts/rate-table.js';
import { formatShare } from '../format/numbers.js';
import { Choice } from '../parts/choice.js';
import { Ground } from '../parts/ground.js';
import { Part } from '../parts/part.js';
import styles from './rates.module.css';

const orders = [
  { value: 'size', label: 'items' },
  { value: 'rate', label: 'rate' },
] as const;

/** Rates by category, drug class and the like: the largest groups, all of them on request. */
export function Rates(props: {
  readonly title: string;
  readonly by: GroupName;
  /** The heading of the groups, and what those without lack: `Category`. */
  readonly of: string;
  readonly outcomes: Outcomes;
  /** Groups shown before the rest is asked for. */
  readonly atFirst: number;
}) {
  const [order, setOrder] = useState<RateOrder>('size');
  const [all, setAll] = useState(false);
  const { groups, totals, population } = props.outcomes;
  const series = rateTableSeries(groups, totals, order);
  const rows = all ? series.rows : series.rows.slice(0, props.atFirst);
  const more = series.rows.length - rows.length;
  return (
    <Part
      title={props.title}
      controls={<Choice label="Sorted by" options={orders} chosen={order} onChoose={setOrder} />}
      ground={
        <Ground
          ground={population}
          lacking={props.of.toLowerCase()}
          dotted={`all items, ${formatShare(totals.overturnRate)}`}
          smallSamples={rows.some(({ smallSample }) => smallSample)}
        />
      }
    >
      <RateTable
        series={{ ...series, rows }}
        caption={props.title}
        of={props.of}
        pathOf={(key) => groupPath(props.by, key)}
      />
      {more > 0 || all ? (
        <button
          type="button"
          class={styles.more}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? `Show the first ${props.atFirst}` : `Show ${more} more`}
        </button>
      ) : null}
    </Part>
  );
}
