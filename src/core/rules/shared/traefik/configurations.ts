import { CORE } from '../../../kinds/shared/groups.ts';
import { arrayAt, objectAt, stringAt, valueAt } from '../../../model/access.ts';
import type { Model } from '../../../model/model.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Json } from '../../../yaml/json.ts';
import { parseDocument } from '../../../yaml/parse.ts';
import { isTraefikValues } from './ports-of.ts';

/** How one installation of Traefik is set up: values of its chart, or its arguments; null where that is elsewhere. */
export type Configuration = Readonly<{ values: Json }> | Readonly<{ arguments: readonly string[] }> | null;

/** The installations of Traefik that the manifests hold. */
export const configurationsIn = (model: Model, index: ResourceIndex): readonly Configuration[] => [
  ...SOURCES.flatMap(([group, kind, read]) => index.ofKind(group, kind).flatMap((one) => read(one) ?? [])),
  ...index.ofKind(CORE, 'ConfigMap').flatMap((one) => (hasConfigFile(one) ? [null] : [])),
  ...otherFiles(model),
];

/** Reads an object: nothing where it is not about Traefik. */
type Read = (resource: Resource) => readonly Configuration[] | undefined;

const isTraefikChart = (chart: string | undefined): boolean =>
  chart !== undefined && /(?:^|\/)traefik(?:-[\w.+-]+\.tgz)?$/.test(chart);

/** Values written as text; null where they do not parse. */
function valuesIn(text: string): Configuration {
  const { value } = parseDocument(text);
  return value === undefined ? null : { values: value ?? {} };
}

const helmRelease: Read = ({ value }) => {
  const chart = stringAt(value, 'spec.chart.spec.chart') ?? stringAt(value, 'spec.chartRef.name');
  if (!isTraefikChart(chart)) return undefined;
  const isElsewhere = arrayAt(value, 'spec.valuesFrom').length > 0;
  return [isElsewhere ? null : { values: valueAt(value, 'spec.values') ?? {} }];
};

const helmChart: Read = ({ value }) => {
  if (!isTraefikChart(stringAt(value, 'spec.chart'))) return undefined;
  const isElsewhere = Object.keys(objectAt(value, 'spec.set')).some((key) => key.startsWith('ports'));
  return [isElsewhere ? null : valuesIn(stringAt(value, 'spec.valuesContent') ?? '')];
};

/** The values that k3s adds to its own chart of Traefik. */
const helmChartConfig: Read = ({ name, value }) =>
  name === 'traefik' ? [valuesIn(stringAt(value, 'spec.valuesContent') ?? '')] : undefined;

const application: Read = ({ value }) =>
  [valueAt(value, 'spec.source') ?? null, ...arrayAt(value, 'spec.sources')].flatMap((source) => {
    if (!isTraefikChart(stringAt(source, 'chart'))) return [];
    const isElsewhere = ['helm.valueFiles', 'helm.parameters'].some(
      (place) => arrayAt(source, place).length > 0,
    );
    if (isElsewhere) return [null];
    const text = stringAt(source, 'helm.values');
    return [text === undefined ? { values: valueAt(source, 'helm.valuesObject') ?? {} } : valuesIn(text)];
  });

/** The charts that a kustomization renders. */
const chartsOf = (kustomization: Json): readonly Configuration[] =>
  arrayAt(kustomization, 'helmCharts').flatMap((chart) => {
    if (!isTraefikChart(stringAt(chart, 'name'))) return [];
    const isElsewhere = ['valuesFile', 'additionalValuesFiles'].some(
      (key) => valueAt(chart, [key]) !== undefined,
    );
    return [isElsewhere ? null : { values: valueAt(chart, 'valuesInline') ?? {} }];
  });

/** A workload that runs Traefik itself. */
const workload: Read = ({ value }) =>
  arrayAt(value, 'spec.template.spec.containers').flatMap((container) => {
    if (!/(?:^|\/)traefik(?:[:@]|$)/.test(stringAt(container, 'image') ?? '')) return [];
    const isElsewhere =
      arrayAt(container, 'envFrom').length > 0 ||
      arrayAt(container, 'env').some((one) => stringAt(one, 'name')?.startsWith('TRAEFIK_') ?? false);
    const args = [...arrayAt(container, 'command'), ...arrayAt(container, 'args')];
    return [isElsewhere ? null : { arguments: args.filter((one) => typeof one === 'string') }];
  });

const SOURCES: readonly (readonly [group: string, kind: string, read: Read])[] = [
  ['helm.toolkit.fluxcd.io', 'HelmRelease', helmRelease],
  ['helm.cattle.io', 'HelmChart', helmChart],
  ['helm.cattle.io', 'HelmChartConfig', helmChartConfig],
  ['argoproj.io', 'Application', application],
  ['apps', 'Deployment', workload],
  ['apps', 'DaemonSet', workload],
  ['apps', 'StatefulSet', workload],
];

const hasConfigFile = ({ value }: Resource): boolean =>
  Object.keys(objectAt(value, 'data')).some((key) => /^traefik\.(?:ya?ml|toml)$/.test(key));

/** What files that hold no objects say: kustomizations, and values that the chart is installed with by other means. */
function* otherFiles({ files }: Model): Iterable<Configuration> {
  for (const { slots } of files.values()) {
    for (const { doc, resources } of slots) {
      if (resources.length > 0 || doc.value === undefined) continue;
      if (isTraefikValues(doc.value)) yield { values: doc.value };
      else yield* chartsOf(doc.value);
    }
  }
}
