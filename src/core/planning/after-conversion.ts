import { analyze, type Analysis } from '../analysis.ts';
import type { Conversion } from '../convert/convert.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { scopeOf } from '../kinds/registry.ts';
import { stringAt } from '../model/access.ts';
import { loadModel } from '../model/update-model.ts';
import type { JsonObject } from '../yaml/json.ts';
import { classesToAssume, withPresentCertificates } from './taken-as-present.ts';

/**
 * The cluster of an analysis with the objects of a conversion in the place of its Ingresses, so that both can be asked the
 * same; with GatewayClasses and certificates that are not in the manifests taken as present.
 */
export function afterConversion(analysis: Analysis, conversion: Conversion): Analysis {
  const { objects, extensions } = withPresentCertificates(conversion, analysis.index);
  const generated = [...objects, ...extensions].map(({ value }) => value);
  const replaced = new Set(generated.map(idOf));
  const kept = [...analysis.model.resources.values()].flatMap(({ group, kind, value }) =>
    (group === NETWORKING && kind === 'Ingress') || replaced.has(idOf(value)) ? [] : [value],
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
