import type { Accumulation } from './accumulation.ts';
import { applyAffix } from './apply-affix.ts';
import { applyImage } from './apply-images.ts';
import { applyNamespace } from './apply-namespace.ts';
import { applyPairs } from './apply-pairs.ts';
import { applyReplicas } from './apply-replicas.ts';
import { loadText, type BuildContext } from './build-context.ts';
import type { BuildItem } from './build-item.ts';
import { readSpecs } from './field-config.ts';
import { generate } from './generate.ts';
import { applyJsonEntry, applyPatch, applyStrategicMerges } from './patches.ts';
import { readObjects } from './read-objects.ts';
import { applyReplacements } from './replacements.ts';
import { nodeAt, plain, textOf, withEntry, type Traced, type TracedMap } from './traced.ts';

/** What a transformer or generator of kustomize's own does, from its configuration. */
type Plugin = (context: BuildContext, accumulation: Accumulation, config: TracedMap) => void;

/** The transformers of kustomize that do more than a field of a kustomization: they name the fields that they change. */
const TRANSFORMERS: Readonly<Record<string, Plugin>> = {
  AnnotationsTransformer: (context, accumulation, config) =>
    applyPairs(context, accumulation, config.entries.get('annotations'), specsOf(config)),
  ImageTagTransformer: (context, accumulation, config) => {
    const image = config.entries.get('imageTag');
    if (image?.kind === 'map') applyImage(context, accumulation, image, specsOf(config));
  },
  LabelTransformer: (context, accumulation, config) =>
    applyPairs(context, accumulation, config.entries.get('labels'), specsOf(config)),
  NamespaceTransformer: runNamespace,
  PatchJson6902Transformer: (context, accumulation, config) =>
    applyJsonEntry(context, accumulation, config, 'jsonOp'),
  PatchStrategicMergeTransformer: runStrategicMerge,
  PatchTransformer: (context, accumulation, config) => applyPatch(context, accumulation, config),
  PrefixTransformer: (context, accumulation, config) => runAffix(context, accumulation, config, 'prefix'),
  PrefixSuffixTransformer: (context, accumulation, config) => {
    runAffix(context, accumulation, config, 'prefix');
    runAffix(context, accumulation, config, 'suffix');
  },
  ReplacementTransformer: (context, accumulation, config) =>
    applyReplacements(context, accumulation, config.entries.get('replacements')),
  ReplicaCountTransformer: (context, accumulation, config) => {
    const replica = config.entries.get('replica');
    if (replica?.kind === 'map') applyReplicas(context, accumulation, replica, specsOf(config));
  },
  SuffixTransformer: (context, accumulation, config) => runAffix(context, accumulation, config, 'suffix'),
};

const GENERATORS: Readonly<Record<string, Plugin>> = {
  ConfigMapGenerator: (context, accumulation, config) =>
    generate(context, accumulation, 'ConfigMap', named(config), undefined),
  SecretGenerator: (context, accumulation, config) =>
    generate(context, accumulation, 'Secret', named(config), undefined),
};

/** Reads the objects of a list of files and folders. */
type ReadList = (context: BuildContext, list: Traced) => readonly BuildItem[];

/** Runs the `transformers` of a kustomization, as far as they are kustomize's own. */
export const runTransformers = (
  context: BuildContext,
  accumulation: Accumulation,
  list: Traced | undefined,
  readList: ReadList,
): void => run(context, accumulation, configurations(context, list, readList), TRANSFORMERS);

/** Runs the `generators` of a kustomization, as far as they are kustomize's own. */
export const runGenerators = (
  context: BuildContext,
  accumulation: Accumulation,
  list: Traced | undefined,
  readList: ReadList,
): void => run(context, accumulation, configurations(context, list, readList), GENERATORS);

function run(
  context: BuildContext,
  accumulation: Accumulation,
  configs: readonly TracedMap[],
  plugins: Readonly<Record<string, Plugin>>,
): void {
  for (const config of configs) {
    const kind = textOf(config.entries.get('kind'));
    const isOwn = textOf(config.entries.get('apiVersion')) === 'builtin';
    const plugin = isOwn && Object.hasOwn(plugins, kind) ? plugins[kind] : undefined;
    if (plugin === undefined) {
      context.problems.unknown(config.at, `What ${kind} does is not known here: programs are not run`);
    } else plugin(context, accumulation, config);
    accumulation.items = accumulation.items.filter(({ removed }) => !removed);
  }
}

/** The configurations in a list of files, folders and texts: texts come first. */
function configurations(
  context: BuildContext,
  list: Traced | undefined,
  readList: ReadList,
): readonly TracedMap[] {
  if (list?.kind !== 'seq') return [];
  const inline: TracedMap[] = [];
  const paths: Traced[] = [];
  for (const node of list.items) {
    const read = node.kind === 'scalar' ? readObjects(loadText(node)) : null;
    if (read !== null && 'objects' in read && read.objects.length > 0) {
      inline.push(...read.objects.map(({ value }) => value));
    } else paths.push(node);
  }
  return [...inline, ...readList(context, { ...list, items: paths }).map(({ value }) => value)];
}

const specsOf = (config: TracedMap): ReturnType<typeof readSpecs> =>
  readSpecs(config.entries.get('fieldSpecs'));

function runNamespace(context: BuildContext, accumulation: Accumulation, config: TracedMap): void {
  const namespace = nodeAt(config, ['metadata', 'namespace']);
  if (namespace === undefined || textOf(namespace) === '') return;
  const unsetOnly = config.entries.get('unsetOnly');
  const written = config.entries.get('setRoleBindingSubjects');
  const subjects = textOf(written) || 'defaultOnly';
  if (subjects !== 'defaultOnly' && subjects !== 'allServiceAccounts' && subjects !== 'none') {
    context.problems.error(
      written?.at ?? config.at,
      'setRoleBindingSubjects is defaultOnly, allServiceAccounts or none',
    );
    return;
  }
  applyNamespace(context, accumulation, textOf(namespace), namespace.at, {
    specs: specsOf(config),
    unsetOnly: unsetOnly !== undefined && plain(unsetOnly) === true,
    subjects,
  });
}

function runAffix(
  context: BuildContext,
  accumulation: Accumulation,
  config: TracedMap,
  side: 'prefix' | 'suffix',
): void {
  if (!config.entries.has('fieldSpecs')) {
    context.problems.error(config.at, 'A transformer of names needs fieldSpecs');
    return;
  }
  const node = config.entries.get(side);
  applyAffix(context, accumulation, { side, text: textOf(node), at: node?.at ?? config.at }, specsOf(config));
}

/** Files under `paths`, and a text under `patches`. */
function runStrategicMerge(context: BuildContext, accumulation: Accumulation, config: TracedMap): void {
  applyStrategicMerges(context, accumulation, config.entries.get('paths'));
  const text = config.entries.get('patches');
  if (text !== undefined) {
    applyStrategicMerges(context, accumulation, { kind: 'seq', items: [text], at: text.at });
  }
}

/** A generator has the name and the namespace of what it makes in its metadata. */
function named(config: TracedMap): TracedMap {
  const name = nodeAt(config, ['metadata', 'name']);
  const namespace = nodeAt(config, ['metadata', 'namespace']);
  return withEntry(withEntry(config, 'name', name), 'namespace', namespace);
}
