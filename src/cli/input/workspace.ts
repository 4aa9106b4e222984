import { analyze, type Analysis, type AnalysisSettings } from '../../core/analysis.ts';
import { rootLabel, rootsOf } from '../../core/builds/roots.ts';
import { withRendered } from '../../core/builds/with-rendered.ts';
import { scopeOf } from '../../core/kinds/registry.ts';
import type { Model } from '../../core/model/model.ts';
import { workspaceOptions, type WorkspaceOptions } from '../../core/model/options.ts';
import { dayOf } from '../../core/model/day-of.ts';
import { counted } from '../../core/text/words.ts';
import { loadModel } from '../../core/model/update-model.ts';
import type { CommonValues } from '../define-verb.ts';
import type { Terminal } from '../terminal.ts';
import type { View } from '../../core/planning/merge-findings.ts';
import type { RootedWorkspace } from '../../core/planning/fix-all.ts';
import { implementationNote } from '../report/implementation-note.ts';
import { chooseRoots } from '../../core/builds/choose-roots.ts';
import { readBases } from './read-bases.ts';
import { readInput } from './read-input.ts';
import { chartsIn, render } from './render.ts';
import { spareMemory } from './spare-memory.ts';
import { documentsReadOtherwise, unreadableDocuments } from './unreadable-documents.ts';

/** The manifests of one call: the files in the order of the arguments, the views of the roots that were asked for. */
export type Workspace = Omit<RootedWorkspace, 'views'> &
  Readonly<{
    /** How many roots were asked for; none where every document stands for itself. */
    rootCount: number;
    /** @param isLast whether nothing changes the documents and analyses them again */
    views: (isLast?: boolean) => Iterable<View>;
  }>;

/** Reads the manifests of a call; null when they cannot be read, after writing the reasons. */
export async function openWorkspace(
  {
    inputs,
    values,
    choices,
  }: Readonly<{
    inputs: readonly string[];
    values: CommonValues;
    /** Answers where implementations differ, by id of the choice. */
    choices?: WorkspaceOptions['choices'];
  }>,
  terminal: Terminal,
): Promise<Workspace | null> {
  const input = await readInput(inputs, terminal);
  if (!input.ok) {
    for (const reason of input.reasons) terminal.note(reason);
    return null;
  }
  if (!values.quiet) {
    for (const folder of input.emptyFolders) {
      terminal.note(`${folder}: there are no manifests in this folder (*.yaml, *.yml, *.json).`);
    }
  }
  const [firstOut] = input.leftOut;
  if (firstOut !== undefined) terminal.note(leftOutNote(firstOut, input.leftOut.length - 1));
  const options = workspaceOptions({
    today: dayOf(new Date()),
    release: values['gateway-api'],
    channel: values.channel,
    kubernetes: values.kubernetes,
    // What seems to be missing may stand behind a link that is not followed.
    partial: values.partial || (firstOut !== undefined && !values.complete),
    complete: values.complete,
    assumeClasses: values['assume-class'],
    implementation: values.implementation,
    choices,
  });
  const files = await readBases(input.files, terminal);
  spareMemory(files);
  const written = loadModel(files, { scopeOf, defaultNamespace: options.defaultNamespace });
  const ids = rootsOf(written).roots.list.map(({ id }) => id);
  const charts = values.render ? chartsIn(written) : [];
  const chosen = chooseRoots(written, [...ids, ...charts], values.root);
  if (!chosen.ok) {
    terminal.note(`--root ${chosen.reason}`);
    return null;
  }
  const source = values.render ? await rendered(written, chosen.roots, terminal) : written;
  if (!source) return null;
  const { roots } = rootsOf(source);
  const said = new Set<string>();
  return {
    source,
    paths: files.map(({ path }) => path),
    rootsUsing: (file) => roots.using(file).map(rootLabel),
    roots: chosen.roots.length === 0 ? [null] : chosen.roots,
    analysisOf: (changed, root) => analyze(changed, { ...options, view: root }),
    rootCount: chosen.roots.length,
    views: (isLast: boolean = true) =>
      noting(viewsOf(source, chosen.roots, { ...options, isLast }), values.quiet ? null : terminal, said),
  };
}

/** Says once that links lead out of what may be read, however many they are. */
const leftOutNote = (first: string, others: number): string =>
  others === 0
    ? `${first} is left out: it leads out of the folder that may be read. What is behind it is not known.`
    : `${first} and ${counted(others, 'other link')} are left out: they lead out of the folder that may be read. What is behind them is not known.`;

/** The same views; of each is said, once, whose answers hold where implementations differ. */
function* noting(
  views: Iterable<View>,
  terminal: Terminal | null,
  said: Set<string>,
): Generator<View, undefined> {
  for (const view of views) {
    const note = terminal && implementationNote(view.analysis);
    if (note !== null && !said.has(note)) {
      said.add(note);
      terminal?.note(note);
    }
    yield view;
  }
}

/** The workspace with what other tools make of its roots; null when one of them fails, after writing why. */
async function rendered(source: Model, roots: readonly string[], terminal: Terminal): Promise<Model | null> {
  const done = await render(source, roots, terminal);
  if (done.ok) return withRendered(source, done.rendered);
  done.reasons.forEach(terminal.note);
  return null;
}

/** Each root in turn, with what is known from the one before. */
function* viewsOf(
  source: Model,
  roots: readonly string[],
  { isLast, ...options }: AnalysisSettings,
): Generator<View, undefined> {
  let last: Analysis | undefined;
  for (const root of roots) {
    last = analyze(source, { ...options, view: root }, last);
    yield { root: rootLabel(root), analysis: last };
  }
  if (roots.length === 0)
    yield { root: null, analysis: analyze(source, { ...options, ...(isLast && { isLast }) }) };
}

/** As `openWorkspace`, for answers that hold only when every document could be read. */
export async function openWholeWorkspace(
  ...[call, terminal]: Parameters<typeof openWorkspace>
): Promise<Workspace | null> {
  const workspace = await openWorkspace(call, terminal);
  if (!workspace) return null;
  const { source, paths } = workspace;
  const unreadable = unreadableDocuments(source, paths);
  unreadable.forEach(terminal.note);
  if (!call.values.quiet) documentsReadOtherwise(source, paths).forEach(terminal.note);
  return unreadable.length > 0 ? null : workspace;
}
