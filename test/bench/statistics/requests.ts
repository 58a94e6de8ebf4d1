import { distinctWords } from './fill-words.js';

/** A request to the reporter; each kind has a separate goal. */
export interface BenchRequest {
  readonly kind: 'dashboard' | 'two-way' | 'search';
  readonly path: string;
}

const one = <Value>(values: readonly Value[], chance: () => number): Value => {
  const value = values[Math.floor(chance() * values.length)];
  if (value === undefined) throw new Error('The list to choose from is empty.');
  return value;
};

const dashboard = [
  '/v1/statistics/outcomes?by=category',
  '/v1/statistics/outcomes?by=year',
  '/v1/statistics/outcomes?by=quarter',
  '/v1/statistics/outcomes?by=month',
  '/v1/statistics/outcomes?by=drugClass',
  '/v1/statistics/outcomes?by=authority',
  '/v1/statistics/outcomes?by=flag',
  '/v1/statistics/outcomes?by=caseOutcome',
];

const dimensions = ['category', 'year', 'quarter', 'drugClass', 'authority', 'administratorAuthority', 'specialty'];

/** Filters that most determinations match, which are the most expensive ones. */
const filters = [
  ['headingFamily=plain', 'headingFamily=plain&headingFamily=partial-certification'],
  ['decidedFrom=2014-01-01', 'decidedFrom=2013-06-01', 'decidedTo=2024-01-01'],
  ['licensingState=CA', 'licensingState=CA&licensingState=NY'],
  ['outcome=upheld', 'flag=none', 'layout=determination-2016&layout=determination-2015'],
];

/** Filters of a search: a third or a tenth of the determinations match them. */
const searchFilters = [
  'category=injection',
  'year=2016',
  'year=2019',
  'outcome=overturned',
  'category=surgery&year=2017',
];

/**
 * Returns a request with the frequency of real use: 60 % figures of the dashboard, 20 % two-way tables with three filters,
 * 20 % searches for one to three words with a filter.
 */
export function nextRequest(chance: () => number): BenchRequest {
  const kind = chance();
  if (kind < 0.6) return { kind: 'dashboard', path: one(dashboard, chance) };
  if (kind > 0.8) return { kind: 'search', path: `/v1/search?q=${searchWords(chance)}&${one(searchFilters, chance)}` };
  const down = one(dimensions, chance);
  const across = one(
    dimensions.filter((name) => name !== down),
    chance,
  );
  const left = Math.floor(chance() * filters.length);
  const three = filters.filter((_, index) => index !== left).map((some) => one(some, chance));
  return { kind: 'two-way', path: `/v1/statistics/two-way?rows=${down}&columns=${across}&${three.join('&')}` };
}

/** Returns one to three words, as common or rare as in letters, except for those that nearly all letters contain. */
function searchWords(chance: () => number): string {
  const count = 1 + Math.floor(chance() * 3);
  return Array.from({ length: count }, () => `w${20 + Math.floor((distinctWords - 20) * chance() ** 3)}`).join('+');
}

/** The requests that are measured alone: those of the dashboard, and expensive tables and searches. */
export const singleRequests: readonly string[] = [
  ...dashboard,
  '/v1/statistics/two-way?rows=category&columns=year&headingFamily=plain&decidedFrom=2014-01-01&licensingState=CA',
  '/v1/statistics/two-way?rows=administratorAuthority&columns=authority&flag=none&decidedFrom=2013-06-01&licensingState=CA',
  '/v1/statistics/two-way?rows=guidelineSection&columns=substance',
  '/v1/statistics/letters?by=quarter',
  '/v1/statistics/days?by=year',
  '/v1/search?q=medication',
  '/v1/search?q=shots&year=2016',
  '/v1/search?q=knee+injection&year=2016',
  '/v1/suggest?q=inj',
  '/v1/suggest?q=hydroc',
  '/v1/precedents?q=knee+injection+w300+w4000',
  '/v1/precedents?q=opioids+w40+w5000+w6000&category=pharmaceuticals',
  '/v1/search?q=w0',
  '/v1/search?q=w30&year=2016',
  '/v1/search?q=w300',
  '/v1/search?q=w300+w40&category=injection',
  '/v1/search?q=w5000+-w3',
  '/v1/statistics/outcomes?by=category&q=w5000',
];
