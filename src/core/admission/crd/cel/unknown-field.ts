import type { ASTNode } from '@marcbachmann/cel-js';
import type { Schema } from '../../../kinds/schema.ts';
import { childrenOf } from './children-of.ts';
import { fieldName } from './field-name.ts';

/** What is known of the values that names stand for; null where nothing is. */
type Names = ReadonlyMap<string, Schema | null>;

/**
 * The first field that an expression reads although the schema does not have it: the API server takes no such rule,
 * and a rule that asks for a misspelled field never finds it. Undefined when there is none, or when types are
 * not known.
 */
export function unknownField(node: ASTNode, self: Schema): string | undefined {
  const names: Names = new Map([
    ['self', self],
    ['oldSelf', self],
  ]);
  return search(node, names);
}

function search(node: ASTNode, names: Names): string | undefined {
  if (node.op === '.' || node.op === '.?') {
    const [owner, field] = node.args;
    const schema = schemaOf(owner, names);
    if (
      schema?.type === 'object' &&
      schema.properties &&
      !schema.preserveUnknownFields &&
      !fieldOf(schema, field)
    )
      return field;
  }
  if (node.op === 'rcall') {
    const [, receiver, args] = node.args;
    const inner = withLoopVariable(receiver, args, node.args[0], names);
    return search(receiver, names) ?? first(args, inner);
  }
  return first(childrenOf(node), names);
}

function first(nodes: readonly ASTNode[], names: Names): string | undefined {
  for (const node of nodes) {
    const found = search(node, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The fields of an object, under the names that CEL gives them. */
const fieldOf = ({ properties }: Schema, name: string): Schema | undefined =>
  Object.entries(properties ?? {}).find(([key]) => fieldName(key) === name)?.[1];

/** The schema of what an expression stands for, where it only steps through fields and lists. */
function schemaOf(node: ASTNode, names: Names): Schema | null {
  switch (node.op) {
    case 'id':
      return names.get(node.args) ?? null;
    case '.': {
      const owner = schemaOf(node.args[0], names);
      return (
        owner &&
        (fieldOf(owner, node.args[1]) ?? (owner.properties ? null : (owner.additionalProperties ?? null)))
      );
    }
    case '[]': {
      const owner = schemaOf(node.args[0], names);
      return owner?.items ?? (owner?.properties ? null : (owner?.additionalProperties ?? null));
    }
    case 'rcall':
      return node.args[0] === 'filter' ? schemaOf(node.args[1], names) : null;
    default:
      return null;
  }
}

const LOOPS: ReadonlySet<string> = new Set([
  'all',
  'exists',
  'exists_one',
  'existsOne',
  'map',
  'filter',
  'transformList',
]);

/** The names inside a loop: its variables, too, and any other that a macro brings is unknown. */
function withLoopVariable(receiver: ASTNode, args: readonly ASTNode[], method: string, names: Names): Names {
  const range = LOOPS.has(method) ? schemaOf(receiver, names) : null;
  const inner = new Map(names);
  const variables = args.slice(0, -1).flatMap((arg) => (arg.op === 'id' ? [arg.args] : []));
  for (const variable of variables) inner.set(variable, null);
  const [variable] = variables;
  if (variable !== undefined && variables.length === 1 && range?.items) inner.set(variable, range.items);
  return inner;
}
