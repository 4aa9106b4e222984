/**
 * What the rules of one object may do together, as the API server limits it, so that rules of a CRD from anywhere,
 * three loops deep over long lists, do not hold up everything else. It is counted and not timed: the same object has the
 * same verdict on a machine that is busy.
 */
export type CostBudget = { steps: number };

/** A budget for all rules of one object. */
export const createBudget = (): CostBudget => ({ steps: 10_000_000 });

/** Steps of evaluation that one rule may take: the limit of the API server. */
const RULE_STEPS = 1_000_000;

/** What an expression that fails costs: the library makes an error for it, as long as a hundred steps take. */
const FAILURE_STEPS = 100;

/** It writes the text of the expression into the error, and so many letters take as long as a step. */
const LETTERS_PER_STEP = 8;

/** Longest list or text that a rule may build. */
const LARGEST = 1_000_000;

/** Of the rule that is evaluated now; rules are evaluated one at a time. */
let left = 0;
let paid: unknown;

/** Evaluates a rule within what is left of a budget, and takes from it what the rule used. Undefined when it used too much. */
export function withinBudget<T>(budget: CostBudget, evaluate: () => T): T | undefined {
  const steps = Math.min(RULE_STEPS, budget.steps);
  left = steps;
  const result = evaluate();
  budget.steps -= steps - Math.max(left, 0);
  paid = undefined;
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
  return spend((sizeOf(range) + 1) * (Number(steps) + 1)) ? range : [];
}

/**
 * Says that an expression failed where the rule goes on after that. The same error comes through the loops and operators
 * around it, and is paid for once.
 *
 * @param letters length of the text of the expression
 */
export function payForFailure(error: unknown, letters: number): void {
  if (error === paid) return;
  paid = error;
  spend(FAILURE_STEPS + Math.ceil(letters / LETTERS_PER_STEP));
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
