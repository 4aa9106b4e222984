import { createStore } from 'zustand/vanilla';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { ClusterLink } from '../../cluster/cluster-link.ts';
import type { ClusterConnection } from '../../cluster/cluster-types.ts';
import { looksLikeProduction } from '../../core/cluster/looks-like-production.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { openToRead } from '../lessons/open-to-read.ts';
import type { Page } from '../page.ts';
import { reportFailure } from '../report-failure.ts';
import type { Workspace } from '../workspace.ts';
import { analysisOptions } from './analysis-options.ts';
import type { ClusterSession, ClusterState } from './cluster-session.ts';
import { markLive } from './mark-live.ts';
import { mirrorObjects } from './mirror-objects.ts';
import { seesAttached } from './sees-attached.ts';

type Setup = Readonly<{
  link: ClusterLink;
  connection: ClusterConnection;
  /** The workspace beside which the cluster is. */
  context: Pick<ActionContext, 'store' | 'analyzer'>;
  page: Page;
  /** Makes an analyzer for the objects of the cluster. */
  another: () => Analyzer;
  /** Forgets where the cluster is. */
  forget: () => void;
}>;

/** What there is of a cluster beside a workspace: its objects as a workspace to be read, made when it is first asked for. */
export function createSession({ link, connection, context, page, another, forget }: Setup): ClusterSession {
  const { store, analyzer } = context;
  const state = createStore<ClusterState>()(() => ({ view: connection.view(), shown: null, isLeft: false }));
  let opening: Promise<Opened> | null = null;
  /** Counts the times that the cluster was asked for or left, so that what was left while it opened is not shown. */
  let asked = 0;

  const offView = connection.listen((view) => state.setState({ view }));

  const open = async (): Promise<Opened> => {
    const why = clusterTexts.toRead({ context: link.context });
    const made = await openToRead({ texts: {}, why, like: store, page, analyzer: another() });
    const workspace: Workspace = { ...made, cluster: session };
    const own = made.store;
    own.setState({ rightTab: 'inspector', inspectorTab: 'status' });
    const { suppressed } = own.getState().options;
    const follow = () => own.getState().setOptions(analysisOptions(connection.view(), suppressed));
    follow();
    // A change of options is an analysis: only what they follow from makes one.
    const offOptions = connection.listen((_, { others }) => {
      if (others && hasChanged(own.getState().options, analysisOptions(connection.view(), suppressed)))
        follow();
    });
    const stopMarking = markLive(made, () => seesAttached(connection.view()));
    /** The canvas fits what it has when it opens, which of a large cluster is the first few objects. */
    let isFitted = false;
    const fitOnce = () => {
      const { scopes } = connection.view();
      if (isFitted || scopes.length === 0 || scopes.some((scope) => scope.state.state === 'loading')) return;
      isFitted = true;
      // Any question is answered when all that was written is analysed.
      made.analyzer.clients().then(
        () => own.getState().askCanvas('fit'),
        (error: unknown) => reportFailure(store, error),
      );
    };
    const written = new Promise<() => void>((resolve) => {
      const stop = mirrorObjects(made.documents, connection, () => {
        resolve(stop);
        fitOnce();
      });
    });
    const stopMirror = await written;
    return {
      workspace,
      stop() {
        stopMirror();
        stopMarking();
        offOptions();
        made.dispose();
      },
    };
  };
  const opened = () => (opening ??= open());

  const close = () => {
    asked++;
    state.setState({ shown: null });
    void opening?.then(({ stop }) => setTimeout(stop));
    opening = null;
  };

  const look = async () => {
    const own = ++asked;
    const { workspace } = await opened();
    if (own === asked) state.setState({ shown: workspace });
  };

  const session: ClusterSession = {
    link,
    isProduction: looksLikeProduction(link.context),
    connection,
    state,
    objects: async () => (await opened()).workspace,
    look: () => {
      look().catch((error: unknown) => reportFailure(store, error));
    },
    lookAway() {
      asked++;
      state.setState({ shown: null });
    },
    async goTo(key) {
      await look();
      const { shown } = state.getState();
      if (!shown) return;
      // Which panes there are is the window's.
      store.getState().togglePanel('right', true);
      shown.store.getState().showInspector('status');
      await shown.actions.goToResource(key);
    },
    async compare() {
      const files = await analyzer.liveTexts([...connection.view().objects.values()]);
      asked++;
      state.setState({ shown: null });
      store.getState().compareWith({ source: { type: 'texts', files }, name: link.context });
    },
    leave() {
      forget();
      close();
      state.setState({ isLeft: true });
      connection.close();
    },
    stop() {
      offView();
      close();
      connection.close();
    },
  };
  return session;
}

type Opened = Readonly<{ workspace: Workspace; stop: () => void }>;

const hasChanged = <T extends object>(now: T, next: Partial<T>): boolean =>
  Object.entries(next).some(
    ([name, value]) => JSON.stringify(now[name as keyof T]) !== JSON.stringify(value),
  );
