import { posix } from 'node:path';
import { analyze, type Analysis, type AnalysisSettings } from '../../core/analysis.ts';
import { chooseRoots } from '../../core/builds/choose-roots.ts';
import { rootLabel, rootsOf, type RootsOf } from '../../core/builds/roots.ts';
import { scopeOf } from '../../core/kinds/registry.ts';
import { dayOf } from '../../core/model/day-of.ts';
import type { FileChange, Model } from '../../core/model/model.ts';
import { workspaceOptions } from '../../core/model/options.ts';
import { emptyModel, updateModel } from '../../core/model/update-model.ts';
import type { RootedWorkspace } from '../../core/planning/fix-all.ts';
import type { View } from '../../core/planning/merge-findings.ts';
import { withSlashes } from '../client/uri-path.ts';
import type { Settings } from '../settings.ts';

/** Manifests that are looked at together: those of a folder, or one document that is in none. */
export type Workspace = Readonly<{
  /** The folder, as an absolute path; for a single document the one it is in, and null where it is on no disk. */
  folder: string | null;
  /** How people name it. */
  name: string;
  /** Whether it holds all manifests of its folder. */
  whole: boolean;
  settings: () => Settings;
  /** The texts as they are. */
  source: () => Model;
  /** Counts changes of texts and settings: what was found out about another version is late. */
  version: () => number;
  /** Takes up changes of texts; what follows from them is computed when it is asked for. */
  change: (changes: readonly FileChange[]) => void;
  configure: (settings: Settings) => void;
  /** Says whether files of the folder are missing here: then what is absent is not known. */
  countAsPart: (part: boolean) => void;
  /** What the settings say that cannot be, in a sentence; null where there is no such thing. */
  fault: () => string | null;
  /** The analysis as the first root shows it that takes a file in. */
  analysisFor: (path: string) => Analysis;
  /** The roots with their analyses, for what is said of all of them. */
  rooted: () => RootedWorkspace;
  /** The path of a file in it, from an absolute path without links. */
  pathOf: (path: string) => string;
  /** The absolute path of a file; null where it is on no disk. */
  absolute: (path: string) => string | null;
}>;

/** An empty workspace. */
export function createWorkspace(place: Pick<Workspace, 'folder' | 'name' | 'whole'>): Workspace {
  const { folder } = place;
  let source: Model = emptyModel;
  let settings: Settings = {};
  let part = false;
  let version = 0;
  let roots: RootsOf | undefined;
  /** The last analysis of each root. */
  const analyses = new Map<string | null, Analysis>();

  const options = (): AnalysisSettings => ({
    ...workspaceOptions({
      today: dayOf(new Date()),
      release: settings.gatewayApi,
      channel: settings.channel,
      kubernetes: settings.kubernetes,
      // What could not be read may hold what seems to be missing.
      partial: settings.partial || part || undefined,
      complete: settings.complete,
      assumeClasses: settings.assumeClass,
      implementation: settings.implementation,
    }),
  });

  const chosenRoots = () => {
    roots = rootsOf(source, roots);
    const ids = roots.roots.list.map(({ id }) => id);
    const chosen = chooseRoots(source, ids, settings.roots ?? []);
    return chosen.ok ? { roots: chosen.roots, fault: null } : { roots: ids, fault: chosen.reason };
  };

  const analysisOf = (text: Model, root: string | null): Analysis => {
    const before = analyses.get(root) ?? analyses.values().next().value;
    const analysis = analyze(text, { ...options(), view: root }, before);
    if (text === source) analyses.set(root, analysis);
    return analysis;
  };

  /** The roots to look at; null stands for all documents where there is none. */
  const shown = (): readonly (string | null)[] => {
    const { roots: chosen } = chosenRoots();
    const now: readonly (string | null)[] = chosen.length === 0 ? [null] : chosen;
    for (const root of analyses.keys()) if (!now.includes(root)) analyses.delete(root);
    return now;
  };

  const views = function* (): Generator<View, undefined> {
    for (const root of shown())
      yield { root: root === null ? null : rootLabel(root), analysis: analysisOf(source, root) };
  };

  return {
    ...place,
    settings: () => settings,
    source: () => source,
    version: () => version,
    change(changes) {
      const next = updateModel(source, changes, { scopeOf, defaultNamespace: options().defaultNamespace });
      if (next === source) return;
      source = next;
      version++;
    },
    configure(given) {
      settings = given;
      version++;
    },
    countAsPart(given) {
      part = given;
      version++;
    },
    fault: () => chosenRoots().fault,
    analysisFor(path) {
      const all = shown();
      const using = new Set<string | null>(roots?.roots.using(path) ?? []);
      return analysisOf(source, all.find((root) => using.has(root)) ?? all[0] ?? null);
    },
    rooted: () => ({
      source,
      paths: [...source.files.keys()],
      rootsUsing: (file) => rootsOf(source, roots).roots.using(file).map(rootLabel),
      roots: shown(),
      analysisOf,
      views,
    }),
    pathOf: (path) => (folder === null ? path : withSlashes(posix.relative(folder, path))),
    absolute: (path) => (folder === null ? null : posix.join(folder, path)),
  };
}
