import { arrayAt, objectAt, stringAt, valueAt } from '../../../model/access.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import type { Conversion } from '../../convert.ts';
import { defaultConvertOptions, type ConvertOptions } from '../../options.ts';
import { convert } from '../../convert.ts';
import { analysisOfFiles } from '../../testing/converted.ts';

/** An IngressClass of a controller, and Ingresses of the class. */
export const ingressOf = (
  controller: string,
  annotations: Readonly<Record<string, string>>,
  spec: string,
  name = 'web',
  namespace = 'shop',
): string => `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: example }
spec: { controller: ${controller} }
---
${plainIngress(annotations, spec, name, namespace)}`;

/** An Ingress of the class `example`. */
export const plainIngress = (
  annotations: Readonly<Record<string, string>>,
  spec: string,
  name = 'web',
  namespace = 'shop',
): string => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  namespace: ${namespace}
  annotations: ${JSON.stringify(annotations)}
spec:
  ingressClassName: example
${spec.replaceAll(/^/gm, '  ')}
`;

/** Rules for one host with paths to the Service \`cart\`. */
export const rulesFor = (host: string | null, ...paths: readonly (readonly [string, string])[]): string =>
  `rules:
- ${host === null ? '' : `host: ${host}\n  `}http:
    paths:
${paths
  .map(
    ([type, path]) =>
      `    - { path: ${JSON.stringify(path)}, pathType: ${type}, backend: { service: { name: cart, port: { number: 80 } } } }`,
  )
  .join('\n')}`;

export const tlsFor = (host: string): string => `\ntls:\n- { hosts: [${host}], secretName: cert }`;

export const convertText = (yaml: string, options: Partial<ConvertOptions> = {}): Conversion =>
  convert(analysisOfFiles({ 'all.yaml': yaml }).index, { ...defaultConvertOptions, ...options });

/** The rules of all routes, a line for each: where they are bound, what they match, what they do. */
export const spokenRoutes = ({ objects }: Conversion): readonly string[] =>
  objects.flatMap(({ value }) =>
    stringAt(value, 'kind') === 'HTTPRoute'
      ? arrayAt(value, 'spec.rules').map((rule) => {
          const sections = arrayAt(value, 'spec.parentRefs').map((ref) => stringAt(ref, 'sectionName'));
          const hosts = arrayAt(value, 'spec.hostnames').join(' ') || '*';
          return `${sections.join('+')} ${hosts}: ${spokenRule(rule)}`;
        })
      : [],
  );

function spokenRule(rule: Json): string {
  const matches = arrayAt(rule, 'matches').map(spokenMatch).join(' or ');
  const filters = arrayAt(rule, 'filters').map(spokenFilter);
  const backends = arrayAt(rule, 'backendRefs').map((ref) => {
    const weight = valueAt(ref, 'weight');
    return `${stringAt(ref, 'name') ?? ''}:${String(valueAt(ref, 'port') ?? '')}${weight === undefined ? '' : ` ${String(weight)}`}`;
  });
  const timeouts = Object.entries(objectAt(rule, 'timeouts')).map(
    ([key, value]) => `${key} ${String(value)}`,
  );
  return [matches || 'any', ...filters, ...timeouts, `→ ${backends.join(', ') || 'nothing'}`].join(', ');
}

function spokenMatch(match: Json): string {
  const method = stringAt(match, 'method');
  const others = [...arrayAt(match, 'headers'), ...arrayAt(match, 'queryParams')].map(
    (one) => `${stringAt(one, 'name') ?? ''}=${stringAt(one, 'value') ?? ''}`,
  );
  return [method, stringAt(match, 'path.type'), stringAt(match, 'path.value'), ...others]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A filter as its settings, without its type. */
function spokenFilter(filter: Json): string {
  const { type: _type, ...settings } = filter as JsonObject;
  return JSON.stringify(settings).replaceAll('"', '');
}

/** The report, a line for each annotation: outcome and loss. */
export const spokenReport = ({ report }: Conversion): readonly string[] =>
  report
    .filter(
      ({ pointer, feature }) => pointer.startsWith('/metadata/') && feature !== 'kubernetes.io/ingress.class',
    )
    .map(({ feature, outcome, loss }) => `${feature.replace(/^.*\//, '')}: ${outcome} ${loss}`);
