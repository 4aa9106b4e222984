import { appendItems, emptyAccumulation, identitiesIn, type Accumulation } from './accumulation.ts';
import { applyAffix } from './apply-affix.ts';
import { applyImage } from './apply-images.ts';
import { applyLabels } from './apply-labels.ts';
import { applyNamespace } from './apply-namespace.ts';
import { applyPairs } from './apply-pairs.ts';
import { applyReplicas } from './apply-replicas.ts';
import { isHidden, loadFile, mayTake, reportMissing, type BuildContext } from './build-context.ts';
import { isRemote } from './is-remote.ts';
import { itemOf, type BuildItem } from './build-item.ts';
import { DEFAULT_FIELDS } from './default-fields.ts';
import { mergeFields, readFields } from './field-config.ts';
import { generate } from './generate.ts';
import { applyJsonPatches, applyPatches, applyStrategicMerges } from './patches.ts';
import { runGenerators, runTransformers } from './plugins.ts';
import { readKustomization } from './read-kustomization.ts';
import { readObjects } from './read-objects.ts';
import { applyReplacements } from './replacements.ts';
import { isEmpty, nodeAt, textOf, type Place, type Traced, type TracedMap } from './traced.ts';
import { addVars } from './vars.ts';
import { holdsFolder, isAbove, kustomizationFiles } from './workspace-files.ts';
import { resolvePath } from './folders.ts';

/** What a kustomization takes in, and what it does to it, in the order in which kustomize does it. */
export function accumulate(
  context: BuildContext,
  kustomization: TracedMap,
  accumulation: Accumulation,
): void {
  const field = (name: string): Traced | undefined => kustomization.entries.get(name);
  takeIn(context, field('resources'), accumulation);
  takeIn(context, field('bases'), accumulation);
  configure(context, kustomization, accumulation);
  runOwnGenerators(context, kustomization, accumulation);
  runGenerators(context, accumulation, field('generators'), readList);
  for (const node of itemsOf(field('components'))) takeInFolder(context, node, accumulation, 'component');
  transform(context, kustomization, accumulation);
  runTransformers(context, accumulation, field('transformers'), readList);
  accumulation.items = accumulation.items.filter(({ removed }) => !removed);
  if (!isEmpty(field('validators'))) {
    context.problems.note(field('validators')?.at ?? null, 'Validators are not run here');
  }
  addVars(context, accumulation, field('vars'));
}

const itemsOf = (node: Traced | undefined): readonly Traced[] => (node?.kind === 'seq' ? node.items : []);

const mapsOf = (node: Traced | undefined): readonly TracedMap[] =>
  itemsOf(node).flatMap((item) => (item.kind === 'map' ? [item] : []));

/** The objects of files and folders, apart from those of the build. */
function readList(context: BuildContext, list: Traced): Accumulation['items'] {
  const accumulation = emptyAccumulation();
  takeIn(context, list, accumulation);
  return accumulation.items;
}

/** Takes in files and folders of a list such as `resources`. */
function takeIn(context: BuildContext, list: Traced | undefined, accumulation: Accumulation): void {
  const { files, problems } = context;
  const taken = identitiesIn(accumulation);
  let found: BuildItem[] = [];
  const append = (): void => {
    appendItems(accumulation, found, problems, taken);
    found = [];
  };
  for (const node of itemsOf(list)) {
    const path = textOf(node);
    const file = path.startsWith('/') ? undefined : files.file(resolvePath(context.folder, path));
    if (file === undefined) {
      append();
      takeInFolder(context, node, accumulation, 'resource', taken);
      continue;
    }
    const read = readObjects(files.documents(file));
    if ('objects' in read) {
      if (mayTake(context, read.objects.length, node.at))
        for (const { value, origin } of read.objects) found.push(itemOf(value, origin));
    } else {
      problems.markPartial();
      problems.error(read.failure.at, read.failure.message);
    }
  }
  append();
}

