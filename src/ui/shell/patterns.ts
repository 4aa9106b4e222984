import type { CommandCall } from '../../core/commands/command-call.ts';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import type { AppState } from '../../state/app-store.ts';
import type { Workspace } from '../../state/workspace.ts';
import { patternsTexts } from '../../texts/en/patterns.ts';
import type { CommandWords } from './action-words.ts';

/** The selected object of these kinds, or the only one that there is; null where it has to be selected first. */
function subject({ selected, nodes }: AppState, kinds: readonly string[]): ResourceKey | null {
  const fits = (key: ResourceKey): boolean =>
    kinds.includes(parseKey(key).kind) && nodes.get(key)?.origin === 'manifest';
  const chosen = [...selected].find(fits);
  if (chosen !== undefined) return chosen;
  const [only, ...others] = [...nodes.keys()].filter(fits);
  return others.length === 0 ? (only ?? null) : null;
}

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

/** A change of several objects that is made together, around one of them. */
export type Pattern = CommandWords &
  Readonly<{
    id: string;
    /** One line: what it makes. */
    about: () => string;
    /** The kinds of objects that it starts at. */
    kinds: readonly string[];
    /** Shows what it would change around one object. */
    startAt: (workspace: Workspace, key: ResourceKey) => unknown;
    /** Shows what it would change around the selected object, or around the only one that fits. */
    run: (workspace: Workspace) => unknown;
  }>;

type Definition = Omit<Pattern, 'run'>;

/** Starts at the selected object, or the only one of its kinds, or says that one has to be selected. */
const asAction = (definition: Definition): Pattern => ({
  ...definition,
  run(workspace) {
    const state = workspace.store.getState();
    const key = subject(state, definition.kinds);
    if (key !== null) return definition.startAt(workspace, key);
    const [kind = ''] = definition.kinds;
    return state.toast({ tone: 'info', message: patternsTexts.select({ kind }) });
  },
});

/** Changes that several objects make together: each is one plan, shown before it is applied. */
export const patterns: readonly Pattern[] = (
  [
    {
      id: 'pattern-https',
      title: patternsTexts.https,
      about: patternsTexts.aboutHttps,
      keywords: 'pattern tls certificate listener secure gateway',
      kinds: ['Gateway'],
      startAt: (workspace, gateway) => show(workspace, [{ id: 'add-https', args: { gateway } }]),
    },
    {
      id: 'pattern-canary',
      title: patternsTexts.canary,
      about: patternsTexts.aboutCanary,
      keywords: 'pattern weight share release route',
      kinds: ['HTTPRoute', 'GRPCRoute'],
      startAt: (workspace, route) => show(workspace, [{ id: 'split-canary', args: { route } }]),
    },
    {
      id: 'pattern-team',
      title: patternsTexts.team,
      about: patternsTexts.aboutTeam,
      keywords: 'pattern namespace listener allowed routes gateway',
      kinds: ['Gateway'],
      startAt: ({ store }, gateway) => store.getState().openDialog({ type: 'admit-team', gateway }),
    },
    {
      id: 'pattern-route',
      title: patternsTexts.route,
      about: patternsTexts.aboutRoute,
      keywords: 'pattern expose httproute gateway',
      kinds: ['Service'],
      startAt: (workspace, service) => show(workspace, [{ id: 'route-to-service', args: { service } }]),
    },
    {
      id: 'pattern-certificate',
      title: patternsTexts.certificate,
      about: patternsTexts.aboutCertificate,
      keywords: 'pattern tls secret self-signed try trial',
      kinds: ['Gateway', 'ListenerSet', 'Ingress'],
      startAt(workspace, key) {
        const state = workspace.store.getState();
        const calls = throwawayCalls(state, key);
        if (calls.length > 0) return show(workspace, calls);
        const { kind, name } = parseKey(key);
        return state.toast({ tone: 'info', message: patternsTexts.noneMissing({ kind, name }) });
      },
    },
  ] satisfies readonly Definition[]
).map(asAction);

/** The patterns that can start at an object: a throwaway certificate only where one is missing. */
export const patternsAt = (state: AppState, key: ResourceKey): readonly Pattern[] =>
  patterns.filter(
    ({ id, kinds }) =>
      kinds.includes(parseKey(key).kind) &&
      (id !== 'pattern-certificate' || throwawayCalls(state, key).length > 0),
  );
