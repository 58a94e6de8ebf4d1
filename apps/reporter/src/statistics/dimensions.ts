import { type DimensionName } from '../facts/fact-dimensions.js';

/** How the groups of a dimension are presented. */
export interface Dimension {
  /** Label of the group without a value. */
  readonly without: string;
  /**
   * `size`: largest group first. `key`: in the order of the keys. `amount`: in the order of the keys as numbers. The group
   * without a value is last.
   */
  readonly order: 'size' | 'key' | 'amount';
  /** Whether a determination can have several values and be in several groups. */
  readonly multiValued: boolean;
}

const single = (without: string): Dimension => ({ without, order: 'size', multiValued: false });
const several = (without: string): Dimension => ({ ...single(without), multiValued: true });
const inOrder = (without: string): Dimension => ({ ...single(without), order: 'key' });
const byAmount = (without: string): Dimension => ({ ...single(without), order: 'amount' });

/** Every dimension. */
export const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  category: single('Uncategorised'),
  subcategory: single('Without subcategory'),
  drugClass: single('Without drug class'),
  substance: single('Without substance'),
  treatment: several('Without named treatment'),
  bodyPart: several('Without body part'),
  strength: single('Without strength'),
  quantity: single('Without quantity'),
  side: several('Without side'),
  frequency: byAmount('Without frequency'),
  duration: byAmount('Without duration'),
  sessions: byAmount('Without number of sessions'),
  age: byAmount('Without age'),
  sex: single('Without sex'),
  year: inOrder('Without decision date'),
  quarter: inOrder('Without decision date'),
  month: inOrder('Without decision date'),
  specialty: several('Without specialty'),
  licensingState: several('Without state of licensure'),
  authority: several('Without authority'),
  administratorAuthority: several('Without authority of the claims administrator'),
  guidelineDocument: several('Without guideline document'),
  guidelineSection: several('Without guideline section'),
  outcome: single('Without outcome'),
  caseOutcome: single('Without case outcome'),
  layout: inOrder('Without layout'),
  headingFamily: single('Without heading family'),
  flag: several('Without flag'),
  flagGrade: several('Without flag'),
  reason: several('Without reason'),
  primaryReason: single('Without primary reason'),
};
