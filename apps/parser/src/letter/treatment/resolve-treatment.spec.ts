import { describe, expect, it } from 'vitest';
import { type Treatment } from '#domain/model/treatment.js';
import { categories } from '#domain/vocabulary/categories.js';
import { drugClasses } from '#domain/vocabulary/drug-classes.js';
import { drugs } from '#domain/vocabulary/drugs.js';
import { treatmentTerms } from '#domain/vocabulary/treatments.js';
import { wordEndings } from '#domain/vocabulary/word-endings.js';
import { resolveTreatment } from './resolve-treatment.js';

const resolve = (item: string, heading = item): Treatment => resolveTreatment(item, heading).treatment;

describe('category', () => {
  it.each([
    ['Naprosyn 500 mg', 'pharmaceuticals', null],
    ['Physical therapy evaluation', 'rehabilitation', 'pt-ot'],
    ['Chiropractic initial evaluation', 'rehabilitation', 'chiropractic'],
    ['Visit with a psychologist', 'psych-services', 'evaluation-and-management'],
    ['Consultation with a spine surgeon for lumbar fusion', 'evaluation-and-management', 'medical-specialties'],
    ['Spine surgery consultation', 'evaluation-and-management', 'medical-specialties'],
    ['Follow up with surgeon', 'evaluation-and-management', 'medical-specialties'],
    ['Pre-op EKG', 'diagnostic-testing', 'other'],
    ['Post-op antibiotics', 'pharmaceuticals', null],
    ['Associated surgical service: Assistant surgeon', 'surgery', 'adjunct-surgical-services'],
    ['Ultrasound guided trigger point injection', 'injection', 'injection'],
    ['Toradol 60 mg IM injection', 'injection', 'injection'],
    ['Testosterone level', 'diagnostic-testing', 'lab-and-pathology'],
    ['Urine drug screen for hydrocodone', 'diagnostic-testing', 'lab-and-pathology'],
    ['Orthopedic mattress', 'dmepos', 'dme'],
    ['Lumbar medial branch blocks', 'injection', 'facet-injection'],
    ['Transportation to and from medical appointments', 'transportation', null],
    ['Home health aide, 6 hours a day', 'home-health', null],
    ['Lumber MRI', 'diagnostic-testing', 'radiology-mri'],
    ['Flux capacitor', null, null],
  ])('counts %s under %s', (item, category, subcategory) => {
    const { category: found, subcategory: foundBelow } = resolve(item);
    expect([found, foundBelow]).toEqual([category, subcategory]);
  });

  it.each(categories.flatMap(({ id, examples }) => examples.map((example) => [example, id] as const)))(
    'resolves the example %s to %s',
    (example, id) => {
      expect(resolve(example).category).toBe(id);
    },
  );

  it.each(
    categories.flatMap(({ id, subcategories }) =>
      subcategories.flatMap((each) => each.examples.map((example) => [example, `${id}/${each.id}`] as const)),
    ),
  )('resolves the example %s to %s', (example, id) => {
    const { category, subcategory } = resolve(example);
    expect(`${category ?? ''}/${subcategory ?? ''}`).toBe(id);
  });

  it.each(wordEndings.flatMap(({ category, examples }) => examples.map((example) => [example, category] as const)))(
    'reads the ending of %s as %s',
    (example, category) => {
      expect(resolve(example).category).toBe(category);
    },
  );

  it('every term of the vocabulary has its category', () => {
    const lost = treatmentTerms.flatMap(({ term, aliases, category }) =>
      [term, ...aliases].filter((name) => resolve(name).category !== category),
    );
    expect(lost).toEqual([]);
  });
});

