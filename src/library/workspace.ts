import { analyze, type Analysis } from '../core/analysis.ts';
import { rootsIn } from '../core/builds/cluster-view.ts';
import { REST } from '../core/builds/roots.ts';
import { graphJson, type GraphJson } from '../core/export/graph-json.ts';
import { lazyParts } from '../core/incremental/lazy-parts.ts';
import { origins } from '../core/incremental/origins.ts';
import type { Caveat } from '../core/commands/command-plan.ts';
import { refuse } from '../core/commands/define-command.ts';
import type { Model } from '../core/model/model.ts';
import { fileText, updateModel } from '../core/model/update-model.ts';
import type { WriteTo } from '../core/model/write-to.ts';
import { planCalls } from '../core/planning/plan-calls.ts';
import { changesOf } from '../core/planning/plan-edits.ts';
import { statusItems, type StatusItem } from '../core/status/status-items.ts';
import type { FileEdit } from '../core/text/text-edit.ts';
import { traceRequest } from '../core/ingress/decide/decide-request.ts';
import { parseRequest, type RequestJson } from '../core/traffic/request/parse-request.ts';
import type { ParsedRequest } from '../core/traffic/request/request.ts';
import { requestFromUrl } from '../core/traffic/request/request-from-url.ts';
import { traceJson, type TraceJson } from '../core/traffic/trace-json.ts';
import type { Command } from './command.ts';
import { compareWorkspaces, type Comparison, type Opened } from './compare-workspaces.ts';
import { deepFreeze } from './deep-freeze.ts';
import { describeValue, isRecord } from './describe-value.ts';
import { findingsOf, type Finding } from './findings.ts';

/** Texts by the names of their files. */
export type Files = Readonly<Record<string, string>>;

/** A `URL`. Programs need not have its type. */
type UrlLike = Readonly<{ href: string }>;

/** The outcome of a request; or why it cannot be parsed, or why it is not decided, as when several Gateways could answer. */
export type TracedRequest =
  | Readonly<{ ok: true; trace: TraceJson }>
  | Readonly<{ ok: false; reason: string }>;

/** The result of commands, or why one of them is refused. */
export type AppliedCommands =
  | Readonly<{
      ok: true;
      /** What was done: "Attach shop/cart to infra/edge". */
      title: string;
      /** The changes of texts. They all refer to the text before any of them. */
      edits: readonly FileEdit[];
      /** Files that were removed. */
      deletes: readonly string[];
      /** What would be wrong afterwards and is not now. */
      caveats: readonly Caveat[];
      /** The workspace afterwards. */
      workspace: Workspace;
    }>
  | Readonly<{ ok: false; reason: string; remedies: Caveat['remedies'] }>;

/**
 * Manifests with their analysis, each part computed on first use; it is immutable.
 * Documents that cannot be read as YAML are findings, and their objects are not there.
 */
export type Workspace = Readonly<{
  /** The texts. */
  files: Files;
  /** Every problem, as `gatehouse validate` reports it, by file in the order in which they were given. */
  findings: readonly Finding[];
  /** The objects that the Gateway API gives a status, with the one that a conformant controller would write. */
  statuses: readonly StatusItem[];
  /** The chain of traffic: objects and their connections. */
  graph: GraphJson;
  /** The folders whose builds are clusters, the one that is meant by default in front; none where each document stands for itself. */
  roots: readonly string[];
  /**
   * Where a request goes, and why.
   *
   * @param request a URL as text or object, such as `http://shop.example.com/cart` or
   *   `grpc://host/pkg.Service/Method`, or a request
   */
  trace: (request: string | UrlLike | RequestJson) => TracedRequest;
  /** Carries out commands in turn, such as the fixes of findings, as the smallest edits of the texts. */
  apply: (...commands: readonly Command[]) => AppliedCommands;
  /**
   * How another workspace differs from this one for traffic: which requests end otherwise, and why, with objects, conditions
   * and findings.
   *
   * @param after a workspace that `open` or `apply` gave
   * @throws TypeError for anything else
   */
  compare: (after: Workspace) => Comparison;
}>;

type Actions = Pick<Workspace, 'trace' | 'apply' | 'compare'>;

const opened = origins<Workspace, Opened>();

/**
 * The workspace over an analysis.
 *
 * @param paths the files in the order in which findings are reported
 * @param writeTo where commands write what a root makes of a base
 */
export function createWorkspace(
  analysis: Analysis,
  paths: readonly string[],
  writeTo: WriteTo = 'written',
): Workspace {
  const { model, source, settings } = analysis;
  const actions: Actions = {
    trace(request) {
      const parsed = readRequest(request);
      if (!parsed.ok) return { ok: false, reason: parsed.message };
      const outcome = traceRequest(analysis, parsed.request);
      if (outcome.unclear !== null) return { ok: false, reason: outcome.unclear };
      return { ok: true, trace: traceJson(outcome) };
    },
    apply(...commands) {
      for (const command of commands)
        if (!isCall(command)) return refuse(`A command call is { id, args }, not ${describeValue(command)}.`);
      const plan = planCalls(analysis, commands, writeTo);
      if (!plan.ok) return plan;
      const { title, edits, deletes, caveats } = plan;
      const next = updateModel(source, changesOf(plan), source.reading);
      const known = new Set(paths);
      const added = [...next.files.keys()].filter((path) => !known.has(path));
      const order = [...paths.filter((path) => next.files.has(path)), ...added];
      const workspace = createWorkspace(analyze(next, settings, analysis), order, writeTo);
      return { ok: true, title, edits, deletes, caveats, workspace };
    },
    compare(after) {
      const other = typeof after === 'object' && after !== null ? opened.of(after) : undefined;
      if (!other) throw new TypeError(`compare takes a workspace, not ${describeValue(after)}.`);
      return compareWorkspaces({ analysis, paths }, other);
    },
  };
  const workspace = Object.freeze(
    lazyParts<Actions, Omit<Workspace, keyof Actions>>(actions, {
      files: () => Object.freeze(textsOf(model, paths)),
      findings: () => deepFreeze(findingsOf(analysis.findings, model, paths)),
      statuses: () => deepFreeze(statusItems(analysis, paths)),
      graph: () => deepFreeze(graphJson(analysis)),
      roots: () => Object.freeze((rootsIn(model)?.list ?? []).flatMap(({ id }) => (id === REST ? [] : [id]))),
    }),
  );
  return opened.note(workspace, { analysis, paths });
}

/** Callers may have no types. Objects of other classes would be read as a request without fields. */
function readRequest(request: unknown): ParsedRequest {
  if (typeof request === 'string') return requestFromUrl(request);
  if (isUrl(request)) return requestFromUrl(request.href);
  if (isRecord(request)) return parseRequest(request);
  return { ok: false, message: `A request is a URL or an object, not ${describeValue(request)}.` };
}

const isUrl = (value: unknown): value is UrlLike =>
  typeof value === 'object' && value !== null && 'href' in value && typeof value.href === 'string';

const isCall = (value: unknown): boolean =>
  isRecord(value) && typeof value['id'] === 'string' && isRecord(value['args']);

const textsOf = ({ files }: Model, paths: readonly string[]): Files =>
  Object.fromEntries(
    paths.flatMap((path) => {
      const file = files.get(path);
      return file ? [[path, fileText(file)]] : [];
    }),
  );
