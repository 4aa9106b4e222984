/** The rule of a route as people count, with its name where it has one: `rule 1 (testers)`. */
export const ruleWords = (index: number, name: string | null): string =>
  `rule ${index + 1}${name === null ? '' : ` (${name})`}`;

/** A match of a rule as people count: `match 1`. */
export const matchWords = (index: number): string => `match ${index + 1}`;
