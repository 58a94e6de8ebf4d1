import { useLocation } from 'preact-iso';
import { countOutcomes } from '../api/client.js';
import { type Filter, type GroupBy, type Outcomes } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { QueryView } from '../components/query-view.js';
import { useTitle } from '../components/use-title.js';
import { ActiveFilters } from '../explore/active-filters.js';
import formStyles from '../explore/filter-form.module.css';
import { omit, parseFilter, valueCount } from '../explore/filter-query.js';
import { FilterSummary } from '../explore/filter-summary.js';
import { QueryMeaning } from '../explore/query-meaning.js';
import { ReasonsView } from '../explore/reasons-view.js';
import { SearchField } from '../explore/search-field.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { OverTime } from '../overview/over-time.js';
import { Rates } from '../overview/rates.js';
import { explorePath, filterQuery, similarPath, treatmentPath } from '../paths.js';
import { DecisionsToRead } from './decisions-to-read.js';
import styles from './treatment-page.module.css';

/** Dimensions that are left out if fewer determinations have a value of them. */
const minWithValue = 5;

const groupings = [
  { by: 'guidelineSection', title: 'By guideline section that the reviewer cited', of: 'Guideline section' },
  { by: 'sessions', title: 'By number of sessions requested', of: 'Sessions' },
  { by: 'quantity', title: 'By quantity requested', of: 'Quantity' },
  { by: 'strength', title: 'By strength requested', of: 'Strength' },
  { by: 'frequency', title: 'By visits per week requested', of: 'Visits per week' },
  { by: 'duration', title: 'By weeks requested', of: 'Weeks' },
  { by: 'specialty', title: 'By specialty of the reviewer', of: 'Specialty' },
] as const satisfies readonly { readonly by: GroupBy; readonly title: string; readonly of: string }[];

/** Outcomes of what a search or a filter selects, why, in which amounts, and what to read first. */
export default function TreatmentPage() {
  const { url, route } = useLocation();
  const given = parseFilter(url.split('?')[1]?.split('#')[0] ?? '');
  const filter = withoutOutcome(given);
  const name = filter.q ?? 'Treatment';
  useTitle(name);
  const change = (changed: Filter) => {
    route(treatmentPath(changed));
  };
  return (
    <>
      <h1 class={styles.title}>{name}</h1>
      <form
        class={`${formStyles.form} ${styles.search}`}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <SearchField
          label="Treatment, drug or case number"
          q={filter.q ?? ''}
          onSearch={(q) => {
            change(q === '' ? omit(filter, 'q') : { ...filter, q });
          }}
        />
      </form>
      {valueCount(filter) === 0 ? (
        <p class={styles.hint}>Name a treatment to see how often it was overturned, and why.</p>
      ) : (
        <Selected
          key={filterQuery(filter)}
          filter={filter}
          outcomeIgnored={valueCount(given) > valueCount(filter)}
          onChange={change}
        />
      )}
    </>
  );
}

/** Returns a filter without outcomes: the rate among overturned items alone would be 100 %. */
function withoutOutcome(filter: Filter): Filter {
  return (['outcome', 'not.outcome', 'caseOutcome', 'not.caseOutcome'] as const).reduce(omit, filter);
}

function Selected(props: {
  readonly filter: Filter;
  readonly outcomeIgnored: boolean;
  readonly onChange: (filter: Filter) => void;
}) {
  const { filter, outcomeIgnored, onChange } = props;
  const query = useOutcomes('outcome', filter);
  const isEmpty = query.state === 'ready' && query.value.totals.total === 0;
  return (
    <>
      <ActiveFilters filter={filter} onChange={onChange} />
      {filter.q === undefined ? null : <QueryMeaning q={filter.q} filter={filter} onChange={onChange} />}
      <QueryView query={query} what="outcomes" height={5}>
        {(outcomes) =>
          outcomes.totals.total === 0 ? (
            <p>No determination matches. Remove a filter, or use other words.</p>
          ) : (
            <>
              <FilterSummary outcomes={outcomes} outcomeFiltered={outcomeIgnored} />
              <p class={styles.links}>
                <a href={explorePath(filter)}>List and export the determinations</a>
                {filter.q === undefined ? null : (
                  <a href={similarPath({ q: filter.q })}>Find decisions on requests like this</a>
                )}
              </p>
            </>
          )
        }
      </QueryView>
      {query.state !== 'ready' || isEmpty ? null : (
        <div class={styles.sections}>
          <ReasonsView filter={filter} />
          <DecisionsToRead filter={filter} />
          <div class={styles.figures}>
            <OverTime filter={filter} />
            {groupings.map((grouping) => (
              <Grouping key={grouping.by} {...grouping} filter={filter} />
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** Rates by a dimension; nothing if few determinations have a value of it. */
function Grouping(props: (typeof groupings)[number] & { readonly filter: Filter }) {
  const { by, title, of, filter } = props;
  const query = useOutcomes(by, filter);
  return (
    <QueryView query={query} what={`figures by ${of.toLowerCase()}`} height={8}>
      {(outcomes) =>
        hasFewValues(outcomes) ? null : (
          <Rates title={title} by={by} of={of} outcomes={outcomes} filter={filter} atFirst={8} />
        )
      }
    </QueryView>
  );
}

function hasFewValues({ totals, population }: Outcomes): boolean {
  return totals.total - population.withoutValue.determinations < minWithValue;
}

function useOutcomes(by: GroupBy, filter: Filter) {
  return useQuery(
    {
      key: `outcomes by ${by} ${filterQuery(filter)}`,
      fetch: (signal) => countOutcomes(by, filter, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    useDataVersion(),
  );
}
