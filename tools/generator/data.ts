import distributionsFile from './data/distributions.json' with { type: 'json' };
import drugsFile from './data/drugs.json' with { type: 'json' };
import peopleFile from './data/people.json' with { type: 'json' };
import regionsFile from './data/regions.json' with { type: 'json' };
import reviewersFile from './data/reviewers.json' with { type: 'json' };
import surgicalServicesFile from './data/surgical-services.json' with { type: 'json' };
import topicsFile from './data/topics.json' with { type: 'json' };
import treatmentsFile from './data/treatments.json' with { type: 'json' };
import wordingFile from './data/wording.json' with { type: 'json' };
import { type ItemFamily, type LetterLayout } from './truth.js';

/** A part of the body with the guideline's chapter on it and what is found there. */
export interface Region {
  readonly id: string;
  readonly share: number;
  readonly chapter: string;
  readonly title: string;
  readonly edition: number;
  readonly odg: string;
  readonly pages: readonly string[];
  readonly parts: readonly string[];
  readonly sided: boolean;
  readonly levels: readonly string[];
  readonly diagnoses: readonly string[];
  readonly findings: readonly string[];
  readonly studies: readonly string[];
  readonly mechanisms: readonly string[];
}

/** A treatment that is no drug: what it is, and how headings name it. */
export interface Treatment {
  readonly category: string;
  readonly subcategory: string | null;
  readonly topic: string;
  readonly weight: number;
  readonly headings: readonly string[];
  /** Ids of the regions that it is given to; all where it names none. */
  readonly regions?: readonly string[];
}

/** A treatment that is associated with a surgery. */
export interface SurgicalService extends Treatment {
  readonly family: ItemFamily;
}

/** A drug as headings write it. */
export interface Drug {
  readonly written: string;
  readonly substance: string | null;
  readonly strengths: readonly string[];
  readonly counts: readonly number[];
}

/** Drugs of one class. */
export interface DrugGroup {
  readonly drugClass: string;
  readonly topic: string;
  readonly share: number;
  readonly drugs: readonly Drug[];
}

/** What guidelines say on a kind of treatment, and where. */
export interface Topic {
  readonly chronicPain: readonly { readonly section: string; readonly pages: readonly string[] }[];
  /** Sections of the body part's own chapter. */
  readonly chapterSections: readonly string[];
  /** Chapter and topic of the Official Disability Guidelines. */
  readonly odg: readonly (readonly string[])[];
  readonly others: readonly {
    readonly words: string;
    readonly authority: string;
    readonly chapter: string | null;
    readonly pages: readonly string[];
  }[];
  /** A guideline of the schedule that treats of nothing else. */
  readonly ownGuideline: {
    readonly title2014: string;
    readonly title: string;
    readonly edition: number;
    readonly pages: readonly string[];
    readonly sections: readonly string[];
  } | null;
}

/** Pairs of something and its weight. */
type Weighted<Value> = readonly (readonly [Value, number])[];

interface Reviewers {
  readonly specialties: Weighted<readonly string[]>;
  readonly states: Weighted<readonly string[]>;
  readonly stateCodes: Readonly<Record<string, string>>;
}

interface Distributions extends Omit<typeof distributionsFile, 'years' | 'upheld' | 'items' | 'layouts'> {
  readonly years: Readonly<Record<string, number>>;
  readonly upheld: Readonly<Record<string, number>>;
  readonly items: Weighted<number>;
  readonly layouts: readonly { readonly until: string; readonly layout: LetterLayout }[];
}

/** How often what happens, with its sources. */
export const distributions = distributionsFile as unknown as Distributions;
export const regions: readonly Region[] = regionsFile;
export const treatments = treatmentsFile as readonly Treatment[];
export const surgicalServices = surgicalServicesFile as readonly SurgicalService[];
export const drugGroups: readonly DrugGroup[] = drugsFile;
export const topics: Readonly<Record<string, Topic>> = topicsFile;
export const reviewers = reviewersFile as unknown as Reviewers;
export const people = peopleFile as unknown as Omit<typeof peopleFile, 'workers'> & {
  readonly workers: Weighted<string>;
};
/** Sentences, all of them written for this generator. */
export const wording = wordingFile;
