import { onTestFinished } from 'vitest';
import { createInlineAnalyzer } from '../analysis/create-analyzer.ts';
import type { Analyzer } from '../analysis/protocol.ts';
import type { Connect } from '../cluster/cluster-types.ts';
import type { RequestDraft } from '../core/views/traffic/draft-of.ts';
import type { CommandCall } from '../core/commands/command-call.ts';
import { parseKey, type ResourceKey } from '../core/model/resource.ts';
import type { GraphNode } from '../core/topology/graph.ts';
import { createWorkspace } from '../state/create-workspace.ts';
import type { OpenSocket } from '../state/room/room-socket.ts';
import type { AppState } from '../state/app-store.ts';
import type { Workspace } from '../state/workspace.ts';
import { createTestDrop } from './test-disk.ts';
import { createTestPage, type TestPage } from './test-page.ts';

/** The file of a single text. */
export const FILE = 'test.yaml';

export type WorkbenchSetup = Readonly<{
  page?: TestPage;
  analyzer?: Analyzer;
  settings?: Storage | null;
  session?: Storage | null;
  persist?: boolean;
  connectTo?: Connect;
  openSocket?: OpenSocket;
}>;

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** `Gateway infra/edge`; a cluster-scoped object has no namespace. */
const nameOf = (key: ResourceKey): string => {
  const { kind, namespace, name } = parseKey(key);
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
};

/**
 * The application without a screen: the real state over an analyzer in the same thread. Tests act as a user does, and
 * read what the screen would show, in words. Objects have names such as `Gateway infra/edge`.
 * @param files the text of one file, or texts by path
 */
export async function openWorkbench(
  files: string | Readonly<Record<string, string>> = {},
  {
    page = createTestPage(),
    analyzer = createInlineAnalyzer(),
    settings = null,
    session = null,
    persist = false,
    connectTo,
    openSocket,
  }: WorkbenchSetup = {},
) {
  const workspace = await createWorkspace({
    analyzer,
    another: createInlineAnalyzer,
    persist,
    page,
    settings,
    session,
    ...(connectTo && { connectTo }),
    ...(openSocket && { openSocket }),
  });
  let closed = false;
  /** Closes it, as closing the tab does; the end of the test does so automatically. */
  const close = () => {
    if (!closed) workspace.dispose();
    closed = true;
  };
  onTestFinished(close);
  const { store, documents, actions } = workspace;
  const state = () => store.getState();

  /** Settles when the screen shows the analysis of the current text, and all reactions to it are done. */
  const settled = async () => {
    await until(workspace, ({ version, progress }) => version === documents.version && progress === null);
    await new Promise((resolve) => setTimeout(resolve));
  };

  const open = async (texts: string | Readonly<Record<string, string>>) => {
    const all = typeof texts === 'string' ? { [FILE]: texts } : texts;
    actions.addFiles(
      Object.entries(all).map(([path, text]) => ({ path, text })),
      'Open',
    );
    await settled();
  };
  await open(files);

  const keyOf = (name: string): ResourceKey => {
    const key = [...state().nodes.keys()].find((candidate) => nameOf(candidate) === name);
    if (!key)
      throw new Error(
        `There is no card ${name}; there are ${[...state().nodes.keys()].map(nameOf).join(', ')}.`,
      );
    return key;
  };

  return {
    workspace,
    page,
    close,
    store,
    documents,
    actions,
    settled,
    open,
    keyOf,
    state,

    /** Selects objects as a click on their cards does. */
    async select(...names: readonly string[]) {
      state().select(names.map(keyOf), 'canvas');
      await settled();
    },

    /** Carries commands out; resolves to whether the text was changed. */
    async run(...calls: readonly CommandCall[]): Promise<boolean> {
      const done = await actions.run(calls);
      await settled();
      return done;
    },

    /** Draws an edge. Ends are objects, or rows of them: `Gateway infra/edge > listener:http`. */
    async connect(from: string, to: string): Promise<boolean> {
      const end = (words: string) => {
        const [name = '', row = null] = words.split(' > ');
        return { key: keyOf(name), row };
      };
      const [one, other] = [end(from), end(to)];
      const args = { from: one.key, fromRow: one.row, to: other.key, toRow: other.row };
      const done = await actions.run([{ id: 'connect', args }]);
      await settled();
      return done;
    },

    /** Carries out the first fix of the finding with a code. */
    async fix(code: string): Promise<boolean> {
      const fix = [...state().findings.values()].find((finding) => finding.code === code)?.fixes[0];
      if (!fix) throw new Error(`No finding ${code} has a fix.`);
      const done = await actions.run([fix.call]);
      await settled();
      return done;
    },

    /** Types into a file, over the first occurrence of `find`, as the editor's binding does. */
    async type(find: string, text: string, path = FILE) {
      const at = documents.read(path).indexOf(find);
      const file = documents.text(path);
      if (at < 0 || !file) throw new Error(`${path} does not hold ${JSON.stringify(find)}.`);
      documents.doc.transact(() => {
        file.delete(at, find.length);
        file.insert(at, text);
      }, documents.origin);
      await settled();
    },

    async undo() {
      actions.undo();
      await settled();
    },

    async redo() {
      actions.redo();
      await settled();
    },

    /** Drops files and folders of a disk, or text, on the window. */
    async drop(dropped: readonly FileSystemHandle[] | string) {
      await actions.drop(createTestDrop(dropped));
      await settled();
    },

    /** Sends a request; resolves to its outcome, in words. */
    async send(url: string, change: Partial<RequestDraft> = {}): Promise<string> {
      await actions.send({ url, ...change });
      return traceIn(state());
    },

    text: (path = FILE): string => documents.read(path),
    card(name: string): GraphNode {
      const node = state().nodes.get(keyOf(name));
      if (!node) throw new Error(`There is no card ${name}.`);
      return node;
    },
    /** All cards, sorted. */
    cards: (): readonly string[] => [...state().nodes.keys()].map(nameOf).sort(),
    selected: (): readonly string[] => [...state().selected].map(nameOf),
    /** All edges, sorted: `HTTPRoute shop/cart → Service shop/cart`, with the state of those that do not work. */
    edges: (): readonly string[] =>
      [...state().edges.values()]
        .map(
          ({ source, target, state: how }) =>
            `${nameOf(source)} → ${nameOf(target)}${how === 'ok' ? '' : ` (${how})`}`,
        )
        .sort(),
    /** What the problems panel lists, sorted: `error backend/not-found Service shop/cart does not exist.` */
    problems: (): readonly string[] =>
      [...state().findings.values()]
        .map(({ severity, code, message }) => `${severity} ${code} ${message}`)
        .sort(),
    /** Outcome of the request on screen; empty where there is none. */
    traced: () => traceIn(state()),
    /** The latest notice that pops up. */
    toast: () => state().toasts.at(-1),
    banner: (key: string): string | undefined => state().banners.get(key)?.message,
  };
}

const traceIn = ({ traced }: AppState): string => {
  if (!traced) return '';
  return traced.ok ? traced.outcome.summary : traced.message;
};

/** Settles when the state is as wanted; waits for nothing else. */
function until({ store }: Workspace, wanted: (state: AppState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (wanted(store.getState())) return resolve();
    const off = store.subscribe((state) => {
      if (!wanted(state)) return;
      off();
      resolve();
    });
  });
}