/** Takes in a folder: a kustomization with a build of its own, or a component that works on what is there. */
function takeInFolder(
  context: BuildContext,
  node: Traced,
  accumulation: Accumulation,
  as: 'resource' | 'component',
  taken?: Set<string>,
): void {
  const { problems } = context;
  const path = textOf(node);
  if (!mayTake(context, 'folder', node.at)) return;
  if (isRemote(path)) {
    problems.unknown(node.at, `${path} is fetched from elsewhere, so what it holds is not known here`);
    return;
  }
  if (path.startsWith('/') || path === '') {
    problems.markPartial();
    problems.error(node.at, `"${path}" is no path from this folder`);
    return;
  }
  const folder = resolvePath(context.folder, path);
  if (kustomizationFiles(context.files, folder).length === 0) {
    // A name with a dot in it is that of a file.
    const isFile = /\.[a-z]+$/i.test(path);
    if (isFile) reportMissing(context, node.at, path, folder, 'The file');
    else if (isAbove(folder) || isHidden(`${folder}/`))
      reportMissing(context, node.at, path, `${folder}/`, 'The folder');
    else {
      problems.missing(node.at, `The folder "${path}" has no kustomization`);
    }
    return;
  }
  if (context.chain.some((visited) => holdsFolder(folder, visited))) {
    problems.markPartial();
    problems.error(node.at, `"${path}" is a folder that takes this one in, so the build would never end`);
    return;
  }
  const inner = { ...context, folder, chain: [...context.chain, folder] };
  const kustomization = kustomizationOf(inner, node.at);
  if (kustomization === null) return;
  const isComponent = textOf(kustomization.entries.get('kind')) === 'Component';
  if (isComponent !== (as === 'component')) {
    problems.markPartial();
    problems.error(
      node.at,
      isComponent
        ? `"${path}" is a Component: it belongs under components`
        : `"${path}" is no Component: it belongs under resources`,
    );
    return;
  }
  if (isComponent) {
    accumulate(inner, kustomization, accumulation);
    return;
  }
  const built = emptyAccumulation();
  accumulate(inner, kustomization, built);
  appendItems(accumulation, built.items, problems, taken);
  accumulation.fields = mergeFields(accumulation.fields, built.fields);
  for (const entry of built.vars) {
    if (accumulation.vars.some(({ name }) => name === entry.name)) {
      problems.error(entry.at, `There is a var "${entry.name}" already`);
    } else accumulation.vars.push(entry);
  }
}

/** Whether an object in a file of that name is of another program: Flux calls its own Kustomization, too. */
const isForeign = (apiVersion: string): boolean =>
  apiVersion.includes('/') && !apiVersion.startsWith('kustomize.config.k8s.io/');

/** The kustomization of a folder that is known to have one; null where it cannot be read. */
export function kustomizationOf(context: BuildContext, at: Place | null): TracedMap | null {
  const { files, problems, folder } = context;
  const [file, second] = kustomizationFiles(files, folder);
  if (file === undefined) return null;
  const documents = files.documents(file);
  if (second !== undefined) {
    problems.markPartial();
    problems.error(
      documents[0]?.at ?? at,
      `The folder has several kustomizations, ${file.path} and ${second.path}`,
    );
    return null;
  }
  const [document] = documents;
  const apiVersion = nodeAt(document?.value, ['apiVersion']);
  if (apiVersion !== undefined && isForeign(textOf(apiVersion))) {
    const message = `The file ${file.path} is not a kustomization of kustomize, but of ${textOf(apiVersion)}`;
    if (at === null) problems.unknown(apiVersion.at, message);
    else {
      problems.markPartial();
      problems.error(at, message);
    }
    return null;
  }
  const kustomization = document === undefined ? null : readKustomization(document, problems);
  const isBlank =
    kustomization !== null &&
    Array.from(kustomization.entries.keys()).every((key) => key === 'kind' || key === 'apiVersion');
  if (document === undefined || isBlank) {
    problems.error(document?.at ?? at, `The kustomization ${file.path} is empty, which kustomize refuses`);
  }
  if (kustomization === null) problems.markPartial();
  return kustomization;
}

