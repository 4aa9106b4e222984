import type { Span } from '../core/text/span.ts';
import type { Json, Path } from '../core/yaml/json.ts';
import type { FileChange } from '../core/model/model.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { Edge, GraphNode } from '../core/topology/graph.ts';
import type { Finding, Location } from '../core/rules/finding.ts';
import type { WorkspaceOptions } from '../core/model/options.ts';
import type { CommandCall, CommandPlan } from '../core/model/command-plan.ts';
import type { Schema } from '../core/kinds/schema.ts';
import type { Box, Lane } from '../core/layout/layout.ts';
import type { Hover } from '../core/assist/hover.ts';
import type { Completion } from '../core/assist/completion.ts';
import type { RuleDoc } from '../core/rules/rule-doc.ts';
import type {
  ExpectationView,
  RequestDraft,
  RoutingView,
  SuggestedRequest,
  Traced,
  WhyNotView,
} from './traffic-protocol.ts';
import type { MatrixFilter, MatrixView, StatusSummary, StatusView } from './status-protocol.ts';

export type { Lane } from '../core/layout/layout.ts';
export type { Hover } from '../core/assist/hover.ts';
export type { Completion } from '../core/assist/completion.ts';
export type { RuleDoc } from '../core/rules/rule-doc.ts';

/** What changed in a keyed collection since the last reply. */
export type Delta<K, V> = Readonly<{ set: readonly (readonly [K, V])[]; deleted: readonly K[] }>;

/** The documents of a file, in order, without their text. */
export type Outline = Readonly<{
  path: string;
  /** Ids, and offsets in the file (one more than ids: the last is the file's length). */
  ids: readonly number[];
  starts: readonly number[];
  /** Per document: the keys of its objects. */
  keys: readonly (readonly ResourceKey[])[];
  /** Ids of the documents that do not parse at the moment. */
  broken: readonly number[];
}>;

/** What the analyzer says after a change: only what differs from its previous reply. */
export type AnalysisReport = Readonly<{
  /** The version of the text it belongs to (the one given with `update`). */
  version: number;
  nodes: Delta<ResourceKey, GraphNode>;
  edges: Delta<string, Edge>;
  /** How the objects that have a status stand. */
  statusSummaries: Delta<ResourceKey, StatusSummary>;
  findings: Delta<string, Finding>;
  /** The saved requests, and how they fare. */
  expectations: Delta<string, ExpectationView>;
  outlines: Delta<string, Outline>;
  /** Suggested places of nodes and lanes, from the layout. */
  boxes: Delta<ResourceKey, Box>;
  lanes: readonly Lane[] | null;
  namespaces: readonly string[];
  /** Milliseconds of analysis, for the status bar. */
  took: number;
}>;

/** An object for the inspector: its value, and the text of its own document for the YAML of one object. */
export type Inspection = Readonly<{
  key: ResourceKey;
  apiVersion: string;
  value: Json;
  file: string;
  docId: number;
  stale: boolean;
  /** Of the CustomResourceDefinition of its kind: another number when that changed; null when the workspace has none. */
  definition: number | null;
}>;

/** A form in which the workspace leaves: one YAML file, a file per object, a kustomization over those, a drawing as text. */
export type ExportKind = 'yaml' | 'files' | 'kustomization' | 'mermaid';

export type ExportedFile = Readonly<{ path: string; text: string }>;

/** What stands at a place in the text. */
export type Located = Readonly<{
  docId: number;
  resource: ResourceKey | null;
  /** Inside the object. */ path: Path;
}>;

/** The analyzer as the application sees it: the same in a worker, inline in tests, and behind the command line. */
export interface Analyzer {
  /** Takes changes and answers with what follows from them. Later calls supersede earlier ones. */
  update(
    changes: readonly FileChange[],
    version: number,
    options?: Partial<WorkspaceOptions>,
  ): Promise<AnalysisReport | null>;
  /** Plans one command or several in a row (each on the outcome of the one before), as one set of edits. */
  plan(calls: readonly CommandCall[]): Promise<Readonly<{ version: number; plan: CommandPlan }>>;
  inspect(key: ResourceKey): Promise<Inspection | null>;
  /** The schema of an object whose kind a CustomResourceDefinition of the workspace defines; null for others. */
  definedSchema(key: ResourceKey): Promise<Schema | null>;
  /** The object and the path at an offset of a file. */
  locate(file: string, offset: number): Promise<Located | null>;
  /** Where an object, or a value inside it, stands: absolute offsets in its file. */
  reveal(key: ResourceKey, path: Path): Promise<Readonly<{ file: string; span: Span }> | null>;
  /** Where findings stand now, as absolute offsets; null for those that are gone. */
  spans(locations: readonly Location[]): Promise<readonly (Span | null)[]>;
  /** What the field at an offset means, with the findings there; null where there is nothing to say. */
  hover(file: string, offset: number): Promise<Hover | null>;
  /** What could be written at an offset: keys, values, names of objects that exist. */
  complete(file: string, offset: number): Promise<readonly Completion[]>;
  /**
   * The computed status of an object, in words and in the form of the API; null for kinds without one. Held against the
   * status in `pasted`, or against the one that stands in the manifest.
   */
  status(key: ResourceKey, pasted: string | null): Promise<StatusView | null>;
  /** Which route is attached to which listener, and why not. */
  matrix(filter: MatrixFilter): Promise<MatrixView>;
  /** Sends a request through the workspace. */
  trace(draft: RequestDraft): Promise<Traced>;
  /** Why a route does not have a request. */
  whyNot(draft: RequestDraft, route: ResourceKey): Promise<WhyNotView>;
  /** Requests that the routes are made for. */
  suggestRequests(): Promise<readonly SuggestedRequest[]>;
  /** Where every class of requests goes that the routes tell from others. */
  routing(): Promise<RoutingView>;
  /** What is to be said of every rule, group by group. It is here because the rules are. */
  rules(): Promise<readonly RuleDoc[]>;
  /** The workspace in another form: one file for `yaml` and `mermaid`, none when it holds no objects. */
  exportText(kind: ExportKind): Promise<readonly ExportedFile[]>;
}
