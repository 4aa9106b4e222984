import { spanOfPlace } from '../builds/span-of-place.ts';
import { admissionOf } from '../admission/admission-of.ts';
import { pathText } from '../model/access.ts';
import type { DocumentSlot, Model, ModelFile } from '../model/model.ts';
import type { ModelView } from '../model/model-view.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { knownAt } from '../model/unknown-values.ts';
import { slotIndex } from '../model/locate.ts';
import type { RuleFailure } from '../admission/violation.ts';
import { linksOf } from '../topology/links.ts';
import { remembered, type Memory } from '../incremental/memory.ts';
import { sameItems } from '../incremental/same-items.ts';
import { tracked, trackedAll } from '../topology/tracked.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { Path } from '../yaml/json.ts';
import { nearestSpan } from '../yaml/tree.ts';
import { reportViolation } from './admission/report-violation.ts';
import type { RuleReport, Rule } from './define-rule.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { failureMessage, RULE_FAILED } from './rule-failed.ts';
import { replacesUnknown } from './replaces-unknown.ts';
import type { RuleContext } from './rule-context.ts';

const none: readonly Finding[] = [];

/**
 * An engine for a list of rules: from a workspace to its findings, in the order of files and positions. What it found
 * about each object stands in the memory of the workspace; it looks again only where something changed.
 */
export function createEngine(rules: readonly Rule[]): (context: RuleContext) => readonly Finding[] {
  const each = rules.filter((rule) => rule.each);
  const together = rules.filter((rule) => rule.check);
  const textual = rules.filter((rule) => rule.text);
  const ofBuilds = rules.filter((rule) => rule.build);
  const admission = new Map(rules.filter((rule) => rule.admission).map((rule) => [rule.code, rule]));
  const ofResources = trackedAll(
    tracked((resource, index) =>
      isReadable(resource) ? checkResource({ each, admission }, resource, index) : none,
    ),
  );
  const ofFile = textChecker(textual);
  const ofAll = together.map(checkerOf);

  return (context) => {
    const { model, index } = context;
    const found: Finding[] = [];
    // Texts are checked as they are written, whatever a build makes of them.
    const texts = model.view?.source ?? model;
    for (const file of texts.files.values()) found.push(...ofFile(file, index.memory));
    for (const findings of ofResources(index).values()) if (findings.length > 0) found.push(...findings);
    for (const check of ofAll) found.push(...check(context));
    if (model.view) for (const rule of ofBuilds) found.push(...buildFindings(rule, model.view));
    return distinct(inOrder(found, model));
  };
}

