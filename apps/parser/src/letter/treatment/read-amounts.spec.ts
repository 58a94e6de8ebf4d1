import { describe, expect, it } from 'vitest';
import { type Treatment } from '#domain/model/treatment.js';
import { resolveTreatment } from './resolve-treatment.js';

const read = (item: string): Treatment => resolveTreatment(item, item).treatment;

describe('strength', () => {
  it.each([
    ['Norco 10/325MG #80', '10/325 mg'],
    ['Norco 10-325 mg', '10/325 mg'],
    ['Norco 10/325 #80', '10/325 mg'],
    ['Fexmid 7.5mg', '7.5 mg'],
    ['Klonopin .5 mg', '0.5 mg'],
    ['Ibuprofen 10% cream 60 grams', '10%'],
    ['Medrox ointment 120 GM', null],
    ['Sucralfate 1 gm', '1 g'],
    ['Duragesic 25 mcg/hr', '25 mcg/hr'],
    ['Vitamin D 50,000 units', '50000 units'],
    ['Ketoprofen 10%, Gabapentin 6% cream', null],
    ['Norco', null],
    ['Zorbamax 20 mg', '20 mg'],
    ['Cold therapy unit 20 mg', null],
    ['Lidocaine patch 5% (700 mg/patch) #30', '5%'],
    ['Flurbiprofen/Tramadol 20%/20% cream', null],
    ['Gabapentin 10% Amitriptyline 10% cream 30 gm', null],
    ['Norco 10 mg/325 mg', '10/325 mg'],
    ['Suboxone 8mg/2mg', '8/2 mg'],
  ])('of %s is %s', (item, strength) => {
    expect(read(item).strength).toBe(strength);
  });
});

describe('quantity', () => {
  it.each([
    ['Soma 350 mg #90', 90],
    ['Norco 10/325 mg #80.00', 80],
    ['Massage Qty: 6.00', 6],
    ['Norco, quantity of 60', 60],
    ['Eight physical therapy sessions', 8],
    ['8 pool therapy sessions', 8],
    ['Six (6) sessions of acupuncture', 6],
    ['Physical therapy twice a week for 6 weeks (12 sessions)', 12],
    ['Physical therapy, times 12', 12],
    ['Aquatic therapy x 8', 8],
    ['Synvisc injections, series of three', 3],
    ['Wrist braces #2', 2],
    ['1 consultation', 1],
    ['(2) consultations', 2],
    ['2) MRI of the knee', null],
    ['Associated surgical service: 2 leg wraps', 2],
    ['Meloxicam 7.5 mg x 60 tablets', 60],
    ['Lidoderm patch, #1 box', 1],
    ['Tylenol #3, #60', 60],
    ['Soma 350 mg TID 90', 90],
    ['Norco 10/325 mg 1 tab twice a day', null],
    ['99213 office visit', null],
    ['Two additional weeks of a program', null],
    ['Physical therapy 2 times a week for 6 weeks (12)', 12],
    ['Physical therapy 2 x 6', null],
    ['Physical therapy 3 times a week for 4 weeks', null],
    ['Physical therapy 12-18 sessions', null],
    ['One month supply of Soma', null],
    ['14 day rental of a cold therapy unit', null],
    ['Voltaren gel #60 grams', null],
    ['Medrox 120 GM', null],
    ['3 view x-ray', null],
    ['Crown for tooth #9', null],
    ['Botox 100 units', null],
    ['Retrospective patches dispensed 5/8/2014', null],
    ['Lumbar epidural steroid injection at L4-5 x 2', 2],
    ['Physical therapy, 2 visits weekly x 4 weeks', null],
    ['Terocin patch (10 patches/box) x 2', 2],
    ['Voltaren gel 1% 100 g, quantity requested: 3', 3],
    ['Norco 10/325 mg, sixty count', 60],
  ])('of %s is %s', (item, quantity) => {
    expect(read(item).quantity).toBe(quantity);
  });
});

describe('refills', () => {
  it.each([
    ['Norco #90 with 1 refill', 1],
    ['Three refills of Voltaren 75 mg #60', 3],
    ['Celebrex #30 x 3 refills', 3],
    ['Celebrex #30, refills: 2', 2],
    ['Celebrex qty 30 rf 2', 2],
    ['Celebrex #30 refills 2', 2],
    ['Celebrex #30 2RF', 2],
    ['Celebrex #30 with no refills', 0],
    ['Celebrex #30, refills: none', 0],
    ['Celebrex #30 with (2) refills', 2],
    ['Celebrex #30, refill(s): 2', 2],
    ['Celebrex #30 with refills', null],
    ['Celebrex #30', null],
  ])('of %s are %s', (item, refills) => {
    expect(read(item).refills).toBe(refills);
  });
});

describe('frequency and duration', () => {
  it.each([
    ['Physical therapy 2-3 times a week for four weeks', { times: 2, timesTo: 3, per: 'week' }, 'four weeks', 4],
    ['Massage once a week for six weeks', { times: 1, timesTo: null, per: 'week' }, 'six weeks', 6],
    ['Pool therapy twice weekly x 6 weeks', { times: 2, timesTo: null, per: 'week' }, '6 weeks', 6],
    ['Physical therapy 2 x 6', { times: 2, timesTo: null, per: 'week' }, '6', 6],
    ['Physical therapy twice-weekly for 6 weeks', { times: 2, timesTo: null, per: 'week' }, 'for 6 weeks', 6],
    ['Physical therapy 3x/week x 4 weeks', { times: 3, timesTo: null, per: 'week' }, '4 weeks', 4],
  ])('of %s', (item, frequency, _written, amount) => {
    const { frequency: found, duration } = read(item);
    expect(found).toEqual(frequency);
    expect(duration).toEqual({ amount, amountTo: null, unit: 'week' });
  });

  it('reads the duration of a rental', () => {
    expect(read('TENS unit, 30 day rental').duration).toEqual({ amount: 30, amountTo: null, unit: 'day' });
  });

  it.each(['Re-evaluation in 6 weeks', 'Norco 10/325 mg #60', 'MRI of the knee'])('finds neither in %s', (item) => {
    const { frequency, duration } = read(item);
    expect([frequency, duration]).toEqual([null, null]);
  });
});
