import { expect, it } from 'vitest';
import { readAmounts } from './read-amounts.js';

it.each<[string, string[]]>([
  ['Norco 10/325mg', ['strength 10/325 mg']],
  ['10/325', ['strength 10/325 mg']],
  ['7.5 - 325 mg', ['strength 7.5/325 mg']],
  ['lidocaine 5%', ['strength 5%']],
  ['fentanyl 25 mcg/hr', ['strength 25 mcg/hr']],
  ['cream 60 gm', ['strength 60 g']],
  ['botox 100 units', ['strength 100 units']],
  ['#120', ['quantity 120']],
  ['Qty:60', ['quantity 60']],
  ['quantity: 30', ['quantity 30']],
  ['90 tablets', ['quantity 90']],
  ['12 sessions', ['quantity 12']],
  ['PT x 6', ['quantity 6']],
  ['tramadol 50mg #60', ['strength 50 mg', 'quantity 60']],
  ['on 10/12/2014', []],
  ['in 2014', []],
  ['L4-5', []],
  ['', []],
])('%s', (query, expected) => {
  expect(readAmounts(query).map(({ kind, label }) => `${kind} ${label}`)).toEqual(expected);
});
