import { type Filter, type Reasons } from '../api/types.js';
import { countReasons } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { filterQuery } from '../paths.js';
import { type ShareAxis } from '../charts/share-axis.series.js';
import { formatAmount } from '../format/numbers.js';
import { joinList } from '../format/text.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Panel } from '../components/panel.js';
import { QueryView } from '../components/query-view.js';
import { ReasonTable } from './reason-table.js';
import { type ReasonRow, reasonSeries } from './reasons.series.js';
import styles from './reasons-view.module.css';

/** Why requests of a filter fail, and what the overturned ones documented; every row links to its determinations. */
export function ReasonsView({ filter }: { readonly filter: Filter }) {
  const version = useDataVersion();
  const query = useQuery(
    {
      key: `reasons ${filterQuery(filter)}`,
      fetch: (signal) => countReasons(filter, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <section aria-label="Reasons" class={styles.reasons}>
      <QueryView query={query} what="reasons" height={30}>
        {(reasons) => <Rankings reasons={reasons} filter={filter} />}
      </QueryView>
    </section>
  );
}

const ignoredNames: Readonly<Record<Reasons['ignoredFilters'][number], string>> = {
  outcome: 'outcome',
  caseOutcome: 'case outcome',
  'not.outcome': 'excluded outcome',
  'not.caseOutcome': 'excluded case outcome',
};

function Rankings({ reasons, filter }: { readonly reasons: Reasons; readonly filter: Filter }) {
  const { upheld, overturned, population } = reasons;
  if (upheld.determinations + overturned.determinations === 0) return <p>No determination matches. Remove a filter.</p>;
  const { axis, against, inFavour } = reasonSeries(reasons, filter);
  const ignored = reasons.ignoredFilters.map((name) => ignoredNames[name]);
  if (reasons.reasons.every((each) => each.upheld.determinations + each.overturned.determinations === 0)) {
    return <p>No reasons. Letters parsed before revision 9 have no reasons; run a reparse.</p>;
  }
  return (
    <div class={styles.rankings}>
      <Ranking title="Why requests fail" outcome="upheld" counted={upheld} rows={against} axis={axis} />
      <Ranking
        title="What overturned requests documented"
        outcome="overturned"
        counted={overturned}
        rows={inFavour}
        axis={axis}
      />
      <div class={styles.notes}>
        <p>
          The figures are not causal: they describe the letters and do not show that a reason causes an outcome. An item
          can have several reasons.
          {ignored.length === 0 ? '' : ` The filter by ${joinList(ignored)} is ignored here.`}
        </p>
        <p>
          Reasons are read automatically. Precision is the share of the reasons read that two people labelled as well;
          recall is the share of the labelled reasons that are read. Both are measured on the topic in labelled letters.
          A topic with fewer than ten labels has no rate.
        </p>
        {[...against, ...inFavour].some(({ smallSample, share }) => smallSample && share !== null) ? (
          <p>* Share of fewer than {population.smallSampleBelow} items: it is uncertain.</p>
        ) : null}
      </div>
    </div>
  );
}

function Ranking(props: {
  readonly title: string;
  readonly outcome: 'upheld' | 'overturned';
  /** All determinations of the outcome. */
  readonly counted: Reasons['upheld'];
  readonly rows: readonly ReasonRow[];
  readonly axis: ShareAxis;
}) {
  const { title, outcome, counted, rows } = props;
  const items = `${formatAmount(counted.determinations, `${outcome} item`)} in ${formatAmount(counted.letters, 'letter')}`;
  const direction = outcome === 'upheld' ? 'against' : 'for';
  return (
    <Panel
      title={title}
      about={`Reasons ${direction} the request in ${items}, by the share of the items that give it.`}
    >
      {rows.length === 0 ? (
        <p>{counted.determinations === 0 ? `No ${outcome} item matches.` : `No reason ${direction} the request.`}</p>
      ) : (
        <ReasonTable caption={title} rows={rows} axis={props.axis} total={counted.determinations} />
      )}
    </Panel>
  );
}
