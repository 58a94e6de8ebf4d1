import { explorePath, similarPath } from '../paths.js';
import { type Determination, type Filter } from '../api/types.js';
import { type Labels } from '../api/use-labels.js';
import { formatDate } from '../format/dates.js';
import { formatCount } from '../format/numbers.js';
import { joinList, idToText } from '../format/text.js';
import { flagDescriptions, flagSubject, gradeDescriptions } from '../components/flag-descriptions.js';
import { OutcomeLabel } from '../components/outcome-label.js';
import { BasisField } from './basis-field.js';
import { Field, FieldList, Value } from './field.js';
import { formatTreatmentDuration, formatFrequency } from './format-values.js';
import { Reasons } from './reasons.js';
import styles from './determination-view.module.css';

/** A determination: its outcome, the requested treatment, and the guidelines that both sides cite. */
export function DeterminationView(props: {
  readonly determination: Determination;
  readonly index: number;
  readonly letterId: string;
  readonly labels: Labels;
}) {
  const { determination, labels } = props;
  const at = `/determinations/${props.index}`;
  return (
    <article class={styles.part} aria-label={`Determination ${determination.ordinal}`}>
      <p class={styles.head}>
        <span class={styles.ordinal}>{determination.ordinal}</span>
        <Value pointer={`${at}/outcome`}>
          <OutcomeLabel outcome={determination.outcome} />
        </Value>
      </p>
      <h3 class={styles.item}>
        <Value pointer={`${at}/requestedItem`}>{determination.requestedItem}</Value>
      </h3>
      <Flags at={at} flags={determination.flags} />
      <Reasons at={at} reasons={determination.reasons ?? []} />
      <FieldList>
        <Request at={at} determination={determination} />
        <Treatment at={at} determination={determination} labels={labels} />
        <BasisField
          name="Reviewer cites"
          pointer={`${at}/reviewerBasis`}
          basis={determination.reviewerBasis}
          side="reviewer"
        />
        <BasisField
          name="Administrator cites"
          pointer={`${at}/claimsAdministratorBasis`}
          basis={determination.claimsAdministratorBasis}
          side="administrator"
        />
        <Field name="Rationale" pointer={`${at}/rationale`}>
          {determination.rationale === '' ? null : <span class={styles.rationale}>{determination.rationale}</span>}
        </Field>
        <Field name="Conclusion" pointer={`${at}/rationaleConclusion`}>
          {determination.rationaleConclusion === null ? null : idToText(determination.rationaleConclusion)}
        </Field>
      </FieldList>
      <SimilarItems letterId={props.letterId} determination={determination} labels={labels} />
    </article>
  );
}

function Request({ at, determination }: { readonly at: string; readonly determination: Determination }) {
  const { disputedItem, requestedItem, originalItem, authorizedItem, datesOfService } = determination;
  return (
    <>
      <Field name="Disputed item" pointer={`${at}/disputedItem`}>
        {disputedItem === requestedItem ? null : disputedItem}
      </Field>
      <Field name="Original request" pointer={`${at}/originalItem`}>
        {originalItem}
      </Field>
      <Field name="Authorized" pointer={`${at}/authorizedItem`}>
        {authorizedItem}
      </Field>
      <Field name="Dates of service" pointer={`${at}/datesOfService`}>
        {joinList(datesOfService.map((date) => formatDate(date)))}
      </Field>
    </>
  );
}

function Treatment(props: { readonly at: string; readonly determination: Determination; readonly labels: Labels }) {
  const { at, labels } = props;
  const { category, subcategory, drugClass, substance, strength, quantity, refills, ...rest } = props.determination;
  const { frequency, duration, bodyParts } = rest;
  return (
    <>
      <Field name="Category" pointer={`${at}/category`}>
        {category === null ? null : labels.category(category)}
      </Field>
      <Field name="Subcategory" pointer={`${at}/subcategory`}>
        {subcategory === null ? null : labels.subcategory(category, subcategory)}
      </Field>
      <Field name="Drug class" pointer={`${at}/drugClass`}>
        {drugClass === null ? null : labels.drugClass(drugClass)}
      </Field>
      <Field name="Substance" pointer={`${at}/substance`}>
        {substance}
      </Field>
      <Field name="Strength" pointer={`${at}/strength`}>
        {strength}
      </Field>
      <Field name="Quantity" pointer={`${at}/quantity`}>
        {quantity === null ? null : formatCount(quantity)}
      </Field>
      <Field name="Refills" pointer={`${at}/refills`}>
        {refills === null ? null : formatCount(refills)}
      </Field>
      <Field name="Frequency" pointer={`${at}/frequency`}>
        {frequency === null ? null : formatFrequency(frequency)}
      </Field>
      <Field name="Duration" pointer={`${at}/duration`}>
        {duration === null ? null : formatTreatmentDuration(duration)}
      </Field>
      <Field name="Body parts" pointer={`${at}/bodyParts`}>
        {bodyParts.map(idToText).join(', ')}
      </Field>
    </>
  );
}

function SimilarItems(props: {
  readonly letterId: string;
  readonly determination: Determination;
  readonly labels: Labels;
}) {
  const { letterId, determination, labels } = props;
  const { category, subcategory, drugClass, substance } = determination;
  const links: { readonly label: string; readonly filter: Filter }[] = [
    ...(substance === null ? [] : [{ label: substance, filter: { substance: [substance] } }]),
    ...(drugClass === null ? [] : [{ label: labels.drugClass(drugClass), filter: { drugClass: [drugClass] } }]),
    ...(category === null || subcategory === null
      ? []
      : [
          {
            label: labels.subcategory(category, subcategory),
            filter: { subcategory: [`${category}/${subcategory}`] },
          },
        ]),
    ...(category === null ? [] : [{ label: labels.category(category), filter: { category: [category] } }]),
  ];
  // A category can have one subcategory, of its own name.
  const distinct = links.filter(({ label }, index) => links.findIndex((link) => link.label === label) === index);
  return (
    <p class={styles.more}>
      <a href={similarPath({ like: `${letterId}/${determination.ordinal}` })}>
        {determination.outcome === 'upheld' ? 'Overturned and upheld decisions like this' : 'Decisions like this'}
      </a>
      {distinct.length === 0 ? null : 'All items:'}{' '}
      {distinct.map(({ label, filter }) => (
        <a key={label} href={explorePath(filter)}>
          {label}
        </a>
      ))}
    </p>
  );
}

/** The flags of an item: each with its explanation, which highlights the conflicting passages. */
function Flags({ at, flags }: { readonly at: string; readonly flags: Determination['flags'] }) {
  if (flags.length === 0) return null;
  return (
    <ul class={styles.flags}>
      {flags.map(({ kind, grade, concept, explanation }, index) => (
        <li key={index}>
          <strong>{flagDescriptions[kind].name}.</strong>{' '}
          <span class={styles.grade} title={gradeDescriptions[grade].meaning}>
            {flagSubject(grade, concept)}.
          </span>{' '}
          <Value pointer={`${at}/flags/${index}`}>{explanation}</Value>
          <span class={styles.note}>Raised automatically. Read both passages before you rely on it.</span>
        </li>
      ))}
    </ul>
  );
}
