import { useLocation } from 'preact-iso';
import { pageRoutes } from '../../../src/web/page-routes.js';
import { countOutcomes } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { formatCount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { Answered } from '../parts/answered.js';
import { type FlagKind, flagKinds, leadKinds } from '../parts/lead-kinds.js';
import { useTitle } from '../parts/use-title.js';
import { LeadList } from './lead-list.js';
import styles from './flags-page.module.css';

/** Leads for an appeal, kind by kind, each readable at a glance. */
export default function FlagsPage() {
  useTitle('Flags');
  const { query } = useLocation();
  const version = useDataVersion();
  const answer = useAnswer(
    {
      key: 'outcomes by flag',
      ask: (signal) => countOutcomes('flag', {}, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <>
      <h1>Flags</h1>
      <p class={styles.about}>
        Leads: places where a letter seems to contradict itself on a matter of fact. A lead is there to be read by a
        person: it is no finding, changes no figure, and says nothing about whether an appeal would succeed (Labor Code
        4610.6(h)).
      </p>
      <Answered answer={answer} what="the leads" height={12}>
        {({ groups, totals }) => {
          const counts = new Map(groups.map(({ key, total }) => [key, total]));
          const raised = flagKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);
          const kind = flagKinds.find((each) => each === query['kind']) ?? raised[0] ?? flagKinds[0];
          return (
            <>
              <Kinds chosen={kind} counts={counts} />
              <section aria-label={leadKinds[kind].name}>
                <p class={styles.says}>{leadKinds[kind].says}</p>
                <p class={styles.not}>{leadKinds[kind].doesNotMean}</p>
                <LeadList key={kind} kind={kind} count={counts.get(kind) ?? 0} ofItems={totals.total} />
              </section>
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Kinds(props: { readonly chosen: FlagKind; readonly counts: ReadonlyMap<string | null, number> }) {
  return (
    <nav aria-label="Kinds of leads" class={styles.kinds}>
      {flagKinds.map((kind) => (
        <a
          key={kind}
          href={`${pageRoutes.flags}?kind=${kind}`}
          aria-current={kind === props.chosen ? 'true' : undefined}
        >
          {leadKinds[kind].name} <span>{formatCount(props.counts.get(kind) ?? 0)}</span>
        </a>
      ))}
    </nav>
  );
}
