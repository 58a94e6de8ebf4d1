import { type Day, writeDay } from '../calendar.js';
import { type Setting } from '../letter/setting.js';
import { type HeaderTruth } from '../truth.js';
import { type Block, gap, row, text } from './block.js';
import { type Form } from './form.js';

/** A header as it is written, and what it says. */
export interface WrittenHeader {
  readonly blocks: readonly Block[];
  readonly truth: HeaderTruth;
}

const nothing: HeaderTruth = {
  caseNumber: null,
  decisionDate: null,
  dateAssigned: null,
  dateOfInjury: null,
  urDenialDate: null,
  applicationReceived: null,
  priority: null,
};

const day = (date: Day): string => writeDay(date, 'padded-slashes');
const short = (date: Day): string => writeDay(date, 'slashes');
const priorityOf = ({ priority }: Setting): string => (priority === 'expedited' ? 'Expedited' : 'Standard');

/** Writes the part above the first heading of a letter in its layout. */
export function writeHeader(setting: Setting, form: Form): WrittenHeader {
  const decided = form.decidedOn ?? setting.decidedOn;
  const { caseNumber } = setting;
  switch (setting.layout) {
    case 'professional-review':
      return { blocks: [text(`Case Number: ${caseNumber}`), gap], truth: { ...nothing, caseNumber } };
    case 'notice-2013':
      return notice(setting, decided);
    case 'documents-reviewed':
      return documentsReviewed(setting, decided);
    default:
      return form.header === 'cut-off' ? { blocks: [], truth: nothing } : table(setting, form.header, decided);
  }
}

function notice(setting: Setting, decided: Day): WrittenHeader {
  const { caseNumber, injured, denied, received } = setting;
  return {
    blocks: [
      text(`Dated: ${short(decided)}`),
      gap,
      text(`Case Number: ${caseNumber}`),
      text(`Date of Injury: ${short(injured)}`),
      gap,
    ],
    truth: {
      ...nothing,
      caseNumber,
      decisionDate: decided,
      dateOfInjury: injured,
      urDenialDate: denied,
      applicationReceived: received,
    },
  };
}

function documentsReviewed(setting: Setting, decided: Day): WrittenHeader {
  const { caseNumber, injured, denied, received } = setting;
  return {
    blocks: [
      row('Case Number:', caseNumber),
      row('Date of Injury:', short(injured)),
      row('UR Denial Date:', short(denied)),
      row('IMR Application Received:', short(received)),
      row('Decision Date:', short(decided)),
      gap,
    ],
    truth: {
      ...nothing,
      caseNumber,
      decisionDate: decided,
      dateOfInjury: injured,
      urDenialDate: denied,
      applicationReceived: received,
    },
  };
}

function table(setting: Setting, form: 'rows' | 'one-column' | 'labels-before-values', decided: Day): WrittenHeader {
  const { caseNumber, injured, assigned, denied, received, priority } = setting;
  const fields: readonly (readonly [string, string])[] = [
    ['Case Number:', caseNumber],
    ['Date Assigned:', day(assigned)],
    ['Date of Injury:', day(injured)],
    ['Decision Date:', day(decided)],
    ['UR Denial Date:', day(denied)],
    ['Priority:', priorityOf(setting)],
    ['Application Received:', day(received)],
  ];
  return {
    blocks: [...tableBlocks(form, fields), gap],
    truth: {
      caseNumber,
      decisionDate: decided,
      dateAssigned: assigned,
      dateOfInjury: injured,
      urDenialDate: denied,
      applicationReceived: received,
      priority,
    },
  };
}

function tableBlocks(
  form: 'rows' | 'one-column' | 'labels-before-values',
  fields: readonly (readonly [string, string])[],
): readonly Block[] {
  const values = fields.map(([, value]) => value);
  const [caseNumber = '', assigned = '', injured = '', decided = '', denied = '', priority = '', received = ''] =
    values;
  switch (form) {
    case 'rows':
      return [
        row('Case Number:', caseNumber, '', ''),
        row('Date Assigned:', assigned, 'Date of Injury:', injured),
        row('Decision Date:', decided, 'UR Denial Date:', denied),
        row('Priority:', priority, 'Application', received),
        row('', '', 'Received:', ''),
      ];
    case 'one-column':
      return fields.map(([label, value]) => row(label, value));
    case 'labels-before-values':
      return [...fields.map(([label]) => text(label)), ...values.map(text)];
  }
}
