import { GrowingColumn } from './growing-column.js';

/** Number of digits that always fit in 32 bits. */
const maxDigits = 9;

/**
 * Case numbers by letter, stored without a string each: the part before the last digits, with their count, as a code that
 * many letters share, and the digits as a number.
 */
export class CaseNumberColumn {
  private readonly beginnings = new Map<string, number>();
  private readonly beginningOf = new GrowingColumn((length) => new Uint32Array(length));
  private readonly digitsOf = new GrowingColumn((length) => new Uint32Array(length));

  set(row: number, caseNumber: string | null): void {
    if (caseNumber === null) {
      this.write(row, 0, 0);
      return;
    }
    const { beginning, digits } = splitCaseNumber(caseNumber);
    const known = this.beginnings.get(beginning);
    if (known === undefined) this.beginnings.set(beginning, this.beginnings.size + 1);
    this.write(row, known ?? this.beginnings.size, digits);
  }

  copy(from: number, to: number): void {
    this.write(to, this.beginningOf.values[from] ?? 0, this.digitsOf.values[from] ?? 0);
  }

  /** Returns a test of whether a row has one of these case numbers; null means no case number. */
  among(caseNumbers: readonly (string | null)[]): (row: number) => boolean {
    const wanted = new Set(caseNumbers.map((caseNumber) => this.keyOf(caseNumber)));
    const [beginnings, digits] = [this.beginningOf.values, this.digitsOf.values];
    return (row) => wanted.has(`${beginnings[row] ?? 0} ${digits[row] ?? 0}`);
  }

  private keyOf(caseNumber: string | null): string {
    if (caseNumber === null) return '0 0';
    const { beginning, digits } = splitCaseNumber(caseNumber);
    return `${this.beginnings.get(beginning) ?? 'unknown'} ${digits}`;
  }

  private write(row: number, beginning: number, digits: number): void {
    this.beginningOf.set(row, beginning);
    this.digitsOf.set(row, digits);
  }
}

function splitCaseNumber(caseNumber: string): { beginning: string; digits: number } {
  const digits = new RegExp(`\\d{1,${maxDigits}}$`).exec(caseNumber)?.[0] ?? '';
  return {
    beginning: `${caseNumber.slice(0, caseNumber.length - digits.length)}#${digits.length}`,
    digits: Number(digits),
  };
}