/** Runs the rules for texts; what they find in a document is kept as long as the document is. */
function textChecker(rules: readonly Rule[]): (file: ModelFile, memory: Memory) => readonly Finding[] {
  const place = remembered(() => ({
    files: new WeakMap<ModelFile, readonly Finding[]>(),
    slots: new WeakMap<DocumentSlot, readonly Finding[]>(),
  }));
  return (file, memory) => {
    const { files, slots } = memory.get(place);
    const ofSlot = (slot: DocumentSlot): readonly Finding[] => {
      const known = slots.get(slot);
      if (known && known.every(({ at }) => at.file === file.path)) return known;
      const found = checkText(rules, file.path, slot);
      slots.set(slot, found);
      return found;
    };
    const found = files.get(file) ?? file.slots.flatMap(ofSlot);
    files.set(file, found);
    return found;
  };
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

/** Runs a rule; a rule that breaks becomes a finding on `fallback`. */
function run(rule: Rule, reports: () => Iterable<RuleReport>, fallback: Resource | undefined): Reported {
  try {
    return { rule, reports: [...reports()], failure: null };
  } catch (cause) {
    return { rule, reports: [], failure: fallback ? failed(rule, cause, fallback) : null };
  }
}

/** Finds the objects that fixes are for. */
type Find = (key: ResourceKey) => Resource | undefined;

const findingsOf = ({ rule, reports, failure }: Reported, find: Find): readonly Finding[] => {
  if (failure) return [failure];
  return reports.filter(isKnown).map(({ fixes = [], ...report }) => {
    const harmless = fixes.filter((fix) => !replacesUnknown(fix, find));
    return makeFinding(rule, { ...report, fixes: harmless });
  });
};

/** Nothing is said of a value that is filled in later, and no fix replaces it. */
const isKnown = ({ on, path, key }: RuleReport): boolean => knownAt(on.value)(path, key ? 'key' : 'value');

type ObjectRules = Readonly<{ each: readonly Rule[]; admission: ReadonlyMap<string, Rule> }>;

/** What rules say of an object, and what the API server says that none of them says already. */
function checkResource(
  { each, admission }: ObjectRules,
  resource: Resource,
  index: ResourceIndex,
): readonly Finding[] {
  const subject = { resource, links: linksOf(resource, index), index };
  const reported = each.map((rule) => run(rule, () => rule.each?.(subject) ?? [], resource));
  const find: Find = (key) => (key === resource.key ? resource : index.get(key));
  const found = reported.flatMap((one) => findingsOf(one, find));
  if (admission.size > 0) {
    const said = new Set(reported.flatMap(({ reports }) => reports.map(({ violation }) => violation)));
    found.push(...checkAdmission(admission, said, resource, index));
  }
  return found.length === 0 ? none : found;
}

function checkAdmission(
  rules: ReadonlyMap<string, Rule>,
  said: ReadonlySet<unknown>,
  resource: Resource,
  index: ResourceIndex,
): readonly Finding[] {
  const admitted = admissionOf(resource, index);
  const found = admitted.violations.flatMap((violation) => {
    const rule = rules.get(violation.code);
    // The server also says what only follows from the rest, or that it skipped rules which no new object can break.
    if (!rule || said.has(violation) || violation.facts?.['matters'] === false) return [];
    const report = () => [reportViolation(rule, violation, { resource, index, admission: admitted })];
    return findingsOf(run(rule, report, resource), index.get);
  });
  const broken = ({ code, path, reason }: RuleFailure) => failed({ code }, reason, resource, path);
  return [...found, ...admitted.failures.map(broken)];
}

function checkAll(rule: Rule, context: RuleContext): readonly Finding[] {
  const [first] = context.model.resources.values();
  return findingsOf(
    run(rule, () => rule.check?.(context) ?? [], first),
    context.index.get,
  );
}

function checkText(rules: readonly Rule[], file: string, slot: DocumentSlot): readonly Finding[] {
  const found = rules.flatMap((rule) => textFindings(rule, file, slot));
  return found.length === 0 ? none : found;
}

function textFindings(rule: Rule, file: string, slot: DocumentSlot): readonly Finding[] {
  const finding = (code: string, i: number): Finding => ({
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
  try {
    return Array.from(rule.text?.(slot, file) ?? [], ({ span, message, explanation, fixes = [] }, i) => ({
      ...finding(rule.code, i),
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
        ...finding(`${code}:${rule.code}`, 0),
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

/** By file, document, place, and at last by code: never by the order in which rules ran. */
function inOrder(found: readonly Finding[], model: Model): readonly Finding[] {
  const ranks = new Map([...model.files.values()].map((file, i) => [file.path, { file, index: i }]));
  const placed = found.map((finding) => {
    const place = ranks.get(finding.at.file);
    return { finding, file: place?.index ?? 0, slot: place ? slotIndex(place.file, finding.at.docId) : -1 };
  });
  return placed
    .sort(
      (a, b) =>
        a.file - b.file ||
        a.slot - b.slot ||
        a.finding.at.span.start - b.finding.at.span.start ||
        (a.finding.code < b.finding.code ? -1 : a.finding.code > b.finding.code ? 1 : 0),
    )
    .map(({ finding }) => finding);
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
