import { isObject } from '../../yaml/is-object.ts';
import { counted, joined } from '../../text/words.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import { defineKind, type RefSpec } from '../define-kind.ts';
import { GATEWAY_API, NETWORKING } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { served } from '../shared/versions.ts';

const GROUP = 'helm.toolkit.fluxcd.io';

/** The chart of which it is known what it makes of its values. */
const CHART = 'app-template';

/** Whether a release is of that chart: it says so, or its values have the form that only this chart has. */
function isAppTemplate(value: JsonObject): boolean {
  const names = ['spec.chart.spec.chart', 'spec.chartRef.name'].map((path) => stringAt(value, path) ?? '');
  const controllers = Object.values(objectAt(value, 'spec.values.controllers'));
  const isAlike = controllers.some((one) => isObject(one) && isObject(one['containers']));
  return (
    isAlike ||
    names.some((name) => name === CHART || name.endsWith(`/${CHART}`) || name.endsWith(`-${CHART}`))
  );
}

/** The entries of `values.route` or `values.ingress` that the chart makes objects of. */
const entriesOf = (value: JsonObject, part: 'route' | 'ingress'): readonly JsonObject[] =>
  isAppTemplate(value)
    ? Object.values(objectAt(value, `spec.values.${part}`)).filter(
        (entry): entry is JsonObject => isObject(entry) && entry['enabled'] !== false,
      )
    : [];

/** Whether what stands at a path belongs to an entry that the chart makes an object of. */
const isMade = (value: JsonObject, path: Path): boolean =>
  isAppTemplate(value) && objectAt(value, path.slice(0, 4))['enabled'] !== false;

/** The Gateway or ListenerSet that a route attaches to once it is rendered. */
const renderedParent: RefSpec = {
  role: 'rendered',
  at: 'spec.values.route.*.parentRefs[*]',
  group: GATEWAY_API,
  kind: 'Gateway',
  namespace: 'own',
  grant: false,
  // Nothing is drawn into the values of a chart.
  targets: [],
  when: isMade,
};

/** The class of an Ingress once it is rendered. */
const renderedClass: RefSpec = {
  role: 'rendered',
  at: 'spec.values.ingress.*.className',
  isName: true,
  group: NETWORKING,
  kind: 'IngressClass',
  namespace: 'cluster',
  grant: false,
  targets: [],
  when: isMade,
};

/** A route is an HTTPRoute unless it says otherwise. */
function makes(value: JsonObject): readonly string[] {
  const counts = new Map<string, number>();
  const add = (kind: string): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const route of entriesOf(value, 'route')) add(stringAt(route, ['kind']) ?? 'HTTPRoute');
  entriesOf(value, 'ingress').forEach(() => add('Ingress'));
  return [...counts].map(([kind, count]) =>
    counted(count, kind, kind === 'Ingress' ? 'Ingresses' : `${kind}s`),
  );
}

export const helmRelease = defineKind({
  group: GROUP,
  kind: 'HelmRelease',
  plural: 'helmreleases',
  shortNames: ['hr'],
  scope: 'Namespaced',
  versions: [served('v2'), served('v2beta2'), served('v2beta1')],
  tier: 'support',
  icon: 'Package',
  joins: 'outlet',
  description:
    'Has Flux install a Helm chart. What a chart makes is known only when it is rendered; of the chart app-template the values say which routes and Ingresses there will be.',
  refs: [renderedParent, renderedClass],
  commonFields: ['spec.chart', 'spec.chartRef', 'spec.values'],
  summary: (value) => {
    const made = makes(value);
    return made.length === 0 ? '' : `makes ${joined(made, 'and')} when rendered`;
  },
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GROUP}/v2`, kind: 'HelmRelease', name, namespace },
      `spec:
  interval: 1h
  chart:
    spec:
      chart: ${CHART}
      sourceRef:
        kind: HelmRepository
        name: bjw-s
`,
    ),
});
