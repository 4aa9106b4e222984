import { isPlaceholder } from '../model/placeholder.ts';
import type { Json, Path } from '../yaml/json.ts';
import { objectAt } from '../model/access.ts';
import { selectorRequirements, type Requirement } from '../model/selector-requirements.ts';
import { memo } from '../incremental/memo.ts';

export type Labels = Readonly<Record<string, string>>;

function holds({ key, operator, values }: Requirement, labels: Labels): boolean {
  const label = labels[key];
  switch (operator) {
    case 'In':
      return label !== undefined && values.includes(label);
    case 'NotIn':
      return label === undefined || !values.includes(label);
    case 'Exists':
      return label !== undefined;
    case 'DoesNotExist':
      return label === undefined;
    default:
      return false;
  }
}

/** The string values of a map of labels; anything else in it is left out. */
export function labelsOf(value: Json | undefined): Labels {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** Whether every pair of `wanted` is among `labels`. */
export function includesLabels(labels: Labels, wanted: Labels): boolean {
  // Asked of every pair of Service and workload in a namespace: no lists are made on the way.
  for (const key in wanted) if (labels[key] !== wanted[key]) return false;
  return true;
}

const QUALIFIED =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

function requirementFault({ key, operator, values }: Requirement): string | null {
  if ([key, operator, ...values].some(isPlaceholder)) return null;
  if (!QUALIFIED.test(key)) return `${JSON.stringify(key)} is no key of a label`;
  const wrong = values.find((value) => !LABEL_VALUE.test(value));
  if (wrong !== undefined) return `${JSON.stringify(wrong)} is no value of a label`;
  if (operator === 'In' || operator === 'NotIn')
    return values.length === 0 ? `${operator} of ${key} lists no values` : null;
  if (operator === 'Exists' || operator === 'DoesNotExist')
    return values.length > 0 ? `${operator} of ${key} takes no values` : null;
  return `${JSON.stringify(operator)} is none of In, NotIn, Exists and DoesNotExist`;
}

/** What keeps controllers from reading a selector: where in it, and why, as a clause. */
export type SelectorFault = Readonly<{ path: Path; reason: string }>;

const requirementPath = (index: number, { operator }: Requirement): Path => [
  'matchExpressions',
  index,
  ...(operator === '' ? [] : ['operator']),
];

/** The first thing that keeps controllers from reading a selector; null when they can. The API server takes it all the same. */
export const selectorFault: (selector: object) => SelectorFault | null = memo((selector) => {
  const value = selector as Json;
  const labels = Object.entries(labelsOf(objectAt(value, 'matchLabels'))).map(([key, label]) => ({
    requirement: { key, operator: 'In', values: [label] },
    path: ['matchLabels', key],
  }));
  const expressions = selectorRequirements(value).map((requirement, index) => ({
    requirement,
    path: requirementPath(index, requirement),
  }));
  for (const { requirement, path } of [...labels, ...expressions]) {
    const reason = requirementFault(requirement);
    if (reason !== null) return { path, reason };
  }
  return null;
});

/**
 * Whether a Kubernetes label selector (`matchLabels` and `matchExpressions`, all of which must hold) takes these
 * labels. An empty selector takes everything; a missing one, or one that cannot be read, nothing
 * (docs/model/attachment.md#allowed-namespaces).
 */
export function matchesSelector(selector: Json | undefined, labels: Labels): boolean {
  if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) return false;
  return (
    selectorFault(selector) === null &&
    includesLabels(labels, labelsOf(objectAt(selector, 'matchLabels'))) &&
    selectorRequirements(selector).every((requirement) => holds(requirement, labels))
  );
}

/** Labels in words: `team=a, env=prod`. */
export const labelsText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ') || 'no labels';
