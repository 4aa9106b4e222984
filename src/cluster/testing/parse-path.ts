import type { JsonObject } from '../../core/yaml/json.ts';
import { items, text, texts } from '../json-fields.ts';
import type { ApiResource } from '../requests/paths.ts';
import { recordedDiscovery } from './recorded-answers.ts';

export type ParsedPath = Readonly<{
  resource: ApiResource;
  namespace: string | null;
  name: string | null;
  subresource: string | null;
}>;

/** The resources that were recorded, by `group/version/plural`. */
const resources: ReadonlyMap<string, ApiResource> = new Map(
  Object.values(recordedDiscovery.plain)
    .filter((list) => list['kind'] === 'APIResourceList')
    .flatMap((list) => {
      const [version = '', group = ''] = text(list['groupVersion']).split('/').toReversed();
      return items(list['resources']).map((entry): [string, ApiResource] => [
        `${group}/${version}/${text(entry['name'])}`,
        {
          group,
          version,
          kind: text(entry['kind']),
          plural: text(entry['name']),
          namespaced: entry['namespaced'] === true,
          verbs: texts(entry['verbs']),
        },
      ]);
    }),
);

/** The resource of an object. */
export function resourceOf(object: JsonObject): ApiResource {
  const found = [...resources.values()].find(
    ({ group, version, kind, plural }) =>
      !plural.includes('/') &&
      kind === object['kind'] &&
      (group === '' ? version : `${group}/${version}`) === object['apiVersion'],
  );
  if (!found) throw new Error(`${text(object['kind'])} was not recorded.`);
  return found;
}

/** What a path of the API leads to; null where nothing is served. */
export function parsePath(path: string): ParsedPath | null {
  const [root, ...rest] = path.split('/').map(decodeURIComponent);
  if (root !== 'api' && root !== 'apis') return null;
  const group = root === 'api' ? '' : (rest.shift() ?? '');
  const version = rest.shift() ?? '';
  // `namespaces/shop` is an object, `namespaces/shop/services` is in it.
  const namespace = rest[0] === 'namespaces' && rest.length > 2 ? (rest[1] ?? null) : null;
  const [plural = '', name = null, subresource = null] = namespace === null ? rest : rest.slice(2);
  const resource = resources.get(`${group}/${version}/${plural}`);
  return resource ? { resource, namespace, name, subresource } : null;
}
