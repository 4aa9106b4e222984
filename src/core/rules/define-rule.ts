import type { CommandCall } from '../commands/command-call.ts';
import type { DocumentSlot } from '../model/model.ts';
import type { ModelView } from '../model/model-view.ts';
import type { Place } from '../model/place.ts';
import type { Violation } from '../admission/violation.ts';
import type { Channel } from '../model/installed-crds.ts';
import type { Resource } from '../model/resource.ts';
import type { ModelSection } from '../text/model-section.ts';
import type { Span } from '../text/span.ts';
import type { Links } from '../topology/links.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { Path } from '../yaml/json.ts';
import type { Fix, Severity } from './finding.ts';
import type { RuleContext } from './rule-context.ts';

/** What a rule yields; the engine adds code, severity, span, and identity. */
export type RuleReport = Readonly<{
  on: Resource;
  path: Path;
  /** Where the text shows it, when that is not at `path`: a field that is missing has no place of its own. */
  at?: Path;
  /** Point at the key instead of the value. */
  key?: boolean;
  /** Where the catalogue gives one rule two severities. */
  severity?: Severity;
  message: string;
  explanation?: string;
  edges?: readonly string[];
  fixes?: readonly Fix[];
  /** It is about an object that is not in the manifests (see `Finding`). */
  absence?: true;
  /** The API server's violation of the same cause: the finding replaces it, and keeps its words. */
  violation?: Violation;
}>;

/** A report about a text that may hold no object. The span counts from the start of the document. */
export type TextReport = Readonly<{
  span: Span;
  message: string;
  explanation?: string;
  /** Calls of commands for documents: the engine adds `file` and `docId` to their arguments. */
  fixes?: readonly Fix[];
}>;

/** A report about a build, at a place of the workspace that need not be an object. */
export type BuildReport = Readonly<{ at: Place; severity?: Severity; message: string; explanation?: string }>;

/** One object with what its references lead to. Through `index` a rule may ask for others. */
export type Subject = Readonly<{ resource: Resource; links: Links; index: ResourceIndex }>;

export type RuleTag = 'unnecessary' | 'deprecated';

/**
 * One rule of the catalogue. Its examples are its tests and its documentation: `⟦marks⟧` stand where a problem is due.
 * Ids are never reused.
 */
export type Rule = Readonly<{
  /** `group/name`. */
  code: string;
  /** The section of docs/model that it follows, where there is one. */
  model?: ModelSection;
  severity: Severity;
  /** One sentence: what is wrong. */
  title: string;
  /** What follows from it for traffic. */
  why: string;
  /** How to fix it. */
  fix: string;
  examples: Readonly<{ bad: string; good: string }>;
  /** Its findings are the violations of that code, which the engine takes from admission (`admission/admission-of.ts`). */
  admission?: true;
  /**
   * Commands that bring it about on purpose, as a step on the way: they are not followed by the question whether it is
   * meant (`planning/caveats.ts`).
   */
  expectedAfter?: readonly CommandCall['id'][];
  /** What editors show of the place besides: that it is of no use (they fade it), or out of date (they strike it through). */
  tag?: RuleTag;
  /** The path of the examples' file, where its name matters. */
  file?: string;
  /** The CRDs that the examples need, when they are not the standard ones. */
  channel?: Channel;
  /** Other things that the API server says of the failing example: their codes, in order. */
  alsoReports?: readonly string[];
  /** The examples cannot show it: it needs the cluster, or megabytes. */
  noExample?: true;
  /**
   * Where the first finding stands for others. `file`: it says what holds for a whole file, as do all such rules. `cause`:
   * what it says for information, and without a fix, has one cause wherever the same is said (`say-once.ts`).
   */
  once?: 'file' | 'cause';
  /**
   * Of which kinds `each` looks at objects; of all where it is left out. Most rules are about few kinds, and most objects of
   * none of them.
   */
  about?: (kind: Pick<Resource, 'group' | 'kind'>) => boolean;
  /**
   * A cheap look at an object, which says whether `each` may find something there: it is not asked about any other. Most rules
   * find nothing in most objects, and to begin with one costs more than such a look (`shared/when.ts`).
   */
  when?: (subject: Subject) => boolean;
  /** Evaluates one object. What it finds is kept until the object changes, or something it asked the index about. */
  each?: (subject: Subject) => Iterable<RuleReport>;
  /** Evaluates all objects together. */
  check?: (context: RuleContext) => Iterable<RuleReport>;
  /**
   * All that `check` looks at, as values that stay the same objects while they do not change: then it does not run
   * again after an edit. Without it, `check` runs after every edit, so it should only touch what it must.
   */
  dependencies?: (context: RuleContext) => readonly unknown[];
  /** Checks the text of one document, and knows the path of its file for fixes. */
  text?: (slot: DocumentSlot, file: string) => Iterable<TextReport>;
  /** Checks how the objects in view were built; not asked where every document is an object of the cluster. */
  build?: (view: ModelView) => Iterable<BuildReport>;
}>;

export const defineRule = (rule: Rule): Rule => rule;
