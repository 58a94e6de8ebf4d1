import { GrowingColumn } from './growing-column.js';

/** Digits that a number of 32 bits always holds. */
const maxDigits = 9;

/**
 * Case numbers by letter, without a string each: what stands before the last digits and how many these are, which many
 * share, as a small number, and the digits as a number.
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
    const { beginning, digits } = taken(caseNumber);
    const known = this.beginnings.get(beginning);
    if (known === undefined) this.beginnings.set(beginning, this.beginnings.size + 1);
    this.write(row, known ?? this.beginnings.size, digits);
  }

  copy(from: number, to: number): void {
    this.write(to, this.beginningOf.values[from] ?? 0, this.digitsOf.values[from] ?? 0);
  }

  /** Whether a row has one of these case numbers; null stands for having none. */
  among(caseNumbers: readonly (string | null)[]): (row: number) => boolean {
    const wanted = new Set(caseNumbers.map((caseNumber) => this.keyOf(caseNumber)));
    const [beginnings, digits] = [this.beginningOf.values, this.digitsOf.values];
    return (row) => wanted.has(`${beginnings[row] ?? 0} ${digits[row] ?? 0}`);
  }

  private keyOf(caseNumber: string | null): string {
    if (caseNumber === null) return '0 0';
    const { beginning, digits } = taken(caseNumber);
    return `${this.beginnings.get(beginning) ?? 'unknown'} ${digits}`;
  }

  private write(row: number, beginning: number, digits: number): void {
    this.beginningOf.set(row, beginning);
    this.digitsOf.set(row, digits);
  }
}

function taken(caseNumber: string): { beginning: string; digits: number } {
  const digits = new RegExp(`\\d{1,${maxDigits}}$`).exec(caseNumber)?.[0] ?? '';
  return {
    beginning: `${caseNumber.slice(0, caseNumber.length - digits.length)}#${digits.length}`,
    digits: Number(digits),
  };
}