describe('substance and class', () => {
  it.each([
    ['Norco 10/325 mg', 'hydrocodone/acetaminophen', 'opioids'],
    ['Norco (hydrocodone) 10/325', 'hydrocodone/acetaminophen', 'opioids'],
    ['Hydrocodone 10/325 mg', 'hydrocodone/acetaminophen', 'opioids'],
    ['Trazadone 50 mg', 'trazodone', 'antidepressant'],
    ['Restoril', 'temazepam', 'benzodiazepine'],
    ['Diclofenac 75 mg', 'diclofenac', 'nsaid'],
    ['Voltaren 1% gel', 'diclofenac', 'topical-analgesics'],
    ['Fentanyl patch 25 mcg', 'fentanyl', 'opioids'],
    ['Medrex ointment', 'methyl salicylate/menthol/capsaicin', 'topical-analgesics'],
    ['Gabapentin 6%/Ketoprofen 10% cream', 'gabapentin/ketoprofen', 'topical-compounds'],
    ['Baclofen/Menthol/Camphor', 'baclofen/camphor/menthol', 'topical-compounds'],
    ['Ketoprofen cream', 'ketoprofen', 'topical-analgesics'],
    ['Lidocaine infusion', 'lidocaine', null],
    ['Muscle relaxants', null, 'muscle-relaxant'],
    ['Compounded topical cream', null, 'topical-compounds'],
    ['Tylenol #3, #60', 'acetaminophen/codeine', 'opioids'],
    ['Gabapenitn 300 mg', 'gabapentin', 'anti-epilepsy'],
    ['Epidural steroid injection', null, null],
    ['MRI of the knee', null, null],
  ])('reads %s', (item, substance, drugClass) => {
    const { substance: found, drugClass: foundClass } = resolve(item);
    expect([found, foundClass]).toEqual([substance, drugClass]);
  });

  it.each(drugClasses.flatMap(({ id, examples }) => examples.map((example) => [example, id] as const)))(
    'resolves the example %s to %s',
    (example, id) => {
      expect(resolve(example).drugClass).toBe(id);
    },
  );

  it('finds every name of every drug', () => {
    const lost = drugs.flatMap(({ substance, generic, brands, misspellings }) =>
      [substance, ...generic, ...brands, ...misspellings].filter(
        (name) => resolve(`${name} #30`).substance !== substance,
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('resolutions', () => {
  it('contain the method of each word', () => {
    expect(resolve('Omeprazol for the left knee').resolutions).toEqual([
      { field: 'category', written: 'Omeprazol', resolved: 'pharmaceuticals', method: 'alias' },
      { field: 'substance', written: 'Omeprazol', resolved: 'omeprazole', method: 'alias' },
      { field: 'drugClass', written: 'Omeprazol', resolved: 'proton-pump-inhibitors', method: 'alias' },
      { field: 'bodyPart', written: 'knee', resolved: 'knee', method: 'exact' },
    ]);
  });

  it('are fuzzy for a word one edit from a single entry', () => {
    expect(resolve('Meloxxicam 15 mg').resolutions.map(({ method }) => method)).toEqual(['fuzzy', 'fuzzy', 'fuzzy']);
  });
});

describe('partial certification', () => {
  const heading = 'Soma 350 mg #90 was the original request. The remaining portion, #30';

  it('reads the kind of treatment from the heading and the amounts from the disputed part', () => {
    expect(resolve('#30', heading)).toMatchObject({
      category: 'pharmaceuticals',
      substance: 'carisoprodol',
      quantity: 30,
      strength: null,
    });
  });

  it('reads nothing from the heading if the disputed part names its treatment', () => {
    expect(resolve('two sessions of massage', 'Massage and Soma was the original request')).toMatchObject({
      category: 'rehabilitation',
      substance: null,
      quantity: 2,
    });
  });
});

describe('body parts', () => {
  it.each([
    ['MRI of the cervical, thoracic and lumbar spine', ['cervical-spine', 'thoracic-spine', 'lumbar-spine']],
    ['L5-S1 epidural', ['lumbar-spine', 'sacrum']],
    ['EMG of the bilateral lower extremities', ['lower-extremity']],
    ['Right knee brace, right knee', ['knee']],
    ['Norco, one by mouth daily', []],
  ])('finds them in %s', (item, parts) => {
    expect(resolve(item).bodyParts).toEqual(parts);
  });
});
