import { analyze } from '../core/analysis.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { dayOf } from '../core/model/day-of.ts';
import { defaultOptions, type Channel } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';
import { createWorkspace, type Files, type Workspace } from './workspace.ts';

export type { BackendJson as Backend, TraceJson as Trace } from '../core/traffic/trace-json.ts';
export type {
  EdgeJson as GraphEdge,
  GraphJson as Graph,
  NodeJson as GraphNode,
} from '../core/export/graph-json.ts';
export type { ObjectStatus, StatusItem } from '../core/status/status-items.ts';
export type { Condition } from '../core/status/statuses.ts';
export type { Caveat } from '../core/commands/command-plan.ts';
export type { FileEdit } from '../core/text/text-edit.ts';
export type { Channel } from '../core/model/options.ts';
export type { RequestJson as Request } from '../core/traffic/request/parse-request.ts';
export type { Command } from './command.ts';
export type { Finding } from './findings.ts';
export type { AppliedCommands, Files, TracedRequest, Workspace } from './workspace.ts';

/** What is known of the cluster that the manifests are for. */
export type OpenOptions = Readonly<{
  /** Which CRDs of the Gateway API are installed; `standard` when absent. */
  channel?: Channel | undefined;
  /** The manifests are only a part of the cluster: what is absent is not known instead of missing. */
  partial?: boolean | undefined;
  /** Names of GatewayClasses that are assumed to exist without a manifest; `*` for all. */
  assumeClasses?: readonly string[] | undefined;
  /** Where namespaced objects without a namespace would land; `default` when absent. */
  defaultNamespace?: string | undefined;
  /** Where implementations differ: the answers that are not the model's own default, by id of the choice. */
  choices?: Readonly<Record<string, string>> | undefined;
  /** The day on which certificates are checked, as `2026-01-31`; the current one when absent. */
  today?: string | undefined;
}>;

/**
 * Opens a workspace: manifests of the Gateway API, of Ingresses, and of what is behind them.
 *
 * ```js
 * import { open } from 'gatehouse';
 *
 * const workspace = open({ 'shop.yaml': await readFile('shop.yaml', 'utf8') });
 * for (const { file, line, message } of workspace.findings) console.log(`${file}:${line} ${message}`);
 * ```
 *
 * @param files the text of each file by its name; YAML with any number of documents, or JSON
 */
export function open(files: Files, options: OpenOptions = {}): Workspace {
  const defaultNamespace = options.defaultNamespace ?? defaultOptions.defaultNamespace;
  const model = loadModel(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { scopeOf, defaultNamespace },
  );
  const analysis = analyze(model, {
    ...defaultOptions,
    defaultNamespace,
    channel: options.channel ?? defaultOptions.channel,
    partial: options.partial ?? false,
    complete: !options.partial,
    assumeClasses: options.assumeClasses ?? defaultOptions.assumeClasses,
    choices: options.choices ?? defaultOptions.choices,
    today: options.today ?? dayOf(new Date()),
  });
  return createWorkspace(analysis, Object.keys(files));
}
