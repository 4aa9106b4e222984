import { spanOfPlace } from '../builds/span-of-place.ts';
import { admissionOf } from '../admission/admission-of.ts';
import { kindKey } from '../kinds/registry.ts';
import { pathText } from '../model/access.ts';
import { byText } from '../text/by-text.ts';
import type { DocumentSlot, ModelFile } from '../model/model.ts';
import type { ModelView } from '../model/model-view.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { knownAt } from '../model/unknown-values.ts';
import type { RuleFailure, Violation } from '../admission/violation.ts';
import { linksOf } from '../topology/links.ts';
import { boundedCache } from '../incremental/bounded-cache.ts';
import { gathered } from '../incremental/gathered.ts';
import { remembered, type Memory } from '../incremental/memory.ts';
import { patchMap } from '../incremental/patch-map.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import { sameItems } from '../incremental/same-items.ts';
import type { Steps } from '../incremental/steps.ts';
import { tracked, trackedAll } from '../topology/tracked.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { Path } from '../yaml/json.ts';
import { nearestSpan } from '../yaml/tree.ts';
import { byPlace, placed, type Placed } from './by-place.ts';
import { reportViolation } from './admission/report-violation.ts';
import type { RuleReport, Rule, Subject } from './define-rule.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { failureMessage, RULE_FAILED } from './rule-failed.ts';
import { replacesUnknown } from './replaces-unknown.ts';
import type { RuleContext } from './rule-context.ts';

const none: readonly Finding[] = [];

/** What was found about each object, or document without one, in the order of places. No two have one id. */
export type Found = PersistentMap<string, readonly Finding[]>;

export type Finder = Readonly<{
  find: (context: RuleContext) => Found;
  /** Looks at one object after the other; `find` then needs not do it. Half done, what was found stays found. */
  look: (context: RuleContext) => Steps<void>;
}>;

/**
 * An engine for a list of rules: from a workspace to what they find in it. What it found about each object stands in the memory
 * of the workspace; it looks again only where something changed, and puts in order only what is found otherwise.
 */
export function createFinder(rules: readonly Rule[]): Finder {
  const each = rulesAbout(rules);
  const together = rules.filter((rule) => rule.check);
  const textual = rules.filter((rule) => rule.text);
  const ofBuilds = rules.filter((rule) => rule.build);
  const admission = new Map(rules.filter((rule) => rule.admission).map((rule) => [rule.code, rule]));
  const ofResource = tracked((resource, index) => {
    const found = isReadable(resource) ? checkResource({ each, admission }, resource, index) : none;
    return found.length > 0 ? found : undefined;
  });
  const ofResources = trackedAll(ofResource);
  const ofTexts = textChecker(textual);
  const checkers = together.map((rule) => [rule.code, checkerOf(rule)] as const);
  const ofRules = remembered((): { found: Found } => ({ found: PersistentMap.empty() }));
  const bySubject = foundBySubject();

  const find: Finder['find'] = (context) => {
    const { model, index } = context;
    const { memory } = index;
    const { view } = model;
    const kept = memory.get(ofRules);
    const found = patchMap(kept.found, sameItems);
    for (const [code, check] of checkers) found.set(`check ${code}`, someOf(check(context)));
    for (const rule of ofBuilds)
      found.set(`build ${rule.code}`, someOf(view ? buildFindings(rule, view) : none));
    kept.found = found.done();
    // Texts are checked as they are written, whatever a build makes of them.
    const { files } = view?.source ?? model;
    return bySubject(
      [ofTexts([files], memory, memory), ofResources(index), kept.found],
      memory,
      placed(model, memory),
    );
  };
  return {
    find,
    *look({ model, index }) {
      for (const resource of model.resources.values()) {
        ofResource(resource, index);
        yield;
      }
    },
  };
}

const someOf = (found: readonly Finding[]): readonly Finding[] | undefined =>
  found.length > 0 ? found : undefined;

/** What rules find in a workspace, in the order of files and positions. */
export const createEngine = (rules: readonly Rule[]): ((context: RuleContext) => readonly Finding[]) => {
  const { find } = createFinder(rules);
  return (context) => [...find(context).values()].flat().sort(byPlace(context.model));
};

/** Gathers what is found by what it is about. */
const foundBySubject = () =>
  gathered<readonly Finding[], string, Finding, readonly Finding[], Placed>({
    says: (found) => found.map((finding) => [subjectOf(finding), finding]),
    conclude: (said, _, { model }) => {
      const sources = [...said].sort(([a], [b]) => byText(a, b));
      return distinct(sources.flatMap(([, found]) => found).sort(byPlace(model)));
    },
    basis: ({ order }) => order,
  });

