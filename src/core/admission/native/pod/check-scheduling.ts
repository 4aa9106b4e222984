import { arrayAt } from '../../../model/access.ts';
import { holdsUnknown } from '../../../model/unknown-values.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkLabelValue, checkQualifiedName } from '../../words/names.ts';
import { checkSelector } from '../check-selector.ts';
import { countOf, has, numberOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkLabelKeys, checkLabelKeysOnly } from './check-label-keys.ts';

const EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/** Taints of nodes that a Pod tolerates. */
export function checkTolerations(notes: Notes, path: Path, tolerations: readonly Json[]): void {
  for (const [index, toleration] of tolerations.entries()) {
    const at = [...path, index];
    const [key, operator] = [textOf(toleration, 'key'), textOf(toleration, 'operator')];
    const effect = textOf(toleration, 'effect');
    if (key !== '') notes.named([...at, 'key'], key, checkQualifiedName);
    else if (operator !== 'Exists')
      notes.invalid(
        [...at, 'operator'],
        operator,
        'operator must be Exists when `key` is empty, which means "match all values and all keys"',
      );
    if (has(toleration, 'tolerationSeconds') && effect !== 'NoExecute')
      notes.invalid([...at, 'effect'], effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
    checkOperator(notes, [...at, 'operator'], operator, textOf(toleration, 'value'));
    if (effect !== '') notes.oneOf([...at, 'effect'], effect, EFFECTS);
  }
}

const OPERATORS = ['Equal', 'Exists'];
const COMPARING = [...OPERATORS, 'Lt', 'Gt'];

/** The server points at the operator, also where the value is wrong. */
function checkOperator(notes: Notes, path: Path, operator: string, value: string): void {
  const mark = { path: [...path.slice(0, -1), 'value'] };
  switch (operator) {
    case 'Equal':
    case '': {
      const problems = checkLabelValue(value, notes.run.kubernetes);
      if (problems.length > 0) notes.invalid(path, value, problems.join(';'), { mark });
      break;
    }
    case 'Exists':
      if (value !== '')
        notes.invalid(path, value, "value must be empty when `operator` is 'Exists'", { mark });
      break;
    case 'Lt':
    case 'Gt':
      notes.unsupported(path, operator, notes.has('comparing-tolerations') ? COMPARING : OPERATORS);
      break;
    default:
      notes.unsupported(path, operator, OPERATORS);
  }
}

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];

/** How evenly Pods are spread. */
export function checkSpread(notes: Notes, path: Path, constraints: readonly Json[]): void {
  for (const [index, constraint] of constraints.entries()) {
    const at = [...path, index];
    const [key, action] = [textOf(constraint, 'topologyKey'), textOf(constraint, 'whenUnsatisfiable')];
    notes.positive([...at, 'maxSkew'], countOf(constraint, 'maxSkew'));
    if (key === '') notes.required([...at, 'topologyKey'], 'can not be empty');
    notes.oneOf([...at, 'whenUnsatisfiable'], action, ACTIONS);
    const again = constraints
      .slice(index + 1)
      .some((other) => textOf(other, 'topologyKey') === key && textOf(other, 'whenUnsatisfiable') === action);
    if (again && !holdsUnknown([key, action]))
      notes.duplicate([...at, '{topologyKey, whenUnsatisfiable}'], `{${key}, ${action}}`);
    checkDomains(notes, [...at, 'minDomains'], numberOf(constraint, 'minDomains'), action);
    for (const field of ['nodeAffinityPolicy', 'nodeTaintsPolicy'])
      if (has(constraint, field)) notes.oneOf([...at, field], textOf(constraint, field), ['Honor', 'Ignore']);
    if (notes.has('merged-selectors-of-spread')) checkLabelKeys(notes, at, constraint, ['matchLabelKeys']);
    else checkLabelKeysOnly(notes, at, constraint);
    const selector = objectOf(constraint, 'labelSelector');
    if (selector !== undefined) checkSelector(notes, [...at, 'labelSelector'], selector);
  }
}

function checkDomains(notes: Notes, path: Path, domains: number | undefined, action: string): void {
  if (domains === undefined) return;
  notes.positive(path, domains);
  if (action !== 'DoNotSchedule' && !holdsUnknown(action))
    notes.invalid(path, domains, `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${action}`);
}

/** Gates that hold a Pod back, and conditions that make it ready. */
export function checkGates(notes: Notes, path: Path, spec: Json): void {
  for (const [index, gate] of arrayAt(spec, 'readinessGates').entries())
    notes.named(
      [...path, 'readinessGates', index, 'conditionType'],
      textOf(gate, 'conditionType'),
      checkQualifiedName,
    );
  const names = new Set<string>();
  for (const [index, gate] of arrayAt(spec, 'schedulingGates').entries()) {
    const at = [...path, 'schedulingGates', index];
    const name = textOf(gate, 'name');
    notes.named(at, name, checkQualifiedName);
    if (names.has(name)) notes.duplicate(at, name);
    names.add(name);
  }
}
