import type { CommandCall } from '../../core/commands/command-call.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { withArticle } from '../../core/text/words.ts';
import type { AppState } from '../../state/app-store.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { AppAction } from './app-actions.ts';

type Run = (workspace: Workspace) => unknown;

/** The selected object of these kinds, or the only one that there is; null where it has to be selected first. */
function subject({ selected, nodes }: AppState, kinds: readonly string[]): ResourceKey | null {
  const fits = (key: ResourceKey): boolean =>
    kinds.includes(parseKey(key).kind) && nodes.get(key)?.origin === 'manifest';
  const chosen = [...selected].find(fits);
  if (chosen !== undefined) return chosen;
  const [only, ...others] = [...nodes.keys()].filter(fits);
  return others.length === 0 ? (only ?? null) : null;
}

/** Does something with the object of one of these kinds, or says that one has to be selected. */
const on =
  (kinds: readonly string[], run: (workspace: Workspace, key: ResourceKey) => unknown): Run =>
  (workspace) => {
    const state = workspace.store.getState();
    const key = subject(state, kinds);
    if (key !== null) return run(workspace, key);
    const [first = ''] = kinds;
    return state.toast({ tone: 'info', message: `Select ${withArticle(first)} first.` });
  };

/** Shows what calls would change, in the dialog from which they can be applied. */
async function show({ actions, store }: Workspace, calls: readonly CommandCall[]): Promise<void> {
  const plan = await actions.preview(calls);
  store.getState().openDialog({ type: 'plan', calls, plan });
}

/** What is offered for certificates of an object that are not there. */
function throwawayCalls({ findings }: AppState, key: ResourceKey): readonly CommandCall[] {
  const calls = [...findings.values()]
    .filter(({ resource }) => resource === key)
    .flatMap(({ fixes }) => fixes.map(({ call }) => call))
    .filter(({ id }) => id === 'create-throwaway-certificate');
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

/** Changes that several objects make together: each is one plan, shown before it is applied. */
export const patterns: readonly AppAction[] = [
  {
    id: 'pattern-https',
    title: 'Add HTTPS with a redirect…',
    keywords: 'pattern tls certificate listener secure gateway',
    run: on(['Gateway'], (workspace, gateway) => show(workspace, [{ id: 'add-https', args: { gateway } }])),
  },
  {
    id: 'pattern-canary',
    title: 'Split off a canary…',
    keywords: 'pattern weight share release route',
    run: on(['HTTPRoute', 'GRPCRoute'], (workspace, route) =>
      show(workspace, [{ id: 'split-canary', args: { route } }]),
    ),
  },
  {
    id: 'pattern-team',
    title: 'Admit a team…',
    keywords: 'pattern namespace listener allowed routes gateway',
    run: on(['Gateway'], ({ store }, gateway) =>
      store.getState().openDialog({ type: 'admit-team', gateway }),
    ),
  },
  {
    id: 'pattern-route',
    title: 'Put a route in front of a Service…',
    keywords: 'pattern expose httproute gateway',
    run: on(['Service'], (workspace, service) =>
      show(workspace, [{ id: 'route-to-service', args: { service } }]),
    ),
  },
  {
    id: 'pattern-certificate',
    title: 'Add a throwaway certificate…',
    keywords: 'pattern tls secret self-signed try trial',
    run: on(['Gateway', 'ListenerSet', 'Ingress'], (workspace, key) => {
      const state = workspace.store.getState();
      const calls = throwawayCalls(state, key);
      if (calls.length > 0) return show(workspace, calls);
      const { kind, name } = parseKey(key);
      return state.toast({ tone: 'info', message: `No certificate of ${kind} ${name} is missing.` });
    }),
  },
].map((pattern) => ({ ...pattern, group: 'Patterns' }));
