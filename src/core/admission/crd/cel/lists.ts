import type { Environment } from '@marcbachmann/cel-js';
import { Duration } from '@marcbachmann/cel-js/evaluator';
import { payForGrowth, spend } from './cost.ts';
import { define } from './define.ts';
import { celEquals, celIn } from './equality.ts';
import { failure, noOverload } from './failure.ts';

type List = readonly unknown[];

/** Below zero, zero, above zero; fails for values that have no order. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'bigint' || typeof a === 'number') {
    if (typeof b === 'bigint' || typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  } else if (typeof a === 'string' && typeof b === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  } else if (typeof a === 'boolean' && typeof b === 'boolean') {
    return Number(a) - Number(b);
  } else if ((a instanceof Date && b instanceof Date) || (a instanceof Duration && b instanceof Duration)) {
    return a.valueOf() - b.valueOf();
  }
  throw noOverload();
}

function extreme(list: List, sign: 1 | -1): unknown {
  if (list.length === 0) throw failure(`${sign < 0 ? 'min' : 'max'} called on empty list`);
  spend(list.length);
  return list.reduce((best, item) => (compare(item, best) * sign > 0 ? item : best));
}

function sum(list: List): unknown {
  spend(list.length);
  const first = list[0];
  if (first === undefined) return 0n;
  if (list.every((item) => typeof item === 'bigint')) return list.reduce((total, item) => total + item, 0n);
  if (list.every((item) => typeof item === 'number')) return list.reduce((total, item) => total + item, 0);
  if (list.every((item) => item instanceof Duration))
    return list.reduce((total, item) => total.addDuration(item));
  throw noOverload();
}

const isSorted = (list: List): boolean =>
  spend(list.length) && list.every((item, at) => at === 0 || compare(list[at - 1], item) <= 0);

const contains = (list: List, part: List): boolean => part.every((item) => celIn(item, list));

/** The libraries of lists and sets, as the API server has them. */
export function registerLists(environment: Environment): void {
  const add = define(environment);
  add('list.isSorted(): bool', isSorted);
  add('list.sum(): dyn', sum);
  add('list.min(): dyn', (list: List) => extreme(list, -1));
  add('list.max(): dyn', (list: List) => extreme(list, 1));
  for (const name of ['indexOf', 'indexOfInGo']) {
    add(`list.${name}(dyn): int`, (list: List, item: unknown) =>
      BigInt(list.findIndex((other) => celEquals(item, other))),
    );
  }
  for (const name of ['lastIndexOf', 'lastIndexOfInGo']) {
    add(`list.${name}(dyn): int`, (list: List, item: unknown) =>
      BigInt(list.findLastIndex((other) => celEquals(item, other))),
    );
  }
  add('list.slice(int, int): list<dyn>', (list: List, from: bigint, to: bigint) => {
    if (from < 0n || from > to || to > BigInt(list.length)) throw failure(`cannot slice(${from}, ${to})`);
    return list.slice(Number(from), Number(to));
  });
  add('list.flatten(): list<dyn>', (list: List) => payForGrowth(list.flat()));
  add('list.reverse(): list<dyn>', (list: List) => list.toReversed());
  add('list.distinct(): list<dyn>', (list: List) =>
    list.filter((item, at) => list.findIndex((other) => celEquals(item, other)) === at),
  );
  add('list.sort(): list<dyn>', (list: List) => list.toSorted(compare));

  class Sets {
    readonly name = 'sets';
  }
  environment.registerType('GatehouseSets', Sets).registerConstant('sets', 'GatehouseSets', new Sets());
  add('GatehouseSets.contains(list, list): bool', (_: Sets, list: List, part: List) => contains(list, part));
  add(
    'GatehouseSets.equivalent(list, list): bool',
    (_: Sets, a: List, b: List) => contains(a, b) && contains(b, a),
  );
  add('GatehouseSets.intersects(list, list): bool', (_: Sets, a: List, b: List) =>
    a.some((item) => celIn(item, b)),
  );
}
