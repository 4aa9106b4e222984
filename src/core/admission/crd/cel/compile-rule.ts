import {
  EvaluationError,
  Optional,
  ParseError,
  TypeError as CelTypeError,
  type ASTNode,
} from '@marcbachmann/cel-js';
import type { CelValue } from './cel-value.ts';
import { boundedCache } from '../../../incremental/bounded-cache.ts';
import { withinBudget, type CostBudget } from './cost.ts';
import { celEnvironment } from './environment.ts';
import { rewrite } from './rewrite.ts';
import { childrenOf } from './children-of.ts';

/** What came of a rule: a value, or what kept it from having one. */
export type CelResult =
  | Readonly<{ value: unknown }>
  | Readonly<{ failed: 'evaluation' | 'overload' | 'cost'; reason: string }>;

/** A rule, or an expression for a message, made ready. */
export type CelRule =
  | Readonly<{
      ast: ASTNode;
      /** Whether it compares with the object before a change. */
      usesOldSelf: boolean;
      /** Never throws. Takes what it costs from the budget. */
      evaluate: (self: CelValue, budget: CostBudget) => CelResult;
    }>
  /** It uses functions of API servers that are not implemented here: it is not evaluated. */
  | Readonly<{ unknown: true }>
  | Readonly<{ error: string }>;

const MAX_COMPILED_KEPT = 5000;

/** Compiles an expression; once, however often CRDs use it. Errors are in the words of the library. */
export const compileRule: (text: string) => CelRule = boundedCache(compile, MAX_COMPILED_KEPT);

/** Functions of API servers that are not here. */
const ELSEWHERE =
  /\b(?:transformMap|transformMapEntry|semver|isSemver|authorizer|math\.|strings\.quote|base64\.)/;

function compile(text: string): CelRule {
  try {
    const environment = celEnvironment();
    const { ast } = environment.parse(text);
    const run = environment.parse(rewrite(ast));
    const check = run.check();
    if (!check.valid)
      return ELSEWHERE.test(text) ? { unknown: true } : { error: check.error?.summary ?? 'not valid' };
    return {
      ast,
      usesOldSelf: names(ast, 'oldSelf'),
      evaluate: (self, budget) => withinBudget(budget, () => evaluate(run, self)) ?? OUT,
    };
  } catch (error) {
    return { error: explain(error) };
  }
}

function names(node: ASTNode, name: string): boolean {
  return node.op === 'id' ? node.args === name : childrenOf(node).some((child) => names(child, name));
}

/** There is no object before the change: a rule that allows for that sees none. */
const NO_OLD_SELF = Optional.none();

function evaluate(run: (context: Record<string, unknown>) => unknown, self: CelValue): CelResult {
  try {
    return { value: run({ self, oldSelf: NO_OLD_SELF }) };
  } catch (error) {
    const overload = error instanceof EvaluationError && /^no_(?:such|matching)_overload$/.test(error.code);
    return {
      failed: overload ? 'overload' : 'evaluation',
      reason: overload ? 'no such overload' : explain(error),
    };
  }
}

const OUT: CelResult = { failed: 'cost', reason: 'operation cancelled: actual cost limit exceeded' };

/** An error in the words of Go's library where they differ. Other errors, such as a stack overflow, keep their words. */
function explain(error: unknown): string {
  if (error instanceof EvaluationError || error instanceof ParseError || error instanceof CelTypeError) {
    const index = /index out of bounds, index (-?\d+)/.exec(error.summary)?.[1];
    if (index !== undefined) return `index out of bounds: ${index}`;
    return error.summary.replace(/^No such key/, 'no such key').replace(/^(integer overflow):.*$/, '$1');
  }
  return error instanceof Error ? error.message : String(error);
}
