import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { findPrecedents } from '../api/client.js';
import { type Precedents } from '../api/types.js';
import { useQuery } from '../api/use-query.js';
import { CopyButton } from '../components/copy-button.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { Panel } from '../components/panel.js';
import { intervalInWords } from '../components/population-note.js';
import { QueryView } from '../components/query-view.js';
import { useTitle } from '../components/use-title.js';
import { ReasonTable } from '../explore/reason-table.js';
import { reasonSeries } from '../explore/reasons.series.js';
import { citedPassage } from '../format/citation.js';
import { formatDate } from '../format/dates.js';
import { formatAmount, formatCount, formatShare } from '../format/numbers.js';
import { joinList } from '../format/text.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { letterPath, similarPath, type SimilarTo, treatmentPath } from '../paths.js';
import styles from './similar-page.module.css';

const outcomes = ['upheld', 'overturned'] as const;

/** Decisions on requests like one in free words, or like a stored one: how they ended, why, and in whose words. */
export default function SimilarPage() {
  useTitle('Similar decisions');
  const { url, route } = useLocation();
  const parameters = new URLSearchParams(url.split('?')[1]?.split('#')[0] ?? '');
  const [q, like] = [parameters.get('q') ?? '', parameters.get('like') ?? ''];
  const of: SimilarTo | null = like !== '' ? { like } : q !== '' ? { q } : null;
  return (
    <>
      <h1 class={styles.title}>Similar decisions</h1>
      <RequestForm
        key={q}
        q={q}
        onSearch={(written) => {
          route(similarPath({ q: written }));
        }}
      />
      {of === null ? (
        <p class={styles.hint}>
          Write the treatment first, then the diagnosis and what was tried:{' '}
          <a href={similarPath({ q: example })}>{example}</a>
        </p>
      ) : (
        <Found key={JSON.stringify(of)} of={of} />
      )}
    </>
  );
}

const example = '8 sessions of acupuncture for low back pain, after physical therapy';

function RequestForm(props: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const [written, setWritten] = useState(props.q);
  return (
    <form
      class={styles.form}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.trim() !== '') props.onSearch(written.trim());
      }}
    >
      <label>
        Describe the request
        <textarea
          rows={2}
          maxLength={2_000}
          value={written}
          placeholder={example}
          onInput={(event) => {
            setWritten(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      <button type="submit" class="primary-button">
        Find similar decisions
      </button>
    </form>
  );
}

function Found({ of }: { readonly of: SimilarTo }) {
  const query = useQuery(
    {
      key: `similar ${JSON.stringify(of)}`,
      fetch: (signal) => findPrecedents(of, signal),
      versionOf: ({ all }) => all.dataVersion,
    },
    useDataVersion(),
  );
  return (
    <QueryView query={query} what="similar decisions" height={40}>
      {({ all, upheld, overturned }) => (
        <>
          <Understood request={all.request} isStored={'like' in of} />
          {all.similar.total === 0 ? (
            <NoneSimilar found={all} />
          ) : (
            <>
              <Rates found={all} />
              <div class={styles.sides}>
                {outcomes.map((outcome) => (
                  <Side key={outcome} outcome={outcome} precedents={outcome === 'upheld' ? upheld : overturned} />
                ))}
              </div>
              <Reasons reasons={all.reasons} similar={all.similar} />
            </>
          )}
        </>
      )}
    </QueryView>
  );
}

/** What was understood: the request with its amounts and body parts, and what else it names. */
function Understood(props: { readonly request: Precedents['request']; readonly isStored: boolean }) {
  const { text, terms, words, daysSinceInjury, postOperative } = props.request;
  const subject = terms.filter(({ role }) => role === 'subject');
  const context = terms.filter(({ role }) => role === 'context');
  const treatments = subject.filter(({ kind }) => kind === 'treatment').map(({ written }) => written);
  return (
    <section class={styles.understood} aria-label="How the request was understood">
      {props.isStored ? <p class={styles.stored}>Like: {text.split('\n', 1)[0]}</p> : null}
      <p>
        {subject.length === 0 ? 'No treatment was recognised; decisions are compared by their words.' : 'Request: '}
        {subject.map(({ label }) => (
          <span key={label} class={styles.term}>
            {label}
          </span>
        ))}
        {treatments.length === 0 ? null : (
          <a href={treatmentPath({ q: treatments.join(' ') })}>All decisions on this treatment</a>
        )}
      </p>
      <p class={styles.more}>
        {[
          ...(context.length === 0 ? [] : [`also named: ${context.map(({ label }) => label).join(', ')}`]),
          ...(daysSinceInjury === null ? [] : [`${formatAmount(daysSinceInjury, 'day')} since the injury`]),
          ...(postOperative ? ['post-operative'] : []),
          `words: ${words.slice(0, 12).join(', ')}${words.length > 12 ? ' …' : ''}`,
        ].join('; ')}
      </p>
    </section>
  );
}

function NoneSimilar({ found }: { readonly found: Precedents }) {
  const { sameTreatment, relatedTreatments } = found;
  if (sameTreatment === null) return <p>No decision is similar. Name the treatment, or use fewer words.</p>;
  return (
    <>
      <p>No decision is on this treatment{sameTreatment.total > 0 ? ' in other letters' : ''}.</p>
      {relatedTreatments === null || relatedTreatments.total === 0 ? null : (
        <p class={styles.more}>
          Of the same category: {formatCount(relatedTreatments.overturned)} of{' '}
          {formatAmount(relatedTreatments.total, 'item')} overturned; {intervalInWords(relatedTreatments.interval)}.
        </p>
      )}
    </>
  );
}

/** The rate of the similar decisions beside that of the same and of related treatments. */
function Rates({ found }: { readonly found: Precedents }) {
  const { similar, sameTreatment, relatedTreatments } = found;
  const rows = [
    { name: 'Similar decisions', figures: similar },
    { name: 'Same treatment', figures: sameTreatment },
    { name: 'Related treatments', figures: relatedTreatments },
  ];
  return (
    <>
      <dl class={styles.rates}>
        {rows.map(({ name, figures }) =>
          figures === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <strong>
                  {figures.total === 0 ? 'none' : formatShare(figures.overturnRate)}
                  {figures.total > 0 && figures.smallSample ? '*' : ''}
                </strong>{' '}
                {figures.total === 0 ? null : (
                  <span>
                    overturned: {formatCount(figures.overturned)} of {formatAmount(figures.total, 'item')} in{' '}
                    {formatAmount(figures.letters, 'letter')}; {intervalInWords(figures.interval)}
                  </span>
                )}
              </dd>
            </div>
          ),
        )}
      </dl>
      <p class={styles.note}>
        Similar are the decisions that score at least {similar.cutoff.toFixed(2)} of 1, which is three quarters of the
        most similar one{similar.bounded ? '; only the newest thousands were compared' : ''}. The figures describe past
        cases and are no forecast.{similar.smallSample ? ' * Fewer than 20 items: the rate is uncertain.' : ''}
      </p>
    </>
  );
}

