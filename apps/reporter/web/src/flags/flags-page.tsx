import { useLocation } from 'preact-iso';
import { flagsPath } from '../paths.js';
import { countTwoWay } from '../api/client.js';
import { useQuery } from '../api/use-query.js';
import { formatCount } from '../format/numbers.js';
import { useDataVersion } from '../live/pipeline-context.js';
import { QueryView } from '../components/query-view.js';
import {
  type FlagGrade,
  type FlagKind,
  flagDescriptions,
  flagGrades,
  flagKinds,
  gradeDescriptions,
} from '../components/flag-descriptions.js';
import { RadioGroup } from '../components/radio-group.js';
import { useTitle } from '../components/use-title.js';
import { countsOfKinds } from './flag-counts.js';
import { FlagList } from './flag-list.js';
import styles from './flags-page.module.css';

const gradeOptions = [
  { value: 'any', label: 'any' },
  ...flagGrades.map((grade) => ({ value: grade, label: gradeDescriptions[grade].name.toLowerCase() })),
] as const;

/** Flags by kind and grade: possible grounds for an appeal, each with the passages it is based on. */
export default function FlagsPage() {
  useTitle('Flags');
  const { query: parameters, route } = useLocation();
  const version = useDataVersion();
  const query = useQuery(
    {
      key: 'two-way flag flagGrade ',
      fetch: (signal) => countTwoWay('flag', 'flagGrade', {}, signal),
      versionOf: ({ dataVersion }) => dataVersion,
    },
    version,
  );
  return (
    <>
      <h1>Flags</h1>
      <p class={styles.about}>
        A flag marks a letter that seems to contradict itself on a matter of fact, a possible ground for an appeal under
        Labor Code 4610.6(h). Flags are raised automatically: read the passages before you rely on one. A flag does not
        change any figure and does not predict whether an appeal would succeed.
      </p>
      <QueryView query={query} what="flags" height={12}>
        {(table) => {
          const grade = flagGrades.find((each) => each === parameters['grade']) ?? null;
          const counts = countsOfKinds(table, grade);
          const raised = flagKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);
          const kind = flagKinds.find((each) => each === parameters['kind']) ?? raised[0] ?? flagKinds[0];
          return (
            <>
              <Kinds selected={kind} grade={grade} counts={counts} />
              <section aria-label={flagDescriptions[kind].name}>
                <p class={styles.meaning}>{flagDescriptions[kind].meaning}</p>
                <p class={styles.limitation}>{flagDescriptions[kind].limitation}</p>
                <div class={styles.grades}>
                  <RadioGroup
                    label="Grade"
                    options={gradeOptions}
                    selected={grade ?? 'any'}
                    onSelect={(selected) => {
                      route(flagsPath(kind, selected === 'any' ? null : selected));
                    }}
                  />
                  {grade === null ? null : <p>{gradeDescriptions[grade].meaning}</p>}
                </div>
                <FlagList
                  key={`${kind} ${grade ?? ''}`}
                  kind={kind}
                  grade={grade}
                  count={counts.get(kind) ?? 0}
                  ofItems={table.totals.total}
                />
              </section>
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function Kinds(props: {
  readonly selected: FlagKind;
  readonly grade: FlagGrade | null;
  readonly counts: ReadonlyMap<string | null, number>;
}) {
  return (
    <nav aria-label="Kinds of flags" class={styles.kinds}>
      {flagKinds.map((kind) => (
        <a key={kind} href={flagsPath(kind, props.grade)} aria-current={kind === props.selected ? 'true' : undefined}>
          {flagDescriptions[kind].name} <span>{formatCount(props.counts.get(kind) ?? 0)}</span>
        </a>
      ))}
    </nav>
  );
}
