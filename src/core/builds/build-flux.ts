import { inDocument } from '../model/locate.ts';
import type { Model } from '../model/model.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { decodeBase64 } from '../text/base64.ts';
import type { JsonObject } from '../yaml/json.ts';
import { accumulate, kustomizationOf } from './accumulate.ts';
import { emptyAccumulation } from './accumulation.ts';
import type { BuildContext } from './build-context.ts';
import type { Build, BuiltObject } from './build.ts';
import { finishBuild } from './finish-build.ts';
import { problemList, type ProblemList } from './problem-list.ts';
import { readFields } from './read-kustomization.ts';
import { substitute } from './substitute.ts';
import type { Variables } from './substitute-text.ts';
import {
  emptyMap,
  nodeAt,
  plain,
  scalar,
  textOf,
  trace,
  withEntry,
  type Place,
  type Traced,
  type TracedMap,
} from './traced.ts';
import { kustomizationFiles, workspaceFiles, type WorkspaceFiles } from './workspace-files.ts';
import { resolvePath } from './folders.ts';

/** The group of Flux's Kustomization. */
const FLUX = 'kustomize.toolkit.fluxcd.io';

/** Whether an object is a Kustomization of Flux, which `buildFlux` builds. */
export const isFluxKustomization = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean =>
  group === FLUX && kind === 'Kustomization';

const writtenAt = (model: Model, { file, docId, doc, root }: Resource): Place =>
  inDocument(model, { file, docId, doc, path: root });

/**
 * What Flux applies for a Kustomization (kustomize.toolkit.fluxcd.io): the build of its `path`, from the top of the
 * workspace, with its namespace, names, patches, components, images, metadata and substituted variables. A folder without
 * a kustomization is taken as one of all YAML files in it.
 */
export function buildFlux(model: Model, resource: Resource): Build {
  const at: Place = writtenAt(model, resource);
  const spec = nodeAt(trace(resource.value, at), ['spec']) ?? emptyMap(at);
  const files = workspaceFiles(model);
  const path = nodeAt(spec, ['path']);
  const place = path?.at ?? spec.at;
  const folder = resolvePath('', textOf(path));
  const problems = problemList(folder);
  const accumulation = emptyAccumulation();
  if (!isHere(spec, files, folder)) {
    problems.unknown(place, `The folder "${textOf(path)}" of this Kustomization is not in this workspace`);
  } else {
    const context: BuildContext = { files, problems, folder, chain: [folder], taken: { count: 0 } };
    const kustomization = fluxKustomization(context, spec, place);
    if (kustomization !== null) accumulate(context, kustomization, accumulation);
  }
  const build = finishBuild(folder, accumulation, files, problems);
  const sources = new Map<ResourceKey, JsonObject | undefined>();
  const variables = readVariables(model, resource, spec, problems, sources);
  const metadata = nodeAt(spec, ['commonMetadata']);
  return {
    ...build,
    sources,
    reads: new Set([...build.reads, resource.document]),
    objects: build.objects.map((object) =>
      withCommonMetadata(variables === null ? object : substitute(object, variables, problems), metadata),
    ),
  };
}

/** Whether the folder is one of this workspace: its source may be another repository, or no repository at all. */
function isHere(spec: Traced, files: WorkspaceFiles, folder: string): boolean {
  const source = textOf(nodeAt(spec, ['sourceRef', 'kind']));
  if (source !== '' && source !== 'GitRepository') return false;
  if (kustomizationFiles(files, folder).length > 0) return true;
  return folder !== '' && files.list(folder).length > 0;
}

/** Fields that the Kustomization sets in place of those of the folder. */
const REPLACED = [
  ['targetNamespace', 'namespace'],
  ['namePrefix', 'namePrefix'],
  ['nameSuffix', 'nameSuffix'],
] as const;

/** The kustomization of the folder with what the Kustomization adds to it; null where it cannot be read. */
function fluxKustomization(context: BuildContext, spec: Traced, place: Place): TracedMap | null {
  const { files, folder, problems } = context;
  const written = kustomizationFiles(files, folder).length > 0;
  let result = written ? kustomizationOf(context, place) : withResources(context, place);
  if (result === null) return null;
  for (const [from, to] of REPLACED) {
    const node = nodeAt(spec, [from]);
    if (node !== undefined && textOf(node) !== '') result = withEntry(result, to, node);
  }
  const added = readFields(
    { kind: 'map', entries: pick(spec, ['patches', 'components', 'images']), at: spec.at },
    problems,
  );
  for (const name of ['patches', 'components']) {
    result = withEntry(result, name, joined(result.entries.get(name), added.entries.get(name)));
  }
  const images = added.entries.get('images');
  const names = new Set(
    images?.kind === 'seq' ? images.items.map((image) => textOf(nodeAt(image, ['name']))) : [],
  );
  const before = result.entries.get('images');
  const kept =
    before?.kind === 'seq'
      ? { ...before, items: before.items.filter((image) => !names.has(textOf(nodeAt(image, ['name'])))) }
      : before;
  return withEntry(result, 'images', joined(kept, images));
}

