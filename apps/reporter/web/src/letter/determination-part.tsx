import { explorePath } from '../addresses.js';
import { type Determination, type Filter } from '../api/answers.js';
import { type Labels } from '../api/use-labels.js';
import { formatDate } from '../format/dates.js';
import { formatCount } from '../format/numbers.js';
import { joinWords, wordsOf } from '../format/words.js';
import { OutcomeWord } from '../parts/outcome-word.js';
import { Basis } from './basis.js';
import { Field, FieldList, Value } from './field.js';
import { Leads } from './leads.js';
import { durationInWords, frequencyInWords } from './treatment-words.js';
import styles from './determination-part.module.css';

/** One disputed item: how it was decided, what it is, and on what both sides relied. */
export function DeterminationPart(props: {
  readonly determination: Determination;
  readonly index: number;
  readonly labels: Labels;
}) {
  const { determination, labels } = props;
  const at = `/determinations/${props.index}`;
  return (
    <article class={styles.part} aria-label={`Determination ${determination.ordinal}`}>
      <p class={styles.head}>
        <span class={styles.ordinal}>{determination.ordinal}</span>
        <Value pointer={`${at}/outcome`}>
          <OutcomeWord outcome={determination.outcome} />
        </Value>
      </p>
      <h3 class={styles.item}>
        <Value pointer={`${at}/requestedItem`}>{determination.requestedItem}</Value>
      </h3>
      <Leads at={at} flags={determination.flags} />
      <FieldList>
        <Request at={at} determination={determination} />
        <Treatment at={at} determination={determination} labels={labels} />
        <Basis name="Reviewer cites" pointer={`${at}/reviewerBasis`} basis={determination.reviewerBasis} />
        <Basis
          name="Administrator cites"
          pointer={`${at}/claimsAdministratorBasis`}
          basis={determination.claimsAdministratorBasis}
        />
        <Field name="Rationale" pointer={`${at}/rationale`}>
          {determination.rationale === '' ? null : <span class={styles.rationale}>{determination.rationale}</span>}
        </Field>
        <Field name="It concludes" pointer={`${at}/rationaleConclusion`}>
          {determination.rationaleConclusion === null ? null : wordsOf(determination.rationaleConclusion)}
        </Field>
      </FieldList>
      <MoreLikeThis determination={determination} labels={labels} />
    </article>
  );
}

function Request({ at, determination }: { readonly at: string; readonly determination: Determination }) {
  const { disputedItem, requestedItem, originalItem, authorizedItem, datesOfService } = determination;
  return (
    <>
      <Field name="In dispute" pointer={`${at}/disputedItem`}>
        {disputedItem === requestedItem ? null : disputedItem}
      </Field>
      <Field name="First asked for" pointer={`${at}/originalItem`}>
        {originalItem}
      </Field>
      <Field name="Authorized" pointer={`${at}/authorizedItem`}>
        {authorizedItem}
      </Field>
      <Field name="Dates of service" pointer={`${at}/datesOfService`}>
        {joinWords(datesOfService.map((date) => formatDate(date)))}
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
      <Field name="How often" pointer={`${at}/frequency`}>
        {frequency === null ? null : frequencyInWords(frequency)}
      </Field>
      <Field name="How long" pointer={`${at}/duration`}>
        {duration === null ? null : durationInWords(duration)}
      </Field>
      <Field name="Body parts" pointer={`${at}/bodyParts`}>
        {bodyParts.map(wordsOf).join(', ')}
      </Field>
    </>
  );
}

function MoreLikeThis({ determination, labels }: { readonly determination: Determination; readonly labels: Labels }) {
  const { category, subcategory, drugClass, substance } = determination;
  const links: { readonly words: string; readonly filter: Filter }[] = [
    ...(substance === null ? [] : [{ words: substance, filter: { substance: [substance] } }]),
    ...(drugClass === null ? [] : [{ words: labels.drugClass(drugClass), filter: { drugClass: [drugClass] } }]),
    ...(category === null || subcategory === null
      ? []
      : [
          {
            words: labels.subcategory(category, subcategory),
            filter: { subcategory: [`${category}/${subcategory}`] },
          },
        ]),
    ...(category === null ? [] : [{ words: labels.category(category), filter: { category: [category] } }]),
  ];
  // A category can have one subcategory, of its own name.
  const distinct = links.filter(({ words }, index) => links.findIndex((link) => link.words === words) === index);
  if (distinct.length === 0) return null;
  return (
    <p class={styles.more}>
      More on{' '}
      {distinct.map(({ words, filter }) => (
        <a key={words} href={explorePath(filter)}>
          {words}
        </a>
      ))}
    </p>
  );
}
