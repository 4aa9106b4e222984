import { analyze, type Analysis } from '../analysis.ts';
import type { Conversion } from '../convert/convert.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { scopeOf } from '../kinds/registry.ts';
import { stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { loadModel } from '../model/update-model.ts';
import type { JsonObject } from '../yaml/json.ts';
import { classesToAssume, withPresentCertificates } from './taken-as-present.ts';

/**
 * The cluster of an analysis with the objects of a conversion in the place of its Ingresses, so that both can be asked the
 * same; with GatewayClasses and certificates that are not in the manifests taken as present.
 */
export const afterConversion = (analysis: Analysis, conversion: Conversion): Analysis =>
  withConversion(analysis, conversion, ({ group, kind }) => group !== NETWORKING || kind !== 'Ingress');

/** The same with its Ingresses beside the objects of the conversion. */
export const besideConversion = (analysis: Analysis, conversion: Conversion): Analysis =>
  withConversion(analysis, conversion, () => true);

/** @param keeps whether an object of the workspace stays, where the conversion has none of its name */
function withConversion(
  analysis: Analysis,
  conversion: Conversion,
  keeps: (resource: Resource) => boolean,
): Analysis {
  const { objects, extensions } = withPresentCertificates(conversion, analysis.index);
  const generated = [...objects, ...extensions].map(({ value }) => value);
  const replaced = new Set(generated.map(idOf));
  const kept = [...analysis.model.resources.values()].flatMap((resource) =>
    keeps(resource) && !replaced.has(idOf(resource.value)) ? [resource.value] : [],
  );
  const files = [
    { path: 'kept.yaml', text: textOf(kept) },
    { path: 'generated.yaml', text: textOf(generated) },
  ];
  const { settings } = analysis;
  return analyze(loadModel(files, { scopeOf, defaultNamespace: analysis.options.defaultNamespace }), {
    ...settings,
    view: null,
    assumeClasses: [...new Set([...settings.assumeClasses, ...classesToAssume(conversion, analysis.index)])],
    partial: analysis.options.partial,
    complete: analysis.options.complete,
  });
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
