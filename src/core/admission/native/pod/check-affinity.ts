import { arrayAt } from '../../../model/access.ts';
import type { Json, Path } from '../../../yaml/json.ts';
import { checkLabel, checkLabelValue, checkQualifiedName, checkSubdomain } from '../../words/names.ts';
import { checkSelector } from '../check-selector.ts';
import { countOf, objectOf, textOf } from '../fields.ts';
import type { Notes } from '../notes.ts';
import { checkLabelKeys } from './check-label-keys.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Where a Pod may run. */
export function checkAffinity(notes: Notes, path: Path, affinity: Json | undefined): void {
  if (affinity === undefined) return;
  const node = objectOf(affinity, 'nodeAffinity');
  if (node !== undefined) checkNodeAffinity(notes, [...path, 'nodeAffinity'], node);
  for (const field of ['podAffinity', 'podAntiAffinity']) {
    const pods = objectOf(affinity, field);
    if (pods !== undefined) checkPodAffinity(notes, [...path, field], pods);
  }
}

function checkWeight(notes: Notes, path: Path, term: Json): void {
  const weight = countOf(term, 'weight');
  if (weight <= 0 || weight > 100) notes.invalid([...path, 'weight'], weight, 'must be in the range 1-100');
}

function checkNodeAffinity(notes: Notes, path: Path, affinity: Json): void {
  const required = objectOf(affinity, REQUIRED);
  const at = [...path, REQUIRED, 'nodeSelectorTerms'];
  const terms = required === undefined ? [] : arrayAt(required, 'nodeSelectorTerms');
  if (required !== undefined && terms.length === 0)
    notes.required(at, 'must have at least one node selector term');
  for (const [index, term] of terms.entries()) checkNodeTerm(notes, [...at, index], term, true);
  for (const [index, term] of arrayAt(affinity, PREFERRED).entries()) {
    checkWeight(notes, [...path, PREFERRED, index], term);
    const preference = objectOf(term, 'preference') ?? {};
    checkNodeTerm(notes, [...path, PREFERRED, index, 'preference'], preference, false);
  }
}

function checkNodeTerm(notes: Notes, path: Path, term: Json, strict: boolean): void {
  for (const [index, expression] of arrayAt(term, 'matchExpressions').entries())
    checkNodeExpression(notes, [...path, 'matchExpressions', index], expression, strict);
  for (const [index, expression] of arrayAt(term, 'matchFields').entries())
    checkNodeField(notes, [...path, 'matchFields', index], expression);
}

function checkNodeExpression(notes: Notes, path: Path, expression: Json, strict: boolean): void {
  const values = arrayAt(expression, 'values');
  const at = [...path, 'values'];
  switch (textOf(expression, 'operator')) {
    case 'In':
    case 'NotIn':
      if (values.length === 0) notes.required(at, "must be specified when `operator` is 'In' or 'NotIn'");
      break;
    case 'Exists':
    case 'DoesNotExist':
      if (values.length > 0)
        notes.forbidden(at, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
      break;
    case 'Gt':
    case 'Lt':
      if (values.length !== 1)
        notes.required(at, "must be specified single value when `operator` is 'Lt' or 'Gt'");
      break;
    default:
      notes.invalid([...path, 'operator'], textOf(expression, 'operator'), 'not a valid selector operator');
  }
  notes.named([...path, 'key'], textOf(expression, 'key'), checkQualifiedName);
  for (const [index, value] of strict ? values.entries() : [])
    if (typeof value === 'string') notes.named([...at, index], value, checkLabelValue);
}

function checkNodeField(notes: Notes, path: Path, expression: Json): void {
  const values = arrayAt(expression, 'values');
  const operator = textOf(expression, 'operator');
  if (!['In', 'NotIn'].includes(operator))
    notes.invalid([...path, 'operator'], operator, 'not a valid selector operator');
  else if (values.length !== 1)
    notes.required(
      [...path, 'values'],
      "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
    );
  const key = textOf(expression, 'key');
  if (key !== 'metadata.name') notes.invalid([...path, 'key'], key, 'not a valid field selector key');
  else
    for (const [index, value] of values.entries())
      if (typeof value === 'string') notes.named([...path, 'values', index], value, checkSubdomain);
}

function checkPodAffinity(notes: Notes, path: Path, affinity: Json): void {
  for (const [index, term] of arrayAt(affinity, REQUIRED).entries())
    checkPodTerm(notes, [...path, REQUIRED, index], term);
  for (const [index, weighted] of arrayAt(affinity, PREFERRED).entries()) {
    checkWeight(notes, [...path, PREFERRED, index], weighted);
    const term = objectOf(weighted, 'podAffinityTerm') ?? {};
    checkPodTerm(notes, [...path, PREFERRED, index, 'podAffinityTerm'], term);
  }
}

function checkPodTerm(notes: Notes, path: Path, term: Json): void {
  for (const field of ['labelSelector', 'namespaceSelector']) {
    const selector = objectOf(term, field);
    if (selector !== undefined) checkSelector(notes, [...path, field], selector);
  }
  for (const [index, name] of arrayAt(term, 'namespaces').entries())
    if (typeof name === 'string')
      notes.named([...path, 'namespace'], name, checkLabel, {
        mark: { path: [...path, 'namespaces', index] },
      });
  checkLabelKeys(notes, path, term, ['matchLabelKeys', 'mismatchLabelKeys']);
  const key = textOf(term, 'topologyKey');
  const at = [...path, 'topologyKey'];
  if (key === '') notes.required(at, 'can not be empty');
  notes.named(at, key, checkQualifiedName);
}
