import { arrayAt, objectAt, stringAt } from '../../model/access.ts';
import { labelsOf, matchesSelector, type Labels } from '../../topology/label-selector.ts';
import { NAME_LABEL } from '../../topology/namespaces.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';

/** A selector clause that takes exactly these namespaces. */
export const namesClause = (namespaces: readonly string[]): JsonObject => ({
  key: NAME_LABEL,
  operator: 'In',
  values: namespaces,
});

/** What has to change so that a selector takes one namespace more: clauses about names, and labels of the namespace. */
export type Admitting = Readonly<{ ok: true; edits: readonly YamlEdit[]; labels: Labels }> | Refusal;

/**
 * Opens the selector at `path` (with value `selector`, not empty) to one namespace and to no other. Clauses about
 * names are changed; what asks for other labels is met by labelling the namespace, never by loosening the clause.
 */
export function admitBySelector(
  selector: JsonObject,
  path: Path,
  namespace: string,
  labels: Labels,
): Admitting {
  const edits: YamlEdit[] = [];
  const wanted: Record<string, string> = {};
  const removed: Path[] = [];
  const clauses = arrayAt(selector, ['matchExpressions']);
  let named: string | null = null;

  for (const [key, value] of Object.entries(labelsOf(objectAt(selector, ['matchLabels'])))) {
    if (labels[key] === value) continue;
    if (key === NAME_LABEL) named = value;
    else if (labels[key] === undefined && (wanted[key] ?? value) === value) wanted[key] = value;
    else return clashes(namespace, key, labels[key] ?? wanted[key] ?? '', `${key}=${value}`);
  }
  for (const [index, clause] of clauses.entries()) {
    const here = [...path, 'matchExpressions', index];
    const key = stringAt(clause, ['key']) ?? '';
    const met = { ...labels, ...wanted };
    if (holds(clause, met)) continue;
    const outcome = key === NAME_LABEL ? openName(clause, here, namespace) : label(clause, met);
    if (!outcome) return clashes(namespace, key, met[key] ?? 'not set', clauseText(clause));
    if ('label' in outcome) wanted[key] = outcome.label;
    else if ('remove' in outcome) removed.push(here);
    else edits.push(outcome.edit);
  }
  const broken = clauses.find(
    (clause) => stringAt(clause, ['key']) !== NAME_LABEL && !holds(clause, { ...labels, ...wanted }),
  );
  if (broken) {
    return refuse(
      `The listener's selector asks for labels that cannot be had together (${clauseText(broken)}). Change the selector yourself.`,
    );
  }
  if (named !== null) {
    const pairs = Object.keys(objectAt(selector, ['matchLabels'])).length;
    removed.push(pairs === 1 ? [...path, 'matchLabels'] : [...path, 'matchLabels', NAME_LABEL]);
  }
  const appended = named === null ? [] : [namesClause([named, namespace])];
  return {
    ok: true,
    edits: [...edits, ...restructure(selector, path, clauses, removed, appended)],
    labels: wanted,
  };
}

/** Removes clauses from the end, adds the new ones; a selector that asks for nothing any more is written as `{}`. */
function restructure(
  selector: JsonObject,
  path: Path,
  clauses: readonly Json[],
  removed: readonly Path[],
  added: readonly JsonObject[],
): readonly YamlEdit[] {
  const inList = removed.filter((gone) => typeof gone.at(-1) === 'number');
  const keys = removed.filter((gone) => typeof gone.at(-1) !== 'number');
  const list = [...path, 'matchExpressions'];
  const edits: YamlEdit[] = [];
  if (added.length > 0) {
    for (const value of added) {
      edits.push(
        clauses.length > 0 ? { op: 'append', path: list, value } : { op: 'set', path: list, value: [value] },
      );
    }
  }
  const emptied = inList.length > 0 && inList.length === clauses.length && added.length === 0;
  const labelled = Object.keys(objectAt(selector, ['matchLabels'])).length > 0;
  if (emptied && !labelled) return [{ op: 'set', path, value: {} }];
  if (emptied) edits.push({ op: 'remove', path: list });
  else for (const gone of inList.toReversed()) edits.push({ op: 'remove', path: gone });
  for (const gone of keys) edits.push({ op: 'remove', path: gone });
  return edits;
}

type Opened = Readonly<{ edit: YamlEdit }> | Readonly<{ remove: true }> | Readonly<{ label: string }> | null;

/** A clause about names, opened to one more name. */
function openName(clause: Json, path: Path, namespace: string): Opened {
  const values = arrayAt(clause, ['values']);
  switch (stringAt(clause, ['operator'])) {
    case 'In':
      return Array.isArray(objectAt(clause, [])['values'])
        ? { edit: { op: 'append', path: [...path, 'values'], value: namespace } }
        : { edit: { op: 'set', path: [...path, 'values'], value: [namespace] } };
    case 'NotIn': {
      const index = values.indexOf(namespace);
      if (values.every((value) => value === namespace)) return { remove: true };
      return { edit: { op: 'remove', path: [...path, 'values', index] } };
    }
    case 'DoesNotExist':
      return { edit: { op: 'set', path, value: namesClause([namespace]) } };
    default:
      return null;
  }
}

/** A label that meets a clause about a label the namespace does not have. */
function label(clause: Json, labels: Labels): Opened {
  const operator = stringAt(clause, ['operator']);
  if (labels[stringAt(clause, ['key']) ?? ''] !== undefined) return null;
  if (operator === 'Exists') return { label: '' };
  const [first] = arrayAt(clause, ['values']);
  return operator === 'In' && typeof first === 'string' ? { label: first } : null;
}

const holds = (clause: Json, labels: Labels): boolean =>
  matchesSelector({ matchExpressions: [clause] }, labels);

const clauseText = (clause: Json): string =>
  `${stringAt(clause, ['key']) ?? '?'} ${stringAt(clause, ['operator']) ?? '?'} ${arrayAt(clause, ['values']).join(', ')}`.trim();

const clashes = (namespace: string, key: string, found: string, wanted: string): Refusal =>
  refuse(
    `The listener takes namespaces by label (${wanted}), and namespace ${namespace} says otherwise (${key}: ${found}). Changing that label could shut it out elsewhere: decide which one you need.`,
  );
