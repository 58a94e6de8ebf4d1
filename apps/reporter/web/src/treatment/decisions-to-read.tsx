import { countOutcomes, listPages, type ListRow } from '../api/client.js';
import { type Filter } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { CopyButton } from '../components/copy-button.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { Panel } from '../components/panel.js';
import { QueryView } from '../components/query-view.js';
import { citedPassage } from '../format/citation.js';
import { formatDate } from '../format/dates.js';
import { formatAmount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { explorePath, filterQuery, letterPath } from '../paths.js';
import { mostFrequentReason, type Outcome } from './most-frequent-reason.js';
import styles from './treatment-page.module.css';

/** Number of decisions of either outcome. */
const shownDecisions = 3;

/** The first decisions of one outcome that turn on its most frequent primary reason. */
interface Chosen {
  readonly outcome: Outcome;
  /** The filter of all decisions that they were chosen from. */
  readonly filter: Filter;
  /** The reason, with its number of determinations; null if no primary reason was read. */
  readonly reason: { readonly label: string; readonly determinations: number } | null;
  readonly rows: readonly ListRow[];
}

/** Decisions to read first: of either outcome, those that turn on its most frequent reason. */
export function DecisionsToRead({ filter }: { readonly filter: Filter }) {
  const query = useQuery(
    {
      key: `decisions to read ${filterQuery(filter)}`,
      fetch: (signal) => chooseDecisions(filter, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    useDataVersion(),
  );
  return (
    <Panel
      title="Decisions to read first"
      about={`The ${filter.q === undefined ? 'newest' : 'best matching'} decisions that turn on the most frequent primary reason of their outcome.`}
    >
      <QueryView query={query} what="decisions" height={20}>
        {({ chosen }) => (
          <div class={styles.sides}>
            {chosen.map((each) => (
              <Side key={each.outcome} chosen={each} />
            ))}
          </div>
        )}
      </QueryView>
    </Panel>
  );
}

async function chooseDecisions(
  filter: Filter,
  signal: AbortSignal,
): Promise<{ readonly chosen: readonly Chosen[]; readonly dataVersion: number }> {
  const { groups, dataVersion } = await countOutcomes('primaryReason', filter, signal);
  const choose = async (outcome: Outcome): Promise<Chosen> => {
    const reason = mostFrequentReason(groups, outcome);
    const ofReason: Filter = {
      ...filter,
      outcome: [outcome],
      ...(reason === null ? {} : { primaryReason: [reason.key] }),
    };
    const { rows } = await listPages(ofReason, '-decided')(null, signal);
    return { outcome, filter: ofReason, reason, rows: rows.slice(0, shownDecisions) };
  };
  return { chosen: await Promise.all([choose('overturned'), choose('upheld')]), dataVersion };
}

function Side({ chosen }: { readonly chosen: Chosen }) {
  const { outcome, reason, rows, filter } = chosen;
  return (
    <section aria-labelledby={`read-${outcome}`}>
      <h3 id={`read-${outcome}`}>
        <OutcomeLabel outcome={outcome} />
      </h3>
      {rows.length === 0 ? <p>No determination is {outcome}.</p> : null}
      {reason === null || rows.length === 0 ? null : (
        <p class={styles.more}>
          {reason.label}: <a href={explorePath(filter)}>{formatAmount(reason.determinations, 'determination')}</a>
        </p>
      )}
      <ol class={styles.list}>
        {rows.map((row) => (
          <li key={`${row.letterId} ${row.ordinal}`}>
            <a href={letterPath(row.letterId, row.ordinal)}>{row.disputedItem}</a>
            <blockquote>{row.rationaleExcerpt}</blockquote>
            <p class={styles.more}>
              {row.caseNumber ?? 'no case number'} · {formatDate(row.decisionDate)}
            </p>
            <CopyButton
              label="Copy passage with citation"
              text={citedPassage(
                row.rationaleExcerpt,
                row,
                `${location.origin}${letterPath(row.letterId, row.ordinal)}`,
              )}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
