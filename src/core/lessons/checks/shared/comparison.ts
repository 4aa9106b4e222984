/** `= 3`, `<= 2`: how a number is compared with what is found. */
export type Comparison = Readonly<{ operator: Operator; number: number }>;

const OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Operator = (typeof OPERATORS)[number];

/** Reads `OP N`; undefined where it is none. */
export function readComparison(text: string): Comparison | undefined {
  const [, written, number] = /^(=|!=|<=?|>=?)\s*(\d{1,9})$/.exec(text.trim()) ?? [];
  const operator = OPERATORS.find((one) => one === written);
  return operator === undefined ? undefined : { operator, number: Number(number) };
}

/** Whether a number compares so. */
export function compares(found: number, { operator, number }: Comparison): boolean {
  switch (operator) {
    case '=':
      return found === number;
    case '!=':
      return found !== number;
    case '<':
      return found < number;
    case '<=':
      return found <= number;
    case '>':
      return found > number;
    case '>=':
      return found >= number;
  }
}

/** `exactly 3`, `at most 2`. */
export function comparisonWords({ operator, number }: Comparison): string {
  switch (operator) {
    case '=':
      return `exactly ${number}`;
    case '!=':
      return `any number but ${number}`;
    case '<':
      return `fewer than ${number}`;
    case '<=':
      return `at most ${number}`;
    case '>':
      return `more than ${number}`;
    case '>=':
      return `at least ${number}`;
  }
}
