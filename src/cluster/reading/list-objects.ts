import type { JsonObject } from '../../core/yaml/json.ts';
import { fields, items, text } from '../json-fields.ts';
import type { Api } from '../requests/api.ts';
import { failureOf, type Failure } from '../requests/failure.ts';
import { collectionPath, permissionFor } from '../requests/paths.ts';
import type { Collection } from './collection.ts';

type Listed =
  | Readonly<{ ok: true; items: readonly JsonObject[]; resourceVersion: string; warnings: readonly string[] }>
  | Readonly<{ ok: false; failure: Failure }>;

const PAGE = '500';

/**
 * All objects of a collection, page by page. All pages show it as it was at the first: at `resourceVersion`, from which a watch
 * goes on. A page that comes too late is refused as `expired`.
 */
export async function listObjects(api: Api, collection: Collection, signal: AbortSignal): Promise<Listed> {
  const { resource, namespace, selector } = collection;
  const path = collectionPath(resource, namespace);
  const permission = permissionFor('list', resource, namespace);
  const found: JsonObject[] = [];
  const warnings = new Set<string>();
  let next = '';
  for (;;) {
    const query = { limit: PAGE, ...selector, ...(next === '' ? {} : { continue: next }) };
    const answer = await api.ask({ path, query, signal });
    const failure = failureOf(answer, permission);
    if (failure) return { ok: false, failure };
    if (!answer.answered || !answer.body) throw new Error('An answer that is no failure has a body.');
    for (const warning of answer.warnings) warnings.add(warning);
    // A server that knows no pages answers with more than a call takes arguments.
    for (const item of items(answer.body['items'])) found.push(item);
    const metadata = fields(answer.body['metadata']);
    next = text(metadata['continue']);
    if (next === '')
      return {
        ok: true,
        items: found,
        resourceVersion: text(metadata['resourceVersion']),
        warnings: [...warnings],
      };
  }
}
