import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { payForFailure } from './cost.ts';
import { noOverload } from './failure.ts';
import { OWN } from './rewrite.ts';

type Context = unknown;
type Checker = Readonly<{
  check: (node: ASTNode, context: Context) => unknown;
  getType: (name: string) => unknown;
}>;
type Evaluator = Readonly<{ run: (node: ASTNode, context: Context) => unknown }>;
type Macro = Readonly<{ left: ASTNode; right: ASTNode }>;
type Condition = Readonly<{ condition: ASTNode }>;

/**
 * `||` and `&&` as Go's library evaluates them: one side that settles the matter does so even when the other fails, and
 * when neither does, it is the failure of the left side that is reported.
 */
export function registerLogic(environment: Environment): void {
  register(environment, OWN.or, true);
  register(environment, OWN.and, false);
  registerCondition(environment);
}

/** The condition of a loop that goes on to the next item where one fails. */
function registerCondition(environment: Environment): void {
  environment.registerFunction(
    `${OWN.condition}(ast): bool`,
    ({ args }: Readonly<{ args: readonly [ASTNode] }>) => ({
      condition: args[0],
      async: false,
      typeCheck: (checker: Checker, { condition }: Condition, context: Context) =>
        checker.check(condition, context),
      evaluate(evaluator: Evaluator, { condition }: Condition, context: Context) {
        const { value, failed } = attempt(evaluator, condition, context);
        if (failed !== undefined) throw failed;
        return value;
      },
    }),
  );
}

function register(environment: Environment, name: string, settles: boolean): void {
  environment.registerFunction(
    `${name}(ast, ast): bool`,
    ({ args }: Readonly<{ args: readonly [ASTNode, ASTNode] }>) => ({
      left: args[0],
      right: args[1],
      async: false,
      typeCheck(checker: Checker, { left, right }: Macro, context: Context) {
        checker.check(left, context);
        checker.check(right, context);
        return checker.getType('bool');
      },
      evaluate(evaluator: Evaluator, { left, right }: Macro, context: Context) {
        const first = attempt(evaluator, left, context);
        if (first.value === settles) return settles;
        if (first.failed === undefined && typeof first.value === 'boolean')
          return bool(evaluator.run(right, context));
        const second = attempt(evaluator, right, context);
        if (second.value === settles) return settles;
        throw first.failed ?? noOverload();
      },
    }),
  );
}

type Attempt = Readonly<{ value?: unknown; failed?: unknown }>;

function attempt(evaluator: Evaluator, node: ASTNode, context: Context): Attempt {
  try {
    return { value: evaluator.run(node, context) };
  } catch (failed) {
    payForFailure(failed, node.input.length);
    return { failed };
  }
}

function bool(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw noOverload();
}