function Side(props: { readonly outcome: (typeof outcomes)[number]; readonly precedents: Precedents['precedents'] }) {
  const { outcome, precedents } = props;
  return (
    <section aria-labelledby={`similar-${outcome}`}>
      <h2 id={`similar-${outcome}`}>
        <OutcomeLabel outcome={outcome} />
      </h2>
      {precedents.length === 0 ? <p>No similar decision is {outcome}.</p> : null}
      <ol class={styles.list}>
        {precedents.map(({ determination, score, matched }) => (
          <li key={`${determination.letterId} ${determination.ordinal}`}>
            <a href={letterPath(determination.letterId, determination.ordinal)}>{determination.disputedItem}</a>
            <blockquote>{determination.rationaleExcerpt}</blockquote>
            <p class={styles.more}>
              {[
                determination.caseNumber ?? 'no case number',
                formatDate(determination.decisionDate),
                `score ${score.toFixed(2)}`,
                ...(matched.terms.length === 0 ? [] : [`same ${joinList(matched.terms.map(({ label }) => label))}`]),
              ].join(' · ')}
            </p>
            <CopyButton
              label="Copy passage with citation"
              text={citedPassage(
                determination.rationaleExcerpt,
                determination,
                `${location.origin}${letterPath(determination.letterId, determination.ordinal)}`,
              )}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reasons(props: { readonly reasons: Precedents['reasons']; readonly similar: Precedents['similar'] }) {
  const { reasons, similar } = props;
  const { axis, against, inFavour } = reasonSeries({ reasons }, {});
  const rankings = [
    { title: 'Why they were upheld', rows: against, total: similar.upheld },
    { title: 'What the overturned ones documented', rows: inFavour, total: similar.overturned },
  ];
  return (
    <div class={styles.sides}>
      {rankings.map(({ title, rows, total }) => (
        <Panel key={title} title={title} about="Reasons in the similar decisions, by the share that gives them.">
          {rows.length === 0 ? (
            <p>No reason was read.</p>
          ) : (
            // No filter selects exactly the similar decisions.
            <ReasonTable caption={title} rows={rows.map((row) => ({ ...row, path: null }))} axis={axis} total={total} />
          )}
        </Panel>
      ))}
    </div>
  );
}
