import { createHash } from 'node:crypto';
import { addDays } from './calendar.js';
import { distributions, reviewers, wording } from './data.js';
import { planLetter, type LetterPlan } from './letter/plan-letter.js';
import { Random } from './random.js';
import { type FaultTruth, type HeaderTruth, type ItemTruth, type LetterTruth } from './truth.js';
import { drawForm, faultsOf, type Form } from './write/form.js';
import { writeHeader } from './write/header.js';
import { letterBlocks, titleBlocks } from './write/letter-blocks.js';
import { pdfLetter } from './write/pdf.js';
import { textFile } from './write/text-file.js';

/** What the letters are made as; `mixed` is four text letters to each PDF. */
export type LetterKind = 'text' | 'pdf' | 'mixed';

/** Which letters to make. */
export interface GenerateRequest {
  /** Whole number; each seed gives another row of letters. */
  readonly seed: number;
  /** The first letter's place in the row, from 0. */
  readonly from: number;
  readonly count: number;
  readonly kind: LetterKind;
  /** No text in another encoding, so that it can travel as JSON. */
  readonly utf8Only?: boolean;
}

/** A letter's file and what it holds. */
export interface GeneratedLetter {
  readonly name: string;
  readonly bytes: Buffer;
  readonly truth: LetterTruth;
}

const purposes = { copy: 11, form: 12, bytes: 13 } as const;

/**
 * Makes letters one by one, in bounded memory. Letter n depends on the seed and n alone. One consumer at a time: while
 * a PDF is made, the random source of its encryption is fixed.
 */
export async function* generateLetters(request: GenerateRequest): AsyncGenerator<GeneratedLetter> {
  const { seed, from, count, kind, utf8Only = false } = request;
  for (let number = from; number < from + count; number += 1) {
    yield await generateLetter(seed, number, kindOf(kind, number), utf8Only);
  }
}

const kindOf = (kind: LetterKind, number: number): 'text' | 'pdf' =>
  kind === 'mixed' ? (number % 5 === 4 ? 'pdf' : 'text') : kind;

/** Makes one letter. */
export async function generateLetter(
  seed: number,
  number: number,
  kind: 'text' | 'pdf',
  utf8Only = false,
): Promise<GeneratedLetter> {
  const { plan, form: drawn, copyOf } = planDocument(seed, number, kind);
  const form = utf8Only ? { ...drawn, windows1252: false } : drawn;
  const header = writeHeader(plan.setting, form);
  const written = spelled(plan, form, new Random(seed, number, purposes.bytes));
  const blocks = [...titleBlocks(plan), ...header.blocks, ...letterBlocks(written)];
  const { caseNumber } = header.truth;
  const bytes =
    kind === 'pdf'
      ? await pdfLetter(blocks, form, caseNumber)
      : textFile(blocks, form, caseNumber, new Random(seed, number, purposes.bytes));
  const name = `${plan.setting.year}-${String(number).padStart(7, '0')}.${kind === 'pdf' ? 'pdf' : 'txt'}`;
  const truth = truthOf(written, header.truth, [...written.faults, ...faultsOf(form, kind)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, truth: { document: name, sha256, bytes: bytes.length, number, kind, ...truth, copyOf } };
}

interface PlannedDocument {
  readonly plan: LetterPlan;
  readonly form: Form;
  readonly copyOf: number | null;
}

/** A copy repeats an earlier letter with another decision date, sometimes with another outcome of its first item. */
function planDocument(seed: number, number: number, kind: 'text' | 'pdf'): PlannedDocument {
  const copyOf = originalOf(seed, number);
  const original = planLetter(seed, copyOf ?? number);
  const form = formOf(seed, number, kind, original);
  if (copyOf === null) return { plan: original, form, copyOf };
  const random = new Random(seed, number, purposes.copy + 100);
  const header = form.header === 'cut-off' ? 'rows' : form.header;
  const decidedOn = addDays(original.setting.decidedOn, random.integer(1, 60));
  const plan = random.chance(distributions.faults.copyDecidedOtherwise) ? decidedOtherwise(original) : original;
  return { plan, form: { ...form, header, decidedOn }, copyOf };
}

const formOf = (seed: number, number: number, kind: 'text' | 'pdf', { setting }: LetterPlan): Form =>
  drawForm(new Random(seed, number, purposes.form), kind, setting.layout);

const isCopy = (seed: number, number: number): boolean =>
  number > 0 && new Random(seed, number, purposes.copy).chance(distributions.faults.copy);

/** The nearest earlier letter that is no copy itself and has a decision date to differ in; null for an original. */
function originalOf(seed: number, number: number): number | null {
  if (!isCopy(seed, number)) return null;
  for (let before = number - 1; before >= 0; before -= 1) {
    if (!isCopy(seed, before) && saysDecisionDate(seed, before)) return before;
  }
  return null;
}

function saysDecisionDate(seed: number, number: number): boolean {
  const plan = planLetter(seed, number);
  const hidden = plan.setting.layout === 'professional-review';
  return !hidden && formOf(seed, number, 'text', plan).header !== 'cut-off';
}

function decidedOtherwise(plan: LetterPlan): LetterPlan {
  const [first, ...others] = plan.items;
  if (first === undefined || first.flags.length > 0) return plan;
  const outcome = first.outcome === 'upheld' ? 'overturned' : 'upheld';
  const conflict = 'outcome_conflicts_with_rationale' as const;
  return { ...plan, items: [{ ...first, outcome, flags: [conflict] }, ...others] };
}

/** A misspelt word in a rationale, where the form has one. */
function spelled(plan: LetterPlan, form: Form, random: Random): LetterPlan {
  if (!form.misspelt) return plan;
  const [right = '', wrong = ''] = random.pick(wording.spelling);
  const at = plan.items.findIndex(({ rationale }) => rationale.includes(right));
  const items = plan.items.map((item, index) =>
    index === at ? { ...item, rationale: item.rationale.replace(right, wrong) } : item,
  );
  return at === -1 ? plan : { ...plan, items, faults: [...plan.faults, 'misspelling'] };
}

function truthOf(
  {
    setting,
    summary,
    items,
  }: {
    readonly setting: LetterPlan['setting'];
    readonly summary: LetterPlan['summary'];
    readonly items: readonly ItemTruth[];
  },
  header: HeaderTruth,
  faults: readonly FaultTruth[],
) {
  return {
    layout: setting.layout,
    header,
    year: header.decisionDate === null ? null : Number(header.decisionDate.slice(0, 4)),
    decidedOn: header.decisionDate ?? setting.decidedOn,
    reviewer: {
      specialties: setting.specialties,
      states: setting.states.map((state) => reviewers.stateCodes[state] ?? state),
    },
    worker: { age: setting.worker.age, sex: setting.worker.sex },
    caseSummary: summary.paragraphs.join(' '),
    items,
    faults,
  };
}
