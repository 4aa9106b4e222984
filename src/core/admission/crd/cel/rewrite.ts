import type { ASTNode } from '@marcbachmann/cel-js';
import { childrenOf } from './children-of.ts';

/** Names of our own functions in rewritten rules. */
export const OWN = {
  equals: 'gatehouseEquals',
  isIn: 'gatehouseIn',
  has: 'gatehouseHas',
  or: 'gatehouseOr',
  and: 'gatehouseAnd',
  loop: 'gatehouseLoop',
  condition: 'gatehouseCondition',
  growth: 'gatehouseGrowth',
  keys: 'gatehouseKeys',
  held: 'gatehouseHeld',
} as const;

/** Methods that evaluate an expression for each item of a list or each key of a map, with those that do it. */
const LOOPS: ReadonlyMap<string, string> = new Map([
  ['all', 'all'],
  ['exists', 'exists'],
  ['exists_one', 'exists_one'],
  ['existsOne', 'exists_one'],
  ['map', 'map'],
  ['filter', 'filter'],
  ['transformList', 'map'],
]);

/** Those that go on after an item for which the expression fails, since another one may settle the matter. */
const GOES_ON = new Set(['all', 'exists']);

/** Methods of the library that do not do what the API server does, with those that do. */
const METHODS: ReadonlyMap<string, string> = new Map(
  ['matches', 'indexOf', 'lastIndexOf', 'substring', 'join', 'lowerAscii', 'upperAscii'].map((name) => [
    name,
    `${name}InGo`,
  ]),
);

const FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['duration', 'durationInGo'],
  ['matches', 'matchesInGo'],
]);

/**
 * The text of an expression in which everything that differs between the library and the API server goes through
 * functions of ours: equality (maps with values of different types, lists without order), regular expressions (RE2,
 * which never hang), texts (code points), and the size of loops and of what is built, which are limited.
 */
export function rewrite(node: ASTNode): string {
  switch (node.op) {
    case 'value':
      return node.input.slice(node.range.start, node.range.end);
    case 'id':
      return node.args;
    case '==':
      return `${OWN.equals}(${rewrite(node.args[0])}, ${rewrite(node.args[1])})`;
    case '!=':
      return `!${OWN.equals}(${rewrite(node.args[0])}, ${rewrite(node.args[1])})`;
    case 'in':
      return `${OWN.isIn}(${rewrite(node.args[0])}, ${rewrite(node.args[1])})`;
    case '||':
      return `${OWN.or}(${rewrite(node.args[0])}, ${rewrite(node.args[1])})`;
    case '&&':
      return `${OWN.and}(${rewrite(node.args[0])}, ${rewrite(node.args[1])})`;
    case '+':
      return `${OWN.growth}((${rewrite(node.args[0])}) + (${rewrite(node.args[1])}))`;
    case '.':
    case '.?':
      return `${operand(node.args[0])}${node.op}${node.args[1]}`;
    case '[]':
      return `${operand(node.args[0])}[${rewrite(node.args[1])}]`;
    case '[?]':
      return `${operand(node.args[0])}[?${rewrite(node.args[1])}]`;
    case 'call':
      return rewriteCall(node.args[0], node.args[1]);
    case 'rcall':
      return rewriteMethod(node.args[0], node.args[1], node.args[2]);
    case 'list':
      return `[${node.args.map(rewrite).join(', ')}]`;
    case 'map':
      return `{${node.args.map(([key, value]) => `${rewrite(key)}: ${rewrite(value)}`).join(', ')}}`;
    case '?:':
      return `((${rewrite(node.args[0])}) ? (${rewrite(node.args[1])}) : (${rewrite(node.args[2])}))`;
    case '!_':
      return `!(${rewrite(node.args)})`;
    case '-_':
      return `-(${rewrite(node.args)})`;
    default:
      return `((${rewrite(node.args[0])}) ${node.op} (${rewrite(node.args[1])}))`;
  }
}

/** What stands before a dot or a bracket. Names stay bare: `has` and namespaces such as `optional` need them so. */
const operand = (node: ASTNode): string =>
  ['id', '.', '.?', '[]', '[?]', 'call', 'rcall', 'list', 'map'].includes(node.op)
    ? rewrite(node)
    : `(${rewrite(node)})`;

function rewriteCall(name: string, args: readonly ASTNode[]): string {
  const [only] = args;
  if (name === 'has' && only && (only.op === '.' || only.op === '.?')) {
    const [owner, field] = only.args;
    return `${OWN.has}(${rewrite(owner)}, '${field}')`;
  }
  const written = args.map(rewrite);
  return `${FUNCTIONS.get(name) ?? name}(${written.join(', ')})`;
}

function rewriteMethod(name: string, receiver: ASTNode, args: readonly ASTNode[]): string {
  const written = args.map(rewrite);
  if ((name === 'optMap' || name === 'optFlatMap') && written.length === 2) {
    const [variable = '', result = ''] = written;
    const present = `cel.bind(${variable}, ${OWN.held}.value(), ${result})`;
    const some = name === 'optMap' ? `optional.of(${present})` : present;
    return `cel.bind(${OWN.held}, ${rewrite(receiver)}, (${OWN.held}.hasValue() ? ${some} : optional.none()))`;
  }
  const loop = LOOPS.get(name);
  if (loop === undefined) return `${operand(receiver)}.${METHODS.get(name) ?? name}(${written.join(', ')})`;
  const steps = args.reduce((sum, arg) => sum + sizeOf(arg), 0);
  const bodies = GOES_ON.has(loop) ? withCondition(written) : written;
  const two = name === 'transformList' || (written.length === 3 && name !== 'map');
  if (!two) return `${OWN.loop}(${rewrite(receiver)}, ${steps}).${loop}(${bodies.join(', ')})`;
  return rewriteLoopOfTwo(loop, rewrite(receiver), bodies, steps);
}

/** The last argument, within what pays for its failures. */
const withCondition = (args: readonly string[]): readonly string[] =>
  args.map((arg, index) => (index === args.length - 1 ? `${OWN.condition}(${arg})` : arg));

/** `all(i, v, …)` over places and items of a list, or over keys and values of a map. */
function rewriteLoopOfTwo(loop: string, range: string, written: readonly string[], steps: number): string {
  const [key = '', value = '', ...bodies] = written;
  const within = bodies.map((body) => `cel.bind(${value}, ${OWN.held}${key}[${key}], ${body})`);
  return (
    `cel.bind(${OWN.held}${key}, ${range}, ` +
    `${OWN.loop}(${OWN.keys}(${OWN.held}${key}), ${steps}).${loop}(${key}, ${within.join(', ')}))`
  );
}

/** How many nodes an expression has. */
const sizeOf = (node: ASTNode): number => childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