/** The whole of a kustomization and of what it takes in. */
export function accumulateRoot(context: BuildContext): Accumulation {
  const accumulation = emptyAccumulation();
  const kustomization = kustomizationOf(context, null);
  if (kustomization !== null) accumulate(context, kustomization, accumulation);
  return accumulation;
}

/** Fields of a kustomization that change nothing here, and what they would do. */
const NOT_FOLLOWED: readonly (readonly [field: string, what: string])[] = [
  ['crds', 'What crds adds to the schemas of patches and references'],
  ['openapi', 'What openapi adds to the schemas of patches and references'],
  ['buildMetadata', 'What buildMetadata writes into labels and annotations'],
  ['sortOptions', 'The order of objects that sortOptions gives'],
];

function configure(context: BuildContext, kustomization: TracedMap, accumulation: Accumulation): void {
  let fields = DEFAULT_FIELDS;
  for (const node of itemsOf(kustomization.entries.get('configurations'))) {
    for (const { at, value } of loadFile(context, node, 'The configuration') ?? []) {
      if (value === undefined) context.problems.error(at, 'This configuration is not valid YAML');
      else fields = mergeFields(fields, readFields(value, context.problems.error));
    }
  }
  accumulation.fields = mergeFields(accumulation.fields, fields);
  for (const [name, what] of NOT_FOLLOWED) {
    const node = kustomization.entries.get(name);
    if (!isEmpty(node)) context.problems.note(node?.at ?? null, `${what} is not followed here`);
  }
}

function runOwnGenerators(context: BuildContext, kustomization: TracedMap, accumulation: Accumulation): void {
  const options = kustomization.entries.get('generatorOptions');
  for (const entry of mapsOf(kustomization.entries.get('configMapGenerator'))) {
    generate(context, accumulation, 'ConfigMap', entry, options);
  }
  for (const entry of mapsOf(kustomization.entries.get('secretGenerator'))) {
    generate(context, accumulation, 'Secret', entry, options);
  }
  for (const name of ['helmCharts', 'helmChartInflationGenerator']) {
    for (const chart of itemsOf(kustomization.entries.get(name))) {
      context.problems.unknown(chart.at, 'What this chart makes is not known here: charts are not rendered');
    }
  }
}

function transform(context: BuildContext, kustomization: TracedMap, accumulation: Accumulation): void {
  const field = (name: string): Traced | undefined => kustomization.entries.get(name);
  const { fields } = accumulation;
  const dropRemoved = (): void => {
    accumulation.items = accumulation.items.filter(({ removed }) => !removed);
  };
  applyStrategicMerges(context, accumulation, field('patchesStrategicMerge'));
  dropRemoved();
  applyPatches(context, accumulation, field('patches'));
  dropRemoved();
  const namespace = field('namespace');
  if (namespace !== undefined && textOf(namespace) !== '') {
    applyNamespace(context, accumulation, textOf(namespace), namespace.at, {
      specs: fields.namespace,
      unsetOnly: false,
      subjects: 'defaultOnly',
    });
  }
  for (const side of ['prefix', 'suffix'] as const) {
    const name = side === 'prefix' ? 'namePrefix' : 'nameSuffix';
    const affix = field(name);
    if (affix === undefined || textOf(affix) === '') continue;
    applyAffix(context, accumulation, { side, text: textOf(affix), at: affix.at }, fields[name]);
  }
  applyLabels(context, accumulation, field('labels'));
  applyPairs(context, accumulation, field('commonLabels'), fields.commonLabels);
  applyPairs(context, accumulation, field('commonAnnotations'), fields.commonAnnotations);
  applyJsonPatches(context, accumulation, field('patchesJson6902'));
  for (const entry of mapsOf(field('replicas'))) applyReplicas(context, accumulation, entry, fields.replicas);
  for (const entry of [...mapsOf(field('images')), ...mapsOf(field('imageTags'))]) {
    applyImage(context, accumulation, entry, fields.images);
  }
  applyReplacements(context, accumulation, field('replacements'));
}
