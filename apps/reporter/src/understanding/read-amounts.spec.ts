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
  ['acupuncture twice a week for 6 weeks', ['frequency 2 per week', 'duration 6 weeks']],
  ['PT 2-3 times per week x 4 weeks', ['frequency 3 per week', 'duration 4 weeks']],
  ['chiro 3x/week', ['frequency 3 per week']],
  ['2 times weekly for three months', ['frequency 2 per week', 'duration 13 weeks']],
  ['massage once a month', ['frequency 0.23 per week']],
  ['PT 2x6', ['frequency 2 per week', 'duration 6 weeks']],
  ['acupuncture 3 x 4 weeks', ['frequency 3 per week', 'duration 4 weeks']],
  ['6 weeks of physical therapy', ['duration 6 weeks']],
  ['8 sessions, 2 per week', ['frequency 2 per week', 'quantity 8']],
  ['back pain for 6 weeks', []],
  ['six weeks after surgery', []],
  ['on 10/12/2014', []],
  ['in 2014', []],
  ['L4-5', []],
  ['', []],
])('%s', (query, expected) => {
  expect(readAmounts(query).map(({ kind, label }) => `${kind} ${label}`)).toEqual(expected);
});
