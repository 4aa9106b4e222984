import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../../model/access.ts';
import { resourceKey, type Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import type { HeaderChanges, RuleFilter } from '../../http-rule.ts';
import type { Need } from '../../need.ts';
import type { DialectContext, Effect, SourcePath } from '../dialect/dialect.ts';
import { converted, lost, manual, needed } from '../dialect/effects.ts';
import { corsPlan } from '../dialect/cors-plan.ts';
import { headerOf, rangesOf, redirectCodeOf } from '../dialect/read-values.ts';

type Part = Readonly<{ filters: readonly RuleFilter[]; needs: readonly Need[]; effects: readonly Effect[] }>;

const GROUP = 'configuration.konghq.com';

const strings = (value: Json | undefined, place: string): readonly string[] =>
  arrayAt(value, place).flatMap((one) => (typeof one === 'string' ? [one] : []));

/** A plugin by the name in an annotation: of the namespace, of another one (`namespace:name`), or of the cluster. */
function pluginNamed(reference: string, namespace: string, index: ResourceIndex): Resource | undefined {
  const [first = '', second] = reference.split(':');
  const [at, name] = second === undefined ? [namespace, first] : [first, second];
  return (
    index.get(resourceKey({ group: GROUP, kind: 'KongPlugin', namespace: at, name })) ??
    index.get(resourceKey({ group: GROUP, kind: 'KongClusterPlugin', namespace: '', name }))
  );
}

/** What the plugins of an annotation become (docs/model/controllers.md#kong). */
export function convertPlugins(
  annotation: string,
  references: readonly string[],
  source: SourcePath,
  context: DialectContext,
): Part {
  const parts = references.map((reference): Part => {
    const found = pluginNamed(reference, source.ingress.namespace, context.index);
    if (!found)
      return only(
        manual(
          annotation,
          4,
          `Plugin ${reference} is not in the manifests, so what it does is not done.`,
          'Put it into the manifests and convert again, or write what it does as a filter.',
        ),
      );
    return pluginPart(found, { annotation, source, context });
  });
  return {
    filters: parts.flatMap(({ filters }) => filters),
    needs: parts.flatMap(({ needs }) => needs),
    effects: parts.flatMap(({ effects }) => effects),
  };
}

const only = (...effects: Effect[]): Part => ({ filters: [], needs: [], effects });

type At = Readonly<{ annotation: string; source: SourcePath; context: DialectContext }>;

function pluginPart({ value, name }: Resource, { annotation, source, context }: At): Part {
  if (valueAt(value, 'disabled') === true) return only(converted(annotation));
  const plugin = stringAt(value, 'plugin') ?? '';
  const config = objectAt(value, 'config');
  const covered = ({ need, effects }: Readonly<{ need: Need; effects: readonly Effect[] }>): Part => ({
    filters: [],
    needs: [need],
    effects,
  });
  const what = `Plugin ${name} (${plugin})`;
  switch (plugin) {
    case 'request-transformer':
    case 'response-transformer': {
      const { changes, open } = headerChanges(config, plugin === 'request-transformer');
      const filter: RuleFilter =
        plugin === 'request-transformer'
          ? { type: 'RequestHeaderModifier', requestHeaderModifier: changes }
          : { type: 'ResponseHeaderModifier', responseHeaderModifier: changes };
      const isEmpty = Object.keys(changes).length === 0;
      return {
        filters: isEmpty ? [] : [filter],
        needs: [],
        effects: [
          ...(isEmpty ? [] : [converted(annotation, { filter: filter.type })]),
          ...(open.length > 0
            ? [lost(annotation, 2, `${what}: ${open.join(', ')} are not changed.`, 'Let the backend do it.')]
            : []),
        ],
      };
    }
    case 'cors': {
      const origins = strings(config, 'origins');
      const plan = corsPlan(
        [annotation],
        {
          allowOrigins: origins.length > 0 ? origins : ['*'],
          allowCredentials: valueAt(config, 'credentials') === true,
          allowMethods: strings(config, 'methods').length > 0 ? strings(config, 'methods') : ['*'],
          allowHeaders: strings(config, 'headers').length > 0 ? strings(config, 'headers') : ['*'],
          ...(strings(config, 'exposed_headers').length > 0 && {
            exposeHeaders: strings(config, 'exposed_headers'),
          }),
          maxAge: numberAt(config, 'max_age') ?? 5,
        },
        context,
      );
      return { ...plan, needs: [] };
    }
    case 'redirect': {
      const [, scheme, hostname, path] =
        /^(https?):\/\/([A-Za-z0-9.-]+)(\/[^?#]*)?$/.exec(stringAt(config, 'location') ?? '') ?? [];
      if (hostname === undefined)
        return only(
          lost(
            annotation,
            3,
            `${what}: its URL is none that a redirect can have.`,
            'Write the redirect by hand.',
          ),
        );
      const keepsPath = valueAt(config, 'keep_incoming_path') === true;
      return {
        filters: [
          {
            type: 'RequestRedirect',
            requestRedirect: {
              scheme: scheme === 'http' ? 'http' : 'https',
              hostname,
              ...(!keepsPath && { path: { type: 'ReplaceFullPath', replaceFullPath: path ?? '/' } }),
              statusCode: redirectCodeOf(numberAt(config, 'status_code'), 301),
            },
          },
        ],
        needs: [],
        effects: [converted(annotation, { filter: 'RequestRedirect' }, ['HTTPRoutePathRedirect'])],
      };
    }
    case 'request-termination':
      return covered(
        needed(source, [annotation], 3, 'Requests reach the backend.', {
          kind: 'fixedResponse',
          statusCode: numberAt(config, 'status_code') ?? 503,
          contentType: stringAt(config, 'content_type') ?? null,
          body: stringAt(config, 'body') ?? stringAt(config, 'message') ?? null,
        }),
      );
    case 'ip-restriction':
      return (['deny', 'allow'] as const)
        .flatMap((list): readonly Part[] => {
          const ranges = rangesOf(strings(config, list));
          const kind = list === 'deny' ? 'ipDeny' : 'ipAllow';
          return ranges === null
            ? []
            : [
                covered(
                  needed(source, [annotation], 4, 'Requests from all addresses are let in.', {
                    kind,
                    ranges,
                  }),
                ),
              ];
        })
        .reduce(both, only());
    case 'rate-limiting':
    case 'rate-limiting-advanced': {
      const unit = (['second', 'minute', 'hour'] as const).find((one) => numberAt(config, one) !== undefined);
      if (unit === undefined)
        return only(
          lost(
            annotation,
            3,
            `${what}: its limit is not one for a second, minute or hour.`,
            'Write a rate limit by hand.',
          ),
        );
      const header = stringAt(config, 'header_name');
      return covered(
        needed(source, [annotation], 3, 'Requests of one client are not limited.', {
          kind: 'rateLimit',
          requests: numberAt(config, unit) ?? 1,
          unit: ({ second: 'Second', minute: 'Minute', hour: 'Hour' } as const)[unit],
          burst: null,
          key: header === undefined ? { by: 'address' } : { by: 'header', name: header },
          exempt: [],
          statusCode: 429,
        }),
      );
    }
    case 'request-size-limiting': {
      const units = { megabytes: 1_000_000, kilobytes: 1000, bytes: 1 } as const;
      const unit = stringAt(config, 'size_unit') ?? 'megabytes';
      const size = unit === 'kilobytes' || unit === 'bytes' ? units[unit] : units.megabytes;
      return covered(
        needed(source, [annotation], 2, 'Bodies of requests are not limited.', {
          kind: 'bodySize',
          bytes: (numberAt(config, 'allowed_payload_size') ?? 128) * size,
        }),
      );
    }
    case 'openid-connect':
      return covered(
        needed(source, [annotation], 4, 'Requests are served without a login.', {
          kind: 'oidc',
          issuer: stringAt(config, 'issuer') ?? '',
          clientId: strings(config, 'client_id')[0] ?? null,
          secret: null,
          scopes: strings(config, 'scopes'),
        }),
      );
    case 'key-auth':
    case 'basic-auth':
    case 'jwt':
    case 'oauth2':
    case 'hmac-auth':
    case 'ldap-auth':
    case 'acl':
    case 'mtls-auth':
      return only(
        manual(
          annotation,
          4,
          `${what}: requests are served without this check.`,
          'Move the credentials of the consumers, and use the authentication of the implementation.',
        ),
      );
    case 'pre-function':
    case 'post-function':
      return only(
        lost(annotation, 4, `${what}: its program does not run.`, 'Do what it does in the backend.'),
      );
    case 'proxy-cache':
    case 'correlation-id':
    case 'prometheus':
    case 'http-log':
    case 'zipkin':
    case 'opentelemetry':
      return only(
        lost(annotation, 1, `${what}: requests are observed and cached as the implementation does it.`),
      );
    default:
      return only(
        lost(
          annotation,
          3,
          `${what}: nothing of the Gateway API does it.`,
          'Do it with the means of the implementation.',
        ),
      );
  }
}

const both = (a: Part, b: Part): Part => ({
  filters: [...a.filters, ...b.filters],
  needs: [...a.needs, ...b.needs],
  effects: [...a.effects, ...b.effects],
});

/** The headers that a transformer changes, and what else it changes. */
function headerChanges(
  config: JsonObject,
  isRequest: boolean,
): Readonly<{ changes: HeaderChanges; open: readonly string[] }> {
  const lists = (action: string) =>
    strings(config, `${action}.headers`).flatMap((one) => headerOf(one) ?? []);
  const set = [...lists('replace'), ...lists('add')];
  const add = lists('append');
  const remove = strings(config, 'remove.headers');
  const open = ['add', 'append', 'replace', 'remove', 'rename'].flatMap((action) =>
    Object.keys(objectAt(config, action))
      .filter((part) => part !== 'headers' || action === 'rename')
      .filter((part) => arrayAt(config, [action, part]).length > 0)
      .map((part) => `${action}.${part}`),
  );
  return {
    changes: {
      ...(set.length > 0 && { set }),
      ...(add.length > 0 && { add }),
      ...(remove.length > 0 && { remove }),
    },
    open: [...open, ...(isRequest && stringAt(config, 'http_method') !== undefined ? ['http_method'] : [])],
  };
}
