import { stringAt } from '../../model/access.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { Topology } from '../../topology/topology.ts';
import { readExpected } from '../../traffic/expectations/expected.ts';
import { REQUESTS_KEY } from '../../traffic/expectations/saved-requests.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { problemsForOthers } from '../../yaml/problems-for-others.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { CommandPlan, Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { changeOne } from './change-one.ts';
import { editText } from './edit-text.ts';
import { isObject } from '../../yaml/is-object.ts';

/** Where the list stands in its ConfigMap. */
const LIST = ['data', REQUESTS_KEY] as const;

/** The saved requests of a ConfigMap, as text. */
export const requestListOf = (resource: Resource): string => stringAt(resource.value, [...LIST]) ?? '';

/** The entry at an index of the list; undefined where there is none that is an object. */
function requestEntry(resource: Resource, index: number): JsonObject | undefined {
  const { value } = parseDocument(requestListOf(resource));
  const list = Array.isArray(value) ? value : [value];
  const entry: unknown = list[index];
  return isObject(entry as JsonObject) ? (entry as JsonObject) : undefined;
}

/** Plans edits of one entry of the list that a ConfigMap keeps. */
export const changeEntry = (
  topology: Topology,
  key: ResourceKey,
  index: number,
  title: (entry: JsonObject) => string,
  edits: readonly YamlEdit[],
): CommandPlan =>
  changeOne(
    topology,
    key,
    (resource) => title(requestEntry(resource, index) ?? {}),
    (resource) =>
      requestEntry(resource, index)
        ? changeRequestList(resource, edits)
        : refuse('This saved request is not there any more.'),
  );

/** Why a text says nothing that a request can be expected to meet; null when it does, or is empty. */
export function unreadableExpectation(expect: string | null | undefined): Refusal | null {
  const text = (expect ?? '').trim();
  const read = text === '' ? null : readExpected(text);
  return read === null || read.ok ? null : refuse(read.message);
}

/** The edit of a ConfigMap that makes `edits` in the list that it keeps; comments and order of the list stay. */
export function changeRequestList(resource: Resource, edits: readonly YamlEdit[]): YamlEdit | Refusal {
  const text = requestListOf(resource);
  const doc = parseDocument(text);
  const { value } = doc;
  if (problemsForOthers(doc).length > 0)
    return refuse('The list of saved requests cannot be read; fix its text first.');
  const empty = value === undefined || value === null;
  if (!empty && !Array.isArray(value))
    return refuse('The saved request stands alone, not in a list; change it in the YAML.');
  const changed = editText(empty ? '[]\n' : text, edits);
  return changed.ok ? { op: 'set', path: [...LIST], value: changed.text } : changed;
}
