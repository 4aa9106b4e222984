/**
 * What the rules of one object may do together, as the API server limits it, so that rules of a CRD from anywhere,
 * three loops deep over long lists, do not hold up everything else.
 */
export type CostBudget = { steps: number; milliseconds: number };

/** A budget for all rules of one object. */
export const createBudget = (): CostBudget => ({ steps: 10_000_000, milliseconds: 1000 });

/** Steps of evaluation that one rule may take: the limit of the API server. */
const RULE_STEPS = 1_000_000;

/** A rule may also be slow with few steps: expressions that fail are. Ordinary rules take far less. */
const RULE_MILLISECONDS = 300;

/** Longest list or text that a rule may build. */
const LARGEST = 1_000_000;

/** Of the rule that is evaluated now; rules are evaluated one at a time. */
let left = 0;
let began = 0;
let deadline = 0;

/** Evaluates a rule within what is left of a budget, and takes from it what the rule used. Undefined when it used too much. */
export function withinBudget<T>(budget: CostBudget, evaluate: () => T): T | undefined {
  const steps = Math.min(RULE_STEPS, budget.steps);
  left = steps;
  began = Date.now();
  deadline = began + Math.min(RULE_MILLISECONDS, budget.milliseconds);
  const result = evaluate();
  budget.steps -= steps - Math.max(left, 0);
  budget.milliseconds -= Date.now() - began;
  return left < 0 ? undefined : result;
}

/** Says that a rule does something; false when it has done too much. */
export function spend(steps: number): boolean {
  left -= steps;
  return left >= 0;
}

const sizeOf = (value: unknown): number =>
  Array.isArray(value) || typeof value === 'string' ? value.length : value instanceof Map ? value.size : 0;

/**
 * The range of a loop, paid for in advance; an empty one when the rule has done too much. Throwing would not do: a loop
 * around this one goes on after errors, since another item may settle the matter.
 *
 * @param steps size of what is evaluated for each item
 */
export function payForLoop(range: unknown, steps: bigint): unknown {
  if (Date.now() > deadline) left = -1;
  return spend((sizeOf(range) + 1) * (Number(steps) + 1)) ? range : [];
}

/** Whether a text or a list of that length may be built: what is doubled again and again fills any memory. */
export function payForLength(length: number): boolean {
  if (length > LARGEST) left = -1;
  return spend(Math.ceil(length / 10));
}

/** What a rule has built, if it is not too large. */
export function payForGrowth(value: unknown): unknown {
  if (payForLength(sizeOf(value))) return value;
  return Array.isArray(value) ? [] : '';
}