function pick(map: Traced, names: readonly string[]): ReadonlyMap<string, Traced> {
  return new Map(
    names.flatMap((name) => {
      const node = nodeAt(map, [name]);
      return node === undefined ? [] : [[name, node] as const];
    }),
  );
}

const joined = (first: Traced | undefined, second: Traced | undefined): Traced | undefined =>
  first?.kind === 'seq' && second?.kind === 'seq'
    ? { ...first, items: [...first.items, ...second.items] }
    : (first ?? second);

/** A folder without a kustomization: all YAML files below it, and for folders with one, that. */
function withResources({ files, folder }: BuildContext, place: Place): TracedMap {
  const prefix = folder === '' ? '' : `${folder}/`;
  const resources: string[] = [];
  let within: string | null = null;
  for (const path of files.list(folder)) {
    if (within !== null && path.startsWith(within)) continue;
    within = null;
    const steps = path.slice(prefix.length).split('/').slice(0, -1);
    const own = steps
      .map((_, index) => prefix + steps.slice(0, index + 1).join('/'))
      .find((inner) => kustomizationFiles(files, inner).length > 0);
    if (own !== undefined) {
      within = `${own}/`;
      resources.push(own.slice(prefix.length));
    } else if (/\.ya?ml$/.test(path)) resources.push(path.slice(prefix.length));
  }
  const items = resources.map((path) => scalar(path, place));
  return withEntry(emptyMap(place), 'resources', { kind: 'seq', items, at: place });
}

/** The variables of `postBuild`; null where there are none, and nothing is substituted. */
function readVariables(
  model: Model,
  resource: Resource,
  spec: Traced,
  problems: ProblemList,
  asked: Map<ResourceKey, JsonObject | undefined>,
): Variables | null {
  const values = new Map<string, string>();
  let complete = true;
  const sources = nodeAt(spec, ['postBuild', 'substituteFrom']);
  for (const source of sources?.kind === 'seq' ? sources.items : []) {
    const data = sourceData(model, resource, source, asked);
    if (data === null) {
      const isOptional = plain(nodeAt(source, ['optional']) ?? source) === true;
      complete = false;
      if (!isOptional) {
        const [kind, name] = [textOf(nodeAt(source, ['kind'])), textOf(nodeAt(source, ['name']))];
        problems.note(source.at, `The ${kind} "${name}" is not here, so its variables are not known`);
      }
    } else for (const [key, value] of data) values.set(key, value.replaceAll('\n', ''));
  }
  const own = nodeAt(spec, ['postBuild', 'substitute']);
  if (own?.kind === 'map') {
    for (const [key, node] of own.entries) values.set(key, textOf(node).replaceAll('\n', ''));
  }
  if (values.size === 0 && complete) return null;
  return (name) => values.get(name) ?? (complete ? '' : null);
}

/** The variables in a ConfigMap or Secret beside the Kustomization; null where they are not known. */
function sourceData(
  model: Model,
  { namespace }: Resource,
  source: Traced,
  asked: Map<ResourceKey, JsonObject | undefined>,
): ReadonlyMap<string, string> | null {
  const kind = textOf(nodeAt(source, ['kind']));
  const name = textOf(nodeAt(source, ['name']));
  const key = resourceKey({ group: '', kind, namespace, name });
  const found = model.resources.get(key);
  asked.set(key, found?.value);
  if (found === undefined || found.value['sops'] !== undefined) return null;
  const at: Place = writtenAt(model, found);
  const value = trace(found.value, at);
  const data = new Map<string, string>();
  for (const field of ['data', 'stringData']) {
    const pairs = nodeAt(value, [field]);
    if (pairs?.kind !== 'map') continue;
    for (const [key, node] of pairs.entries) {
      const encoded = kind === 'Secret' && field === 'data';
      const text = encoded ? decodeBase64(textOf(node)) : textOf(node);
      if (text !== undefined) data.set(key, text);
    }
  }
  return data;
}

/** Labels and annotations that all objects get, and nothing inside of them. */
function withCommonMetadata(object: BuiltObject, common: Traced | undefined): BuiltObject {
  let { value } = object;
  if (value.kind !== 'map') return object;
  for (const field of ['labels', 'annotations']) {
    const pairs = common && nodeAt(common, [field]);
    if (pairs?.kind !== 'map') continue;
    const metadata: Traced | undefined = value.entries.get('metadata');
    if (metadata?.kind !== 'map') continue;
    const holder = metadata.entries.get(field);
    const before = holder?.kind === 'map' ? holder : emptyMap(pairs.at);
    const entries = new Map([...before.entries, ...pairs.entries]);
    value = withEntry(value, 'metadata', withEntry(metadata, field, { ...before, entries }));
  }
  return value === object.value ? object : { ...object, value };
}
