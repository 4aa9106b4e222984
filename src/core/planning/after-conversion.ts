import { analyze, type Analysis } from '../analysis.ts';
import type { Conversion } from '../convert/convert.ts';
import { GATEWAY_API, NETWORKING } from '../kinds/shared/groups.ts';
import { scopeOf } from '../kinds/registry.ts';
import { matchPaths, objectAt, stringAt } from '../model/access.ts';
import { PRESENT_ANNOTATION, presentSecrets } from '../model/present-secrets.ts';
import { loadModel } from '../model/update-model.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { JsonObject } from '../yaml/json.ts';

/**
 * The cluster of an analysis with the objects of a conversion in the place of its Ingresses, so that both can be asked the
 * same. The GatewayClasses of generated Gateways are taken as present: they are of the cluster, not of the manifests. So are
 * certificates that the manifests do not hold: both sides serve them or neither does.
 */
export function afterConversion(analysis: Analysis, { objects, extensions }: Conversion): Analysis {
  const generated = [...objects, ...extensions].map(({ value }) => value);
  const replaced = new Set(generated.map(idOf));
  const kept = [...analysis.model.resources.values()].flatMap(({ group, kind, value }) =>
    (group === NETWORKING && kind === 'Ingress') || replaced.has(idOf(value)) ? [] : [value],
  );
  const files = [
    { path: 'kept.yaml', text: textOf(kept) },
    {
      path: 'generated.yaml',
      text: textOf(generated.map((value) => withPresentSecrets(value, analysis.index))),
    },
  ];
  const { settings } = analysis;
  const classes = generated.flatMap((value) => stringAt(value, 'spec.gatewayClassName') ?? []);
  const absent = classes.filter(
    (name) => !analysis.index.ofKind(GATEWAY_API, 'GatewayClass').some((one) => one.name === name),
  );
  return analyze(loadModel(files, { scopeOf, defaultNamespace: analysis.options.defaultNamespace }), {
    ...settings,
    view: null,
    assumeClasses: [...new Set([...settings.assumeClasses, ...absent])],
    partial: analysis.options.partial,
    complete: analysis.options.complete,
  });
}

/** A Gateway or a ListenerSet whose certificates that are not in the manifests are taken as present; others as they are. */
function withPresentSecrets(value: JsonObject, index: ResourceIndex): JsonObject {
  const own = stringAt(value, 'metadata.namespace') ?? '';
  const absent = matchPaths(value, 'spec.listeners[*].tls.certificateRefs[*]').flatMap(({ value: ref }) => {
    const [namespace, name] = [stringAt(ref, 'namespace') ?? own, stringAt(ref, 'name')];
    const isHere = index.inNamespace('', 'Secret', namespace).some((secret) => secret.name === name);
    return name === undefined || isHere ? [] : [`${namespace}/${name}`];
  });
  if (absent.length === 0) return value;
  const metadata = objectAt(value, 'metadata');
  const all = [...new Set([...presentSecrets(value), ...absent])].join(', ');
  const annotations = { ...objectAt(value, 'metadata.annotations'), [PRESENT_ANNOTATION]: all };
  return { ...value, metadata: { ...metadata, annotations } };
}

const idOf = (value: JsonObject): string =>
  [
    (stringAt(value, 'apiVersion') ?? '').replace(/\/?[^/]*$/, ''),
    stringAt(value, 'kind') ?? '',
    stringAt(value, 'metadata.namespace') ?? '',
    stringAt(value, 'metadata.name') ?? '',
  ].join('/');

/** JSON is YAML, a line for each document. */
const textOf = (values: readonly JsonObject[]): string =>
  values.map((value) => JSON.stringify(value)).join('\n---\n');
