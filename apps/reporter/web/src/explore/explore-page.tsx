import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { filterQuery, treatmentPath } from '../paths.js';
import { type Filter, type Outcomes } from '../api/types.js';
import { countOutcomes } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { formatAmount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import { RadioGroup } from '../components/radio-group.js';
import { useTitle } from '../components/use-title.js';
import { ActiveFilters } from './active-filters.js';
import { DeterminationList } from './determination-list.js';
import { parseFilter, valueCount, omit } from './filter-query.js';
import { FilterForm } from './filter-form.js';
import { FilterSummary } from './filter-summary.js';
import styles from './explore-page.module.css';
import { QueryMeaning } from './query-meaning.js';
import { ReasonsView } from './reasons-view.js';
import { TwoWayTable } from './two-way-table.js';
import { defaultTwoWay, parseView, tablePath, type View, viewPath } from './view-query.js';

const views = [
  { value: 'list', label: 'list' },
  { value: 'two-way', label: 'two-way table' },
  { value: 'reasons', label: 'reasons' },
] as const;

const exportFormats = [
  { extension: 'csv', name: 'CSV' },
  { extension: 'ndjson', name: 'NDJSON' },
] as const;

/** Determinations selected by a filter form. The URL holds the form's state, so that a selection can be shared. */
export default function ExplorePage() {
  useTitle('Explore');
  const { url, route } = useLocation();
  const search = url.split('?')[1]?.split('#')[0] ?? '';
  const filter = parseFilter(search);
  const view = parseView(search);
  const version = useDataVersion();
  // The rate among overturned items alone would be 100 %, so the rate ignores the outcome filter.
  const rated = omit(omit(filter, 'outcome'), 'not.outcome');
  const query = useQuery(
    {
      key: `outcomes by outcome ${filterQuery(rated)}`,
      fetch: (signal) => countOutcomes('outcome', rated, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  const change = (changed: Filter) => {
    route(viewPath(changed, view));
  };
  const total = query.state === 'ready' ? shownItems(query.value.totals, filter) : null;
  return (
    <>
      <h1 class={styles.title}>Explore determinations</h1>
      <div class={styles.page}>
        <Filters filter={filter} onChange={change} />
        <div class={styles.shown}>
          <ActiveFilters filter={filter} onChange={change} />
          {filter.q === undefined ? null : <QueryMeaning q={filter.q} filter={filter} onChange={change} />}
          <QueryView query={query} what="outcomes" height={5}>
            {(outcomes) => (
              <FilterSummary
                outcomes={outcomes}
                outcomeFiltered={(filter.outcome ?? filter['not.outcome']) !== undefined}
              />
            )}
          </QueryView>
          {total === null || total === 0 || valueCount(filter) === 0 ? null : (
            <p class={styles.treatment}>
              <a href={treatmentPath(filter)}>Rates, reasons and decisions to read first for these filters</a>
            </p>
          )}
          <div class={styles.views}>
            <RadioGroup
              label="Show"
              options={views}
              selected={view.kind}
              onSelect={(kind) => {
                route(viewPath(filter, kind === 'two-way' ? defaultTwoWay : { kind }));
              }}
            />
            <ExportLinks filter={filter} view={view} total={total} />
          </div>
          {query.state === 'failed' ? null : view.kind === 'list' ? (
            <DeterminationList key={filterQuery(filter)} filter={filter} total={total} />
          ) : view.kind === 'reasons' ? (
            <ReasonsView filter={filter} />
          ) : (
            <TwoWayTable
              view={view}
              filter={filter}
              onView={(changed) => {
                route(viewPath(filter, changed));
              }}
            />
          )}
        </div>
      </div>
    </>
  );
}

/** Returns the number of items in the list: those with the selected outcomes. */
function shownItems({ upheld, overturned }: Outcomes['totals'], filter: Filter): number {
  const selected = filter.outcome ?? ['upheld', 'overturned'];
  const isShown = (outcome: 'upheld' | 'overturned') =>
    selected.includes(outcome) && filter['not.outcome']?.includes(outcome) !== true;
  return (isShown('upheld') ? upheld : 0) + (isShown('overturned') ? overturned : 0);
}

/** The filter form: beside the list on wide windows, else behind a button above it. */
function Filters(props: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const [open, setOpen] = useState(false);
  const count = valueCount(props.filter);
  return (
    <aside class={styles.filters} data-open={open}>
      <button
        type="button"
        class={styles.opener}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? 'Hide filters' : count === 0 ? 'Filters' : `Filters (${count})`}
      </button>
      <FilterForm {...props} />
    </aside>
  );
}

/** Links to exports of the determinations that match the filter, and of the figures that are shown. */
function ExportLinks(props: { readonly filter: Filter; readonly view: View; readonly total: number | null }) {
  const { filter, view, total } = props;
  if (total === null || total === 0) return null;
  return (
    <p class={styles.exports}>
      Export {formatAmount(total, 'determination')}:{' '}
      {exportFormats.map(({ extension, name }) => (
        <a key={extension} href={`/v1/exports/determinations.${extension}${filterQuery(filter)}`} download>
          {name}
        </a>
      ))}
      {view.kind === 'list' ? null : (
        <a href={tablePath(filter, view)} download>
          this table as CSV
        </a>
      )}
    </p>
  );
}
