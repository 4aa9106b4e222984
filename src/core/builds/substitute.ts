import { isObject } from '../yaml/is-object.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { BuiltObject } from './build.ts';
import type { ProblemList } from './problem-list.ts';
import { scalarOf } from './scalar-of.ts';
import { substituteText, type Variables } from './substitute-text.ts';
import { textsAt } from './target-selector.ts';
import { scalar, textOf, trace, withItems, type Traced, type TracedScalar } from './traced.ts';

const SUBSTITUTE = 'kustomize.toolkit.fluxcd.io/substitute';

/** An object with the variables of a Flux Kustomization substituted, unless it says that it wants none. */
export function substitute(object: BuiltObject, variables: Variables, problems: ProblemList): BuiltObject {
  const { value } = object;
  if (value.kind !== 'map') return object;
  const isOff = (['labels', 'annotations'] as const).some(
    (field) => textsAt(value, field).get(SUBSTITUTE) === 'disabled',
  );
  return isOff ? object : { ...object, value: substituted(value, variables, problems) };
}

function substituted(node: Traced, variables: Variables, problems: ProblemList): Traced {
  if (node.kind === 'scalar') return substituteScalar(node, variables, problems);
  if (node.kind === 'seq') {
    return withItems(
      node,
      node.items.map((item) => substituted(item, variables, problems)),
    );
  }
  let changed = false;
  const entries = new Map<string, Traced>();
  for (const [key, value] of node.entries) {
    const inner = substituted(value, variables, problems);
    const name = substituteText(key, variables).text;
    changed ||= inner !== value || name !== key;
    entries.set(name, inner);
  }
  return changed ? { ...node, entries } : node;
}

/** A text that YAML writes without quotes is read again after the substitution: a port becomes a number by that. */
const PLAIN = /^(?![\s*&!|>'"%@`{[?,#-])(?!.*(?:: | #|:$|\n)).*\S$/s;

function substituteScalar(node: TracedScalar, variables: Variables, problems: ProblemList): Traced {
  if (typeof node.value !== 'string' || !node.value.includes('$')) return node;
  const { text, unknown, problem } = substituteText(node.value, variables);
  if (problem !== null) problems.error(node.at, problem);
  for (const name of new Set(unknown))
    problems.note(node.at, `The value of the variable ${name} is not known here`);
  if (text === node.value) return node;
  if (!PLAIN.test(node.value)) return scalar(text, node.at);
  if (/^[[{]/.test(text)) {
    const { value } = parseDocument(text);
    if (Array.isArray(value) || isObject(value)) return trace(value, node.at);
  }
  const read = scalarOf(text, node.at);
  return textOf(read) === '' ? scalar(text === '' ? null : text, node.at) : read;
}