const subjectOf = ({ resource, at }: Finding): string => resource ?? `${at.file}#${at.docId}`;

/** Runs the rules for texts; what they find in a document is kept as long as the document is. */
function textChecker(rules: readonly Rule[]) {
  const place = remembered(() => new WeakMap<DocumentSlot, readonly Finding[]>());
  return gathered<ModelFile, string, ModelFile, readonly Finding[], Memory>({
    says: (file, path) => [[path, file]],
    sameItem: Object.is,
    conclude: (said, path, memory) => {
      const known = memory.get(place);
      const ofSlot = (slot: DocumentSlot): readonly Finding[] => {
        const before = known.get(slot);
        if (before && before.every(({ at }) => at.file === path)) return before;
        const found = checkText(rules, path, slot);
        known.set(slot, found);
        return found;
      };
      return someOf([...said.values()].flatMap(([file]) => file?.slots.flatMap(ofSlot) ?? []));
    },
    sameConclusion: sameItems,
  });
}

type LastCheck = Readonly<{ on: readonly unknown[]; found: readonly Finding[] }>;

/** Runs a rule for all objects together, unless all that it rests on is as it was the last time. */
function checkerOf(rule: Rule): (context: RuleContext) => readonly Finding[] {
  const place = remembered((): { last: LastCheck | undefined } => ({ last: undefined }));
  return (context) => {
    const kept = context.index.memory.get(place);
    const on = rule.dependencies?.(context);
    if (on && kept.last && sameItems(on, kept.last.on)) return kept.last.found;
    const found = checkAll(rule, context);
    kept.last = on && { on, found };
    return found;
  };
}

/** Findings about a text that does not parse, or is a template, are about the text; the object is not checked. */
const isReadable = ({ stale, doc }: Resource): boolean =>
  !stale && !doc.problems.some(({ code }) => code === 'template');

/** The finding that a rule broke, on an object. */
function failed(rule: Pick<Rule, 'code'>, cause: unknown, on: Resource, path: Path = []): Finding {
  const finding = makeFinding(RULE_FAILED, { on, path, message: failureMessage(rule, cause) });
  return { ...finding, id: `${finding.id}:${rule.code}` };
}

type Reported = Readonly<{ rule: Rule; reports: readonly RuleReport[]; failure: Finding | null }>;

/** Runs a rule; a rule that breaks becomes a finding on `fallback`. Null where it has nothing to say, as most have of most. */
function run<T>(
  rule: Rule,
  reports: (rule: Rule, subject: T) => Iterable<RuleReport> | undefined,
  subject: T,
  fallback: (subject: T) => Resource | undefined,
): Reported | null {
  try {
    const made = reports(rule, subject);
    if (!made) return null;
    let found: RuleReport[] | null = null;
    for (const report of made) (found ??= []).push(report);
    return found && { rule, reports: found, failure: null };
  } catch (cause) {
    const on = fallback(subject);
    return on ? { rule, reports: [], failure: failed(rule, cause, on) } : null;
  }
}

/** Finds the objects that fixes are for. */
type Find = (key: ResourceKey) => Resource | undefined;

const findingsOf = (reported: Reported | null, find: Find): readonly Finding[] => {
  if (!reported) return none;
  const { rule, reports, failure } = reported;
  if (failure) return [failure];
  return reports.filter(isKnown).map(({ fixes = [], ...report }) => {
    const harmless = fixes.filter((fix) => !replacesUnknown(fix, find));
    return makeFinding(rule, { ...report, fixes: harmless });
  });
};

/** Nothing is said of a value that is filled in later, and no fix replaces it. */
const isKnown = ({ on, path, key }: RuleReport): boolean => knownAt(on.value)(path, key ? 'key' : 'value');

type ObjectRules = Readonly<{
  /** Those that look at objects of a kind (`group/Kind`). */
  each: (kind: string) => readonly Rule[];
  admission: ReadonlyMap<string, Rule>;
}>;

/** More kinds than this are in no workspace. */
const KINDS = 1000;

/** The rules that look at objects, by the kind of those. */
function rulesAbout(rules: readonly Rule[]): ObjectRules['each'] {
  const all = rules.filter((rule) => rule.each);
  return boundedCache((key: string) => {
    const at = key.lastIndexOf('/');
    const kind = { group: key.slice(0, at), kind: key.slice(at + 1) };
    return all.filter(({ about }) => !about || about(kind));
  }, KINDS);
}

const runEach = (rule: Rule, subject: Subject) =>
  rule.when && !rule.when(subject) ? undefined : rule.each?.(subject);
const ofSubject = ({ resource }: Subject): Resource => resource;

