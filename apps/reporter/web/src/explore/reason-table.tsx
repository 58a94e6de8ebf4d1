import { SmallSampleMark } from '../charts/rate-table.js';
import { type ShareAxis } from '../charts/share-axis.series.js';
import { ShareBar, ShareScale } from '../charts/share-bar.js';
import { formatAmount, formatCount, formatInterval, formatShare } from '../format/numbers.js';
import { type ReasonRow } from './reasons.series.js';
import styles from './reason-table.module.css';

/** Reasons as a table with one drawn column: the share of the items that give a reason, and how well it is read. */
export function ReasonTable(props: {
  readonly caption: string;
  readonly rows: readonly ReasonRow[];
  readonly axis: ShareAxis;
  /** All determinations of the outcome, of which the shares are parts. */
  readonly total: number;
}) {
  return (
    <div class={styles.frame}>
      <table class={styles.table} role="table">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class={styles.name}>
              Reason
            </th>
            <th role="columnheader" scope="col" class={styles.plot}>
              <span class="visually-hidden">Drawn</span>
              <ShareScale axis={props.axis} />
            </th>
            <th role="columnheader" scope="col" class={styles.share}>
              Share
            </th>
            <th role="columnheader" scope="col" class={styles.interval}>
              95% interval
            </th>
            <th role="columnheader" scope="col" class={styles.items}>
              Items
            </th>
            <th role="columnheader" scope="col" class={styles.accuracy}>
              Measured accuracy
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <Row key={row.key} row={row} axis={props.axis} total={props.total} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, axis, total }: { readonly row: ReasonRow; readonly axis: ShareAxis; readonly total: number }) {
  const { share, smallSample, path } = row;
  return (
    <tr role="row" data-small={smallSample} data-rated={share !== null}>
      <th role="rowheader" scope="row" class={styles.name}>
        {path === null ? row.label : <a href={path}>{row.label}</a>}
      </th>
      <td role="cell" class={styles.plot}>
        <ShareBar mark={row} smallSample={smallSample} ticks={axis.ticks} reference={null} />
      </td>
      <td role="cell" class={styles.share}>
        {share === null ? 'no rate' : formatShare(share)}
        {share !== null && smallSample ? <SmallSampleMark /> : null}
      </td>
      <td role="cell" class={styles.interval}>
        {formatInterval(row.interval)}
      </td>
      <td role="cell" class={styles.items}>
        {formatCount(row.determinations)} of {formatCount(total)}
      </td>
      <td role="cell" class={styles.accuracy}>
        <Accuracy {...row.accuracy} />
      </td>
    </tr>
  );
}

function Accuracy({ labels, precision, recall }: ReasonRow['accuracy']) {
  const measured =
    precision === null || recall === null
      ? 'not measured'
      : `precision ${formatShare(precision)}, recall ${formatShare(recall)}`;
  return (
    <>
      {measured}, {formatAmount(labels, 'label')}
    </>
  );
}
