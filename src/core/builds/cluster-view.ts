import { origins } from '../incremental/origins.ts';
import { keep } from '../incremental/same-value.ts';
import { stringAt } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import type { ModelView, ViewHome } from '../model/model-view.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { kustomizationOf } from './folders.ts';
import { reachOf } from './reach.ts';
import { othersBeside } from './others-beside.ts';
import { REST, rootsOf, type Root, type Roots, type RootsOf } from './roots.ts';
import { withObjects } from './with-objects.ts';
import { clusterOf, viewParts, type ViewPart } from './view-parts.ts';

/** What a view was made from, so that the next one costs what changed. */
type State = Readonly<{ roots: RootsOf; parts: ReadonlyMap<string, ViewPart> }>;

const states = origins<ModelView, State>();

/** The roots of workspaces that are shown as they are: none, for as long as no edit brings one. */
const plain = origins<Model, RootsOf>();

/** A model that shows a view. */
type Shown = Model & Readonly<{ view: ModelView }>;

/**
 * The model that shows what one root makes: what its build, and the builds that it has applied, give, each object in the
 * document where it began. A workspace without roots is shown as it is.
 *
 * @param root the id of a root; null, or one that is not there, for the first
 * @param before the model that was shown before the last edit
 */
export function clusterView(source: Model, root: string | null, before?: Model): Model {
  const roots = rootsOf(source, before && (before.view ? states.of(before.view)?.roots : plain.of(before)));
  const { list } = roots.roots;
  const chosen = list.find(({ id }) => id === root) ?? innerRoot(source, root) ?? list[0];
  if (!chosen) return plain.note(source, roots);
  const same = before && isShown(before) && before.view.root === chosen.id ? before : null;
  if (same?.view.source === source) return same;
  const parts: State['parts'] =
    chosen.id === REST
      ? new Map()
      : viewParts(source, chosen.id, (same && states.of(same.view)?.parts) ?? new Map());
  return shown(source, chosen, { roots, parts }, same);
}

/** A folder with a kustomization that others take in, when it is asked for by name. */
function innerRoot(source: Model, id: string | null): Root | null {
  if (id === null || kustomizationOf(source, id) === undefined) return null;
  return { id, ...reachOf(source, id), routing: 0 };
}

const isShown = (model: Model): model is Shown => model.view !== undefined;

/** The roots of a workspace, the one that is shown first in front, from a model that shows one of them. */
export const rootsIn = ({ view }: Model): Roots | null => (view && states.of(view)?.roots.roots) ?? null;

function shown(source: Model, root: Root, state: State, before: Shown | null): Model {
  const { byDocument, changes } = root.id === REST ? asWritten(source, root) : placed(state.parts);
  const all = [...state.parts.values()];
  const sameRoots = before && states.of(before.view)?.roots.roots === state.roots.roots;
  const view: ModelView = {
    root: root.id,
    source,
    partial: all.some(({ partial, problems }) => partial || problems.some(isAboutText)),
    others: othersBeside(root, state.roots.roots, source, sameRoots ? before.view : null),
    problems: keep(
      before?.view.problems,
      all.flatMap(({ problems }) => problems),
    ),
    changes,
    usedBy: state.roots.roots.using,
    home: keep(before?.view.home, homeOf(source, root.id)),
    of: (next) => clusterView(next, root.id, model),
  };
  const model: Shown = {
    ...withObjects(source, byDocument, before),
    view: states.note(view, state),
  };
  return model;
}

/** What stands in text that does not parse may be anything. */
const isAboutText = ({ at }: ViewPart['problems'][number]): boolean =>
  at !== null && at.doc.value === undefined;

type Placed = Readonly<{
  byDocument: ReadonlyMap<number, readonly Resource[]>;
  changes: ReadonlyMap<number, readonly Resource[]>;
}>;

/** The objects of all parts by the documents they began as, and by those that change them. */
function placed(parts: State['parts']): Placed {
  const byDocument = new Map<number, Resource[]>();
  const changes = new Map<number, Resource[]>();
  const seen = new Map<ResourceKey, Readonly<{ document: number; cluster: string }>>();
  for (const part of parts.values()) {
    const cluster = clusterOf(part);
    for (const { resource, changedBy } of part.made) {
      const known = seen.get(resource.key);
      // A folder that is applied twice is there once; what goes to another cluster is no second object of this one.
      if (known && (known.document === resource.document || known.cluster !== cluster)) continue;
      seen.set(resource.key, { document: resource.document, cluster });
      push(byDocument, resource.document, resource);
      for (const id of changedBy) push(changes, id, resource);
    }
  }
  return { byDocument, changes };
}

function push(into: Map<number, Resource[]>, id: number, resource: Resource): void {
  const known = into.get(id);
  if (known) known.push(resource);
  else into.set(id, [resource]);
}

/** The objects of the files of no root. */
function asWritten(source: Model, rest: Root): Placed {
  const byDocument = new Map<number, readonly Resource[]>();
  for (const path of rest.files)
    for (const { id, resources } of source.files.get(path)?.slots ?? []) byDocument.set(id, resources);
  return { byDocument, changes: new Map() };
}

function homeOf(source: Model, root: string): ViewHome {
  if (root === REST) return { folder: '', kustomization: null, namespace: null };
  const kustomization = kustomizationOf(source, root) ?? null;
  const value = kustomization === null ? undefined : source.files.get(kustomization)?.slots[0]?.doc.value;
  return { folder: root, kustomization, namespace: stringAt(value, ['namespace']) ?? null };
}
