import type { JsonObject } from '../../core/yaml/json.ts';
import type { Answer, ClusterConnection, ClusterEvent, FieldOwner } from '../cluster-types.ts';
import { fields, items, text, textOrNull } from '../json-fields.ts';
import { findResource, type Discovery } from '../reading/discovery.ts';
import { uidOf } from '../reading/object-of.ts';
import type { Api } from '../requests/api.ts';
import { failureOf, type Failure } from '../requests/failure.ts';
import { objectPath, permissionFor } from '../requests/paths.ts';
import type { MissingPermission } from '../cluster-types.ts';
import { fieldPaths } from './field-paths.ts';

/** Events of objects without a namespace are written into this one. */
const DEFAULT_NAMESPACE = 'default';

/** The questions about single objects. */
export function createAsking(
  api: Api,
  discovery: () => Discovery | null,
): Pick<ClusterConnection, 'events' | 'managedFields'> {
  return {
    async events(object) {
      const { name, namespace } = namesOf(object);
      const within = namespace ?? DEFAULT_NAMESPACE;
      const permission: MissingPermission = {
        verb: 'list',
        group: '',
        resource: 'events',
        namespace: within,
      };
      const selector = [
        `involvedObject.kind=${text(object['kind'])}`,
        `involvedObject.name=${name}`,
        // One that was made anew under its name has events of its own.
        ...(uidOf(object) === '' ? [] : [`involvedObject.uid=${uidOf(object)}`]),
      ];
      const path = `api/v1/namespaces/${encodeURIComponent(within)}/events`;
      const answer = await api.ask({ path, query: { fieldSelector: selector.join(','), limit: '500' } });
      const failure = failureOf(answer, permission);
      if (failure) return unanswered(failure, permission);
      const list = items((answer.answered ? answer.body : {})?.['items']).map(eventOf);
      return { state: 'known', value: list.toSorted((a, b) => (a.last ?? '').localeCompare(b.last ?? '')) };
    },

    async managedFields(object) {
      const { name, namespace, group, version } = namesOf(object);
      const known = discovery();
      const resource = known && findResource(known, group, version, text(object['kind']));
      if (!resource) return { state: 'gone', words: `The cluster does not serve ${text(object['kind'])}.` };
      const permission = permissionFor('get', resource, namespace);
      const answer = await api.ask({ path: objectPath(resource, namespace, name) });
      const failure = failureOf(answer, permission);
      if (failure) return unanswered(failure, permission);
      const metadata = fields((answer.answered ? answer.body : {})?.['metadata']);
      return { state: 'known', value: items(metadata['managedFields']).map(ownerOf) };
    },
  };
}

function namesOf(object: JsonObject) {
  const metadata = fields(object['metadata']);
  const [version = '', group = ''] = text(object['apiVersion']).split('/').toReversed();
  return { name: text(metadata['name']), namespace: textOrNull(metadata['namespace']), group, version };
}

function unanswered(
  failure: Failure,
  permission: MissingPermission,
): Exclude<Answer<never>, { state: 'known' }> {
  const { words } = failure;
  switch (failure.why) {
    case 'forbidden':
      return { state: 'not-allowed', permission, words };
    case 'not-found':
    case 'not-served':
      return { state: 'gone', words };
    default:
      return { state: 'unreachable', words };
  }
}

/** Newer events have a time of their own and a series, older ones a count with the first and the last time. */
function eventOf(event: JsonObject): ClusterEvent {
  const series = fields(event['series']);
  const source = fields(event['source']);
  const at = textOrNull(event['eventTime']);
  const count = series['count'] ?? event['count'];
  return {
    type: text(event['type']),
    reason: text(event['reason']),
    message: text(event['message']),
    from: text(event['reportingComponent']) || text(source['component']),
    count: typeof count === 'number' ? count : 1,
    first: textOrNull(event['firstTimestamp']) ?? at,
    last: textOrNull(series['lastObservedTime']) ?? textOrNull(event['lastTimestamp']) ?? at,
  };
}

const ownerOf = (entry: JsonObject): FieldOwner => ({
  manager: text(entry['manager']),
  operation: text(entry['operation']),
  subresource: textOrNull(entry['subresource']),
  apiVersion: text(entry['apiVersion']),
  time: textOrNull(entry['time']),
  fields: fieldPaths(fields(entry['fieldsV1'])),
});