/** What rules say of an object, and what the API server says that none of them says already. */
function checkResource(
  { each, admission }: ObjectRules,
  resource: Resource,
  index: ResourceIndex,
): readonly Finding[] {
  const subject = { resource, links: linksOf(resource, index), index };
  const find: Find = (key) => (key === resource.key ? resource : index.get(key));
  const found: Finding[] = [];
  const said = new Set<Violation>();
  for (const rule of each(kindKey(resource))) {
    const reported = run(rule, runEach, subject, ofSubject);
    if (!reported) continue;
    found.push(...findingsOf(reported, find));
    for (const { violation } of reported.reports) if (violation) said.add(violation);
  }
  if (admission.size > 0) found.push(...checkAdmission(admission, said, resource, index));
  return found.length === 0 ? none : found;
}

function checkAdmission(
  rules: ReadonlyMap<string, Rule>,
  said: ReadonlySet<Violation>,
  resource: Resource,
  index: ResourceIndex,
): readonly Finding[] {
  const admitted = admissionOf(resource, index);
  const found = admitted.violations.flatMap((violation) => {
    const rule = rules.get(violation.code);
    // The server also says what only follows from the rest, or that it skipped rules which no new object can break.
    if (!rule || said.has(violation) || violation.facts?.['matters'] === false) return [];
    const report = () => [reportViolation(rule, violation, { resource, index, admission: admitted })];
    return findingsOf(
      run(rule, report, null, () => resource),
      (key) => index.get(key),
    ).map((finding) => withItem(finding, violation, admitted.violations));
  });
  const broken = ({ code, path, reason }: RuleFailure) => failed({ code }, reason, resource, path);
  return [...found, ...admitted.failures.map(broken)];
}

/** Of an item that is no object the server says so twice: as a value, and as an item of its list. */
function withItem(finding: Finding, { path }: Violation, all: readonly Violation[]): Finding {
  const place = pathText(path);
  const item = all.find(({ facts, path: at }) => facts?.['item'] === true && pathText(at) === place);
  if (!item) return finding;
  const { serverWords, explanation } = finding;
  return {
    ...finding,
    serverWords: [...(serverWords === undefined ? [] : [serverWords]), item.message].join(', '),
    explanation: `${explanation} The API server also says: ${item.message}`,
  };
}

function checkAll(rule: Rule, context: RuleContext): readonly Finding[] {
  // Which object is the first is looked up only where the rule breaks.
  const first = (): Resource | undefined => [...context.model.resources.values()][0];
  return findingsOf(
    run(rule, () => rule.check?.(context), null, first),
    context.index.get,
  );
}

function checkText(rules: readonly Rule[], file: string, slot: DocumentSlot): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) for (const finding of textFindings(rule, file, slot)) found.push(finding);
  return found.length === 0 ? none : found;
}

/** What is said of the text of a document, without its words. */
const textFinding = (code: string, i: number, rule: Rule, file: string, slot: DocumentSlot): Finding => ({
  id: `${code}@${file}#${slot.id}:${i}`,
  code,
  severity: rule.severity,
  message: '',
  explanation: rule.why,
  resource: slot.resources[0]?.key ?? null,
  path: [],
  at: { file, docId: slot.id, span: { start: 0, end: 0 } },
  edges: [],
  fixes: [],
});

function textFindings(rule: Rule, file: string, slot: DocumentSlot): readonly Finding[] {
  try {
    const reports = [...(rule.text?.(slot, file) ?? [])];
    if (reports.length === 0) return none;
    return reports.map(({ span, message, explanation, fixes = [] }, i) => ({
      ...textFinding(rule.code, i, rule, file, slot),
      message,
      explanation: explanation ?? rule.why,
      at: { file, docId: slot.id, span },
      fixes,
    }));
  } catch (cause) {
    const { code, severity, why } = RULE_FAILED;
    const at = { file, docId: slot.id, span: nearestSpan(slot.doc, []) };
    return [
      {
        ...textFinding(`${code}:${rule.code}`, 0, rule, file, slot),
        code,
        severity,
        explanation: why,
        message: failureMessage(rule, cause),
        at,
      },
    ];
  }
}

function buildFindings(rule: Rule, view: ModelView): readonly Finding[] {
  return Array.from(rule.build?.(view) ?? [], ({ at, severity, message, explanation }) => ({
    id: `${rule.code}@${at.file}#${at.docId}:${pathText(at.path)}`,
    code: rule.code,
    severity: severity ?? rule.severity,
    message,
    explanation: explanation ?? rule.why,
    resource: null,
    path: at.path,
    at: { file: at.file, docId: at.docId, span: spanOfPlace(at) },
    edges: [],
    fixes: [],
  }));
}

/** One id for one finding: those that share cause and place are numbered. */
function distinct(found: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}~${count}` };
  });
}
