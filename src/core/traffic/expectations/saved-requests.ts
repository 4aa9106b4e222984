import { CORE } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { memo } from '../../incremental/memo.ts';
import { keepsRequests } from '../../topology/keeps-requests.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Json } from '../../yaml/json.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { problemsForOthers } from '../../yaml/problems-for-others.ts';
import { readSavedRequest, type SavedRequest } from './saved-request.ts';

/** The key of the ConfigMap under which the list stands, as YAML. */
export const REQUESTS_KEY = 'requests.yaml';

/** The list that a text holds; a single request is a list of one. */
function readList(text: string): readonly SavedRequest[] {
  const doc = parseDocument(text);
  const { value } = doc;
  const [problem] = problemsForOthers(doc);
  if (problem) {
    return [
      {
        ...readSavedRequest(undefined),
        problem: `The list cannot be read: ${problem.message}. ${problem.hint}`,
      },
    ];
  }
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((entry, i) =>
    readSavedRequest(entry, i),
  );
}

/**
 * The saved requests in a value that was read from a file: a list, one request, or a ConfigMap that keeps some.
 * Undefined where it is a ConfigMap without any.
 */
export function savedRequestsIn(value: Json): readonly SavedRequest[] | undefined {
  if (stringAt(value, 'kind') === 'ConfigMap') {
    const text = keepsRequests(value) ? stringAt(value, ['data', REQUESTS_KEY]) : undefined;
    return text === undefined ? undefined : readList(text);
  }
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((entry, i) =>
    readSavedRequest(entry, i),
  );
}

/** A saved request with the object that keeps it, and its place in the list. */
export type KeptRequest = Readonly<{ saved: SavedRequest; resource: Resource; index: number }>;

const keptIn: (resource: Resource) => readonly KeptRequest[] = memo((resource) =>
  keepsRequests(resource.value)
    ? (savedRequestsIn(resource.value) ?? []).map((saved, i) => ({ saved, resource, index: i }))
    : [],
);

/** All saved requests of a workspace, in the order of its files. */
export const savedRequests = (index: Pick<ResourceIndex, 'ofKind'>): readonly KeptRequest[] =>
  index.ofKind(CORE, 'ConfigMap').flatMap(keptIn);
