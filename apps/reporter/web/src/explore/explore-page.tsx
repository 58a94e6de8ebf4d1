import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { filterQuery } from '../addresses.js';
import { type Filter, type Outcomes } from '../api/answers.js';
import { countOutcomes } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Answered } from '../parts/answered.js';
import { Choice } from '../parts/choice.js';
import { useTitle } from '../parts/use-title.js';
import { ChosenFilters } from './chosen-filters.js';
import { DeterminationList } from './determination-list.js';
import { filterOfAddress, valueCount, without } from './filter-address.js';
import { ExportLinks } from './export-links.js';
import { FilterForm } from './filter-form.js';
import { FilterSummary } from './filter-summary.js';
import styles from './explore-page.module.css';
import { TwoWayTable } from './two-way-table.js';
import { firstTwoWay, viewOfAddress, viewPath } from './view-address.js';

const views = [
  { value: 'list', label: 'each determination' },
  { value: 'two-way', label: 'a two-way table' },
] as const;

/** Determinations chosen by a form whose state is the address, so that a choice can be sent to somebody. */
export default function ExplorePage() {
  useTitle('Explore');
  const { url, route } = useLocation();
  const query = url.split('?')[1]?.split('#')[0] ?? '';
  const filter = filterOfAddress(query);
  const view = viewOfAddress(query);
  const version = useDataVersion();
  // A rate among the overturned alone would be 100 %: it is that of everything else that was chosen.
  const rated = without(filter, 'outcome');
  const answer = useAnswer(
    {
      key: `outcomes by outcome ${filterQuery(rated)}`,
      ask: (signal) => countOutcomes('outcome', rated, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  const change = (changed: Filter) => {
    route(viewPath(changed, view));
  };
  const total = answer.state === 'ready' ? shownItems(answer.value.totals, filter) : null;
  return (
    <>
      <h1 class={styles.title}>Explore determinations</h1>
      <div class={styles.page}>
        <Filters filter={filter} onChange={change} />
        <div class={styles.shown}>
          <ChosenFilters filter={filter} onChange={change} />
          <Answered answer={answer} what="the outcomes" height={5}>
            {(outcomes) => <FilterSummary outcomes={outcomes} outcomeChosen={filter.outcome !== undefined} />}
          </Answered>
          <div class={styles.views}>
            <Choice
              label="Show"
              options={views}
              chosen={view.kind}
              onChoose={(kind) => {
                route(viewPath(filter, kind === 'list' ? { kind } : firstTwoWay));
              }}
            />
            <ExportLinks filter={filter} total={total} />
          </div>
          {view.kind === 'list' ? (
            <DeterminationList key={filterQuery(filter)} filter={filter} total={total} />
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

/** How many items the list holds: those of the chosen outcomes among all that were counted. */
function shownItems({ upheld, overturned }: Outcomes['totals'], { outcome }: Filter): number {
  const chosen = outcome ?? ['upheld', 'overturned'];
  return (chosen.includes('upheld') ? upheld : 0) + (chosen.includes('overturned') ? overturned : 0);
}

/** Beside the list where there is room, else behind a button above it. */
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
        {open ? 'Hide the filters' : count === 0 ? 'Filters' : `Filters (${count})`}
      </button>
      <FilterForm {...props} />
    </aside>
  );
}
