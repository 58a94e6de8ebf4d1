import { type Day } from '../calendar.js';
import { distributions } from '../data.js';
import { type Random } from '../random.js';
import { type FaultTruth, type LetterLayout } from '../truth.js';

/** The form of a letter: the visible parts of its header, and the defects of its text. */
export interface Form {
  readonly header: 'rows' | 'one-column' | 'labels-before-values' | 'cut-off';
  readonly lines: 'plain' | 'paged' | 'doubled';
  readonly lineEnd: '\n' | '\r\n' | '\r\r\n';
  readonly windows1252: boolean;
  readonly nulCharacters: boolean;
  /** A word of a rationale is misspelt. */
  readonly misspelt: boolean;
  readonly pageFoot: boolean;
  readonly repeatedLink: boolean;
  /** In place of the plan's own decision date, for copies. */
  readonly decidedOn: Day | null;
}

const { form, faults } = distributions;

/** Draws the form of a letter. Letters since 2016 always have their header. */
export function drawForm(random: Random, kind: 'text' | 'pdf', layout: LetterLayout): Form {
  const shown = random.next();
  const cutOff = layout === 'determination-2016' ? 0 : form.headerCutOff;
  const text = kind === 'text';
  const before = text ? form.labelsBeforeValues : 0;
  const lines = random.next();
  return {
    header:
      shown < cutOff
        ? 'cut-off'
        : shown < cutOff + before
          ? 'labels-before-values'
          : shown < cutOff + before + form.oneColumnHeader
            ? 'one-column'
            : 'rows',
    lines: lines < form.doubledLines ? 'doubled' : lines < form.doubledLines + form.pagedText ? 'paged' : 'plain',
    lineEnd: random.chance(form.doubledCarriageReturn) ? '\r\r\n' : random.chance(0.15) ? '\r\n' : '\n',
    windows1252: text && random.chance(form.windows1252),
    nulCharacters: text && random.chance(form.nulCharacters),
    misspelt: random.chance(faults.misspelling),
    pageFoot: random.chance(form.pageFoot),
    repeatedLink: random.chance(form.repeatedLink),
    decidedOn: null,
  };
}

/** What of the form is amiss. */
export function faultsOf(drawn: Form, kind: 'text' | 'pdf'): readonly FaultTruth[] {
  const found: readonly (readonly [boolean, FaultTruth])[] = [
    [drawn.header === 'cut-off', 'header-cut-off'],
    [drawn.header === 'labels-before-values', 'labels-before-values'],
    [kind === 'text' && drawn.lines === 'doubled', 'doubled-lines'],
    [kind === 'text' && drawn.lineEnd === '\r\r\n', 'doubled-carriage-returns'],
    [drawn.windows1252, 'windows-1252'],
    [drawn.nulCharacters, 'nul-characters'],
  ];
  return found.filter(([is]) => is).map(([, fault]) => fault);
}
