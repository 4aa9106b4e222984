import type { ApplyResult, ClusterObject, FieldConflict, MissingPermission } from '../cluster-types.ts';
import type { JsonObject } from '../../core/yaml/json.ts';
import { fields, items, text } from '../json-fields.ts';
import { objectOf } from '../reading/object-of.ts';
import type { ApiAnswer } from '../requests/api.ts';
import { isAboutRights, messageOf, permissionWords } from '../requests/failure.ts';
import type { ApiResource } from '../requests/paths.ts';
import { refusalCauses } from './refusal-causes.ts';
import { sameContent } from './same-content.ts';

/**
 * What the answer to an apply means.
 *
 * @param before the object as it was; null where there was none, or it may not be read
 * @param permission what the request needs
 */
export function applyOutcome(
  answer: ApiAnswer,
  resource: ApiResource,
  before: ClusterObject | null,
  permission: MissingPermission,
): ApplyResult {
  if (!answer.answered) return { outcome: 'unreachable', message: answer.reason, warnings: [] };
  const { status, body, warnings } = answer;
  const message = messageOf(answer);
  if (status === 200 || status === 201) {
    if (body === null) return { outcome: 'unreachable', message: 'The answer could not be read.', warnings };
    const after = objectOf(body, resource);
    if (status === 201) return { outcome: 'created', after, warnings };
    if (before && sameContent(before, after)) return { outcome: 'unchanged', after, warnings };
    return { outcome: 'changed', before, after, warnings };
  }
  if (body === null) return plainOutcome(status, message, warnings);
  switch (status) {
    case 401:
      return { outcome: 'forbidden', message, permission: null, warnings };
    case 403: {
      // A policy refuses what is sent, RBAC who sends it.
      if (!isAboutRights(message))
        return { outcome: 'refused', message, causes: refusalCauses(body), warnings };
      const user = /User "([^"]*)"/.exec(message)?.[1] ?? '';
      return { outcome: 'forbidden', message: permissionWords(user, permission), permission, warnings };
    }
    case 404:
      return { outcome: 'gone', message, warnings };
    case 409: {
      const conflicts = conflictsIn(body);
      if (conflicts.length > 0) return { outcome: 'conflict', message, conflicts, warnings };
      return { outcome: 'changed-meanwhile', message, warnings };
    }
    case 429:
    case 503:
    case 504:
      return { outcome: 'unreachable', message, warnings };
    default:
      // 500 as well: an object that does not have the shape of its schema is answered so.
      return { outcome: 'refused', message, causes: refusalCauses(body), warnings };
  }
}

/** What is said in plain text comes from the proxy, or about a path. */
function plainOutcome(status: number, message: string, warnings: readonly string[]): ApplyResult {
  switch (status) {
    case 403:
      return { outcome: 'read-only', message: READ_ONLY, warnings };
    case 404:
      return { outcome: 'gone', message: 'The cluster does not serve this kind any more.', warnings };
    case 413:
      return {
        outcome: 'refused',
        message: 'The object is too large: more than 3 MiB.',
        causes: [],
        warnings,
      };
    default:
      return { outcome: 'unreachable', message, warnings };
  }
}

export const READ_ONLY = 'gatehouse cluster was started with --read-only: the proxy lets nothing be written.';

/** `conflict with "kubectl-client-side-apply" using gateway.networking.k8s.io/v1` */
const MANAGER =
  /^conflict with "((?:[^"\\]|\\.)*)"(?: with subresource "[^"]*")?(?: using (.+?))?(?: at .*)?$/;

/** The conflicts of a refusal, by manager; none where it is about something else. */
function conflictsIn(status: JsonObject): readonly FieldConflict[] {
  const conflicts = new Map<string, FieldConflict & { readonly fields: string[] }>();
  for (const cause of items(fields(status['details'])['causes'])) {
    if (cause['reason'] !== 'FieldManagerConflict') continue;
    const message = text(cause['message']);
    const [, manager = message, using = null] = MANAGER.exec(message) ?? [];
    const known = conflicts.get(message) ?? { manager, using, fields: [] };
    known.fields.push(text(cause['field']));
    conflicts.set(message, known);
  }
  return [...conflicts.values()];
}
