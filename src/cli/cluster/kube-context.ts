import { nearNames } from '../../core/text/near-names.ts';
import { runTool } from '../input/run-tool.ts';

/** A context of the user's kubeconfig. */
export type KubeContext = Readonly<{
  name: string;
  /** Where it leads by itself; null where it does not say. */
  namespace: string | null;
  /** The address of the API server. */
  server: string;
}>;

type Read = Readonly<{ ok: true; context: KubeContext }> | Readonly<{ ok: false; reason: string }>;

export const NO_KUBECTL =
  'kubectl is not installed, or not on the PATH. It brings the credentials; how to get it: https://kubernetes.io/docs/tasks/tools/.';

/**
 * Asks `kubectl` for a context: of the kubeconfig that it would use itself. Credentials are no part of the answer.
 *
 * @param wanted its name; undefined for the current one
 */
export async function readKubeContext(wanted: string | undefined): Promise<Read> {
  const run = await runTool('kubectl', [
    ...contextArgument(wanted),
    'config',
    'view',
    '--minify',
    '-o',
    'json',
  ]);
  if (!run.found) return { ok: false, reason: NO_KUBECTL };
  if (!run.ok) return { ok: false, reason: await whyNone(wanted, run.errors) };
  let view: View;
  try {
    view = JSON.parse(run.out) as View;
  } catch {
    return { ok: false, reason: 'kubectl config view did not answer with JSON.' };
  }
  const [named] = view.contexts ?? [];
  const [cluster] = view.clusters ?? [];
  const server = cluster?.cluster?.server;
  if (!named || server === undefined)
    return { ok: false, reason: 'The kubeconfig names no cluster for this context.' };
  return { ok: true, context: { name: named.name, namespace: named.context?.namespace ?? null, server } };
}

type View = Readonly<{
  contexts?: readonly Readonly<{ name: string; context?: Readonly<{ namespace?: string }> }>[] | null;
  clusters?: readonly Readonly<{ cluster?: Readonly<{ server?: string }> }>[] | null;
}>;

/** In one word, so that no name is taken for an option. */
export const contextArgument = (context: string | undefined): readonly string[] =>
  context === undefined ? [] : [`--context=${context}`];

/** Why there is no such context, with those that there are. */
async function whyNone(wanted: string | undefined, errors: string): Promise<string> {
  const listed = await runTool('kubectl', ['config', 'get-contexts', '-o', 'name']);
  const names = listed.found && listed.ok ? listed.out.split('\n').filter((name) => name !== '') : [];
  if (names.length === 0) return `The kubeconfig has no contexts. kubectl said: ${oneLine(errors)}`;
  if (wanted === undefined)
    return `The kubeconfig has no current context. Name one with --context: ${names.join(', ')}.`;
  if (names.includes(wanted)) return `kubectl said: ${oneLine(errors)}`;
  const [near] = nearNames(wanted, names, 1);
  return `There is no context '${wanted}'${near === undefined ? `, only ${names.join(', ')}` : `; did you mean '${near}'?`}`.replace(
    /[^?]$/,
    '$&.',
  );
}

export const oneLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .join(' ');
