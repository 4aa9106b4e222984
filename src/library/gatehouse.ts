import { analyze } from '../core/analysis.ts';
import { kustomizationOf } from '../core/builds/folders.ts';
import { rootsOf } from '../core/builds/roots.ts';
import { scopeOf } from '../core/kinds/registry.ts';
import { dayOf } from '../core/model/day-of.ts';
import type { Model } from '../core/model/model.ts';
import { workspaceOptions } from '../core/model/options.ts';
import { loadModel } from '../core/model/update-model.ts';
import { checkFiles } from './check-files.ts';
import { checkOptions, type OpenOptions } from './open-options.ts';
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
export type { Channel, Release } from '../core/model/installed-crds.ts';
export type { RequestJson as Request } from '../core/traffic/request/parse-request.ts';
export type { Command } from './command.ts';
export type { Comparison } from './compare-workspaces.ts';
export type { Finding } from './findings.ts';
export type { OpenOptions } from './open-options.ts';
export type { AppliedCommands, Files, TracedRequest, Workspace } from './workspace.ts';

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
 * @throws TypeError for arguments of another form, never for what is in the files
 */
export function open(files: Files, options: OpenOptions = {}): Workspace {
  checkFiles(files);
  checkOptions(options);
  const { root: view, writeTo, ...cluster } = options;
  const settings = workspaceOptions({ ...cluster, view, today: options.today ?? dayOf(new Date()) });
  const model = loadModel(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { scopeOf, defaultNamespace: settings.defaultNamespace },
  );
  if (
    options.root !== undefined &&
    kustomizationOf(model, options.root) === undefined &&
    !isRoot(model, options.root)
  )
    throw new TypeError(`There is no kustomization in ${JSON.stringify(options.root)}.`);
  const analysis = analyze(model, settings);
  return createWorkspace(analysis, Object.keys(files), writeTo);
}

const isRoot = (model: Model, folder: string): boolean =>
  rootsOf(model).roots.list.some(({ id }) => id === folder);
