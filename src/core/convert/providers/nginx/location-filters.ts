import type { ReadIngress } from '../../../ingress/nginx/nginx-model.ts';
import { annotationPath } from '../../../ingress/nginx/annotations/annotation-reader.ts';
import { serviceNamed } from '../shared/backend-port.ts';
import type { NamedValue, RuleFilter, UrlRewrite } from '../../http-rule.ts';
import type { Need } from '../../need.ts';
import type { NginxContext } from './nginx-context.ts';
import type { RecognisedRewrite } from '../shared/recognise-rewrite.ts';
import { serviceOfUrl } from '../shared/service-of-url.ts';

/** The filters of requests that go to a backend, in the order in which they act, and what no filter can do. */
export type LocationFilters = Readonly<{ filters: readonly RuleFilter[]; needs: readonly Need[] }>;

/** What is sent along to keep clients on HTTPS. */
const HSTS = 'Strict-Transport-Security';

/**
 * The filters that stand for the annotations of an Ingress at a location. Each type is there once: the API takes no two.
 *
 * @param cors goes first, because it answers preflights
 * @param secure whether the rule is for HTTPS alone, where the controller sends Strict-Transport-Security
 */
export function locationFilters(
  by: ReadIngress,
  rewrite: RecognisedRewrite | null,
  cors: RuleFilter | null,
  secure: boolean,
  { model: { settings }, index, options }: NginxContext,
): LocationFilters {
  const { headers, mirror } = by.annotations;
  const path = rewrite && pathModifier(rewrite);
  const hostname = headers.upstreamHost === null ? null : preciseHostname(headers.upstreamHost);
  const urlRewrite: UrlRewrite = { ...(hostname !== null && { hostname }), ...(path && { path }) };
  const response: readonly NamedValue[] = [
    ...Array.from(by.required.customHeaders, ([name, value]) => ({ name, value })),
    ...(secure && settings.hsts !== null && options.hsts === 'kept'
      ? [{ name: HSTS, value: settings.hsts }]
      : []),
  ];
  const copy = mirror ? serviceOfUrl(mirror.target, by.ingress.namespace) : null;
  const mirrors =
    copy &&
    copy.service.namespace === by.ingress.namespace &&
    serviceNamed(index, copy.service.namespace, copy.service.name)
      ? copy.service
      : null;
  return {
    filters: [
      ...(cors ? [cors] : []),
      ...(rewrite && headers.forwardedPrefix !== null
        ? [
            {
              type: 'RequestHeaderModifier' as const,
              requestHeaderModifier: {
                set: [{ name: 'X-Forwarded-Prefix', value: headers.forwardedPrefix }],
              },
            },
          ]
        : []),
      ...(Object.keys(urlRewrite).length > 0 ? [{ type: 'URLRewrite' as const, urlRewrite }] : []),
      ...(response.length > 0
        ? [{ type: 'ResponseHeaderModifier' as const, responseHeaderModifier: { set: response } }]
        : []),
      ...(mirrors
        ? [
            {
              type: 'RequestMirror' as const,
              requestMirror: { backendRef: { name: mirrors.name, port: mirrors.port } },
            },
          ]
        : []),
    ],
    needs:
      mirror && !mirrors
        ? [
            {
              kind: 'externalMirror',
              url: mirror.target,
              source: { object: by.ingress.key, paths: [annotationPath('mirror-target')] },
            },
          ]
        : [],
  };
}

function pathModifier(rewrite: RecognisedRewrite): UrlRewrite['path'] | null {
  if (rewrite.kind === 'full') return { type: 'ReplaceFullPath', replaceFullPath: rewrite.replacement };
  if (rewrite.kind === 'prefix' && rewrite.replacement !== null)
    return { type: 'ReplacePrefixMatch', replacePrefixMatch: rewrite.replacement };
  return null;
}

/** A host as filters may set it; null for one with variables or a port. */
export const preciseHostname = (host: string): string | null =>
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/i.test(host) ? host.toLowerCase() : null;
