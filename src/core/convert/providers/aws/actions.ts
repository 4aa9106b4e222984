import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../../../model/access.ts';
import type { BackendRef, RequestRedirect, RuleFilter } from '../../http-rule.ts';
import type { Json } from '../../../yaml/json.ts';
import type { Need } from '../../need.ts';
import { serviceNamed } from '../shared/backend-port.ts';
import type { AnnotationReader } from '../dialect/annotations-of.ts';
import type { DialectContext, Effect, SourcePath } from '../dialect/dialect.ts';
import { approximated, converted, invalid, manual, needed } from '../dialect/effects.ts';
import { hostnameOf, portOf as portNumber, redirectCodeOf } from '../dialect/read-values.ts';
import { parsedJson } from '../shared/parsed-json.ts';
import { servicePorts } from '../../../topology/services.ts';

/** What an action in an annotation becomes. */
export type ActionPlan = Readonly<{
  backends?: readonly BackendRef[];
  filters: readonly RuleFilter[];
  needs: readonly Need[];
  effects: readonly Effect[];
}>;

const NONE: ActionPlan = { filters: [], needs: [], effects: [] };

/** The action of a path whose backend is none: its Service has the name of an annotation, and the port `use-annotation`. */
export function actionPlan(
  source: SourcePath,
  service: string,
  read: AnnotationReader,
  { index }: DialectContext,
): ActionPlan {
  const annotation = read.nameOf(`actions.${service}`);
  const written = read.text(`actions.${service}`);
  if (written === undefined) return NONE;
  const action = parsedJson(written);
  switch (stringAt(action, 'type')?.toLowerCase()) {
    case 'forward': {
      const groups = arrayAt(action, 'forwardConfig.targetGroups');
      const backends = groups.flatMap((group): readonly BackendRef[] => {
        const name = stringAt(group, 'serviceName');
        const port = portOf(valueAt(group, 'servicePort'), name, source, index);
        const weight = numberAt(group, 'weight');
        return name === undefined || port === undefined
          ? []
          : [{ name, port, ...(weight !== undefined && { weight }) }];
      });
      if (backends.length < Math.max(1, groups.length))
        return {
          ...NONE,
          backends,
          effects: [
            manual(
              annotation,
              3,
              'Not all of its target groups are Services whose ports are known; those that are not get no requests.',
              'Make a Service for each target group, and write it into backendRefs.',
            ),
          ],
        };
      return { ...NONE, backends, effects: [converted(annotation, 'backendRefs')] };
    }
    case 'redirect': {
      const { redirect, whole } = redirectOf(objectAt(action, 'redirectConfig'));
      return {
        ...NONE,
        filters: [{ type: 'RequestRedirect', requestRedirect: redirect }],
        effects: [
          whole
            ? converted(annotation, { filter: 'RequestRedirect' }, ['HTTPRoutePathRedirect'])
            : approximated(
                annotation,
                'Placeholders inside of a longer text, and queries, are left out of the URL.',
                { filter: 'RequestRedirect' },
                ['HTTPRoutePathRedirect'],
                2,
              ),
        ],
      };
    }
    case 'fixed-response': {
      const config = objectAt(action, 'fixedResponseConfig');
      const { need, effects } = needed(
        source,
        [annotation],
        3,
        'Requests are answered 500 instead of with the fixed response.',
        {
          kind: 'fixedResponse',
          statusCode: Number(stringAt(config, 'statusCode') ?? 503),
          contentType: stringAt(config, 'contentType') ?? null,
          body: stringAt(config, 'messageBody') ?? null,
        },
      );
      return { ...NONE, backends: [], needs: [need], effects };
    }
    default:
      return { ...NONE, effects: [invalid(annotation, 'It is no action that the controller knows.')] };
  }
}

function portOf(
  written: Json | undefined,
  service: string | undefined,
  { ingress }: SourcePath,
  index: DialectContext['index'],
): number | undefined {
  if (typeof written === 'number') return written;
  if (typeof written !== 'string') return undefined;
  if (/^\d{1,5}$/.test(written)) return Number(written);
  const found = service === undefined ? undefined : serviceNamed(index, ingress.namespace, service);
  const port = found && servicePorts(found).find(({ name }) => name === written)?.port;
  return typeof port === 'number' ? port : undefined;
}

/** A redirect: what is only a placeholder stays as in the request. */
function redirectOf(
  config: Parameters<typeof stringAt>[0],
): Readonly<{ redirect: RequestRedirect; whole: boolean }> {
  const field = (upper: string): string | undefined =>
    stringAt(config, upper) ?? stringAt(config, `${upper.charAt(0).toLowerCase()}${upper.slice(1)}`);
  const [protocol, host, port, path, query] = ['Protocol', 'Host', 'Port', 'Path', 'Query'].map(field);
  const isKept = (value: string | undefined, placeholder: string): boolean =>
    value === undefined || value === placeholder;
  const plain = (value: string | undefined): string | undefined =>
    value === undefined || value.includes('#{') ? undefined : value;
  const [scheme, full] = [plain(protocol), plain(path)];
  const hostname = hostnameOf(plain(host));
  const number = portNumber(plain(port));
  return {
    redirect: {
      ...(scheme !== undefined && { scheme: scheme.toLowerCase() === 'https' ? 'https' : 'http' }),
      ...(hostname !== undefined && { hostname }),
      ...(number !== undefined && { port: number }),
      ...(full !== undefined && { path: { type: 'ReplaceFullPath', replaceFullPath: full } }),
      statusCode: redirectCodeOf(field('StatusCode')?.replace(/^HTTP_/, ''), 302),
    },
    whole:
      (hostname !== undefined || isKept(host, '#{host}')) &&
      (full !== undefined || isKept(path, '/#{path}')) &&
      isKept(query, '#{query}'),
  };
}
