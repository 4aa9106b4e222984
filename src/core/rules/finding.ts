import type { Span } from '../text/span.ts';
import type { Path } from '../yaml/json.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { CommandCall } from '../commands/command-call.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A fix of a finding: a command that can be planned, previewed and undone like any other. */
export type Fix = Readonly<{
  title: string;
  call: CommandCall;
  /** It writes what can only have been meant, and decides nothing: it may be applied without being looked at alone. */
  safe?: true;
}>;

/** Where a finding stands, independent of what is above it in the file. */
export type Location = Readonly<{
  file: string;
  docId: number;
  /** From the start of the document. */ span: Span;
}>;

/** One thing that is, or may be, wrong. The same value feeds node, edge, text marker, problems panel and command line. */
export type Finding = Readonly<{
  /** Stable across analyses as long as cause and place stay the same. */
  id: string;
  /** `group/name` of the rule. */
  code: string;
  severity: Severity;
  /** What is wrong, in one sentence; of a finding of the API server its own words, where they are as clear as that. */
  message: string;
  /** The line that the API server prints, where `message` says it in plainer words. */
  serverWords?: string;
  /** What follows from it for traffic, and what to do. */
  explanation: string;
  /** The object it is about; null for text that is no object. */
  resource: ResourceKey | null;
  path: Path;
  at: Location;
  /** Edges of the graph it is about. */
  edges: readonly string[];
  fixes: readonly Fix[];
  /** It is about an object that is not in the manifests: what it says follows from how much of a cluster they are. */
  absence?: true;
  /** The API server itself would say so. */
  admission?: true;
  /** Who does not want to hear of it: the object, by its annotation, or the whole workspace. */
  suppressed?: 'object' | 'workspace';
}>;
