import { analyze, type Analysis } from '../core/analysis.ts';
import { complete } from '../core/assist/complete.ts';
import { hover } from '../core/assist/hover.ts';
import { exportText, type ExportKind, type ExportedFile, type Parts } from '../core/export/export-text.ts';
import { sensitiveIn, textsToShare } from '../core/export/texts-to-share.ts';
import { applyPlan, type ApplyTarget } from '../core/cluster/apply-plan.ts';
import { controllersOf } from '../core/cluster/controller-of.ts';
import { liveTexts } from '../core/cluster/live-texts.ts';
import { logsPlace } from '../core/cluster/logs-place.ts';
import {
  liveMarks,
  statusDifferences,
  type DifferenceOptions,
  type Reanalyze,
} from '../core/cluster/status-differences.ts';
import { takenManifests, type TakeOptions } from '../core/cluster/taken-manifests.ts';
import type { CommandCall } from '../core/commands/command-call.ts';
import { runToEnd } from '../core/incremental/steps.ts';
import { ownCopyOf } from '../core/lessons/author/own-copy.ts';
import type { PackFile } from '../core/lessons/format/pack.ts';
import { glossaryView } from '../core/lessons/glossary/glossary-view.ts';
import { openPack } from '../core/lessons/pack-file/open-pack.ts';
import { packLink, readPackLink } from '../core/lessons/pack-file/pack-link.ts';
import { readPackFile } from '../core/lessons/pack-file/read-pack-file.ts';
import { workshopLessons } from '../core/lessons/workshop/workshop-lessons.ts';
import { lessonContent } from '../core/lessons/view/lesson-content.ts';
import { packOutline } from '../core/lessons/view/pack-outline.ts';
import { lessonProblems, packSummary } from '../core/lessons/view/pack-summary.ts';
import { destinationsOf } from '../core/commands/planning/destinations-of.ts';
import { absoluteSpan } from '../core/model/locate.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import type { WriteTo } from '../core/model/write-to.ts';
import { pictureOfNew } from '../core/export/picture/picture-of-new.ts';
import { choiceEffect, compareMigrationInSteps } from '../core/planning/migration/compare-migration.ts';
import { modernised, modernKey } from '../core/planning/modernised.ts';
import { migrated } from '../core/planning/migration/migrated.ts';
import type { MigrationRequest } from '../core/planning/migration/migration-request.ts';
import {
  convertedSpot,
  migrationSheet,
  previewMigration,
} from '../core/planning/migration/preview-migration.ts';
import { planCalls } from '../core/planning/plan-calls.ts';
import { safeFixes } from '../core/planning/safe-fixes.ts';
import type { Locks } from '../core/roles/locks.ts';
import type { Location } from '../core/rules/finding.ts';
import { linesOfLocations } from '../core/rules/placed-finding.ts';
import { rules } from '../core/rules/registry.ts';
import { ruleDoc } from '../core/rules/rule-doc.ts';
import type { FieldPlace } from '../core/views/migration/field-places.ts';
import { chainViews } from '../core/views/chain/chain-views.ts';
import { ingressChoices, ingressesOf } from '../core/views/migration/ingress-choices.ts';
import { matrixView, type MatrixFilter } from '../core/views/status/matrix-view.ts';
import { statusView } from '../core/views/status/status-view.ts';
import type { RequestDraft } from '../core/views/traffic/draft-of.ts';
import { clientsOf } from '../core/views/traffic/clients.ts';
import { ingressClasses } from '../core/views/traffic/ingress-classes.ts';
import { routingView } from '../core/views/traffic/routing-view.ts';
import { serviceEntries } from '../core/views/traffic/service-entries.ts';
import { suggestRequests } from '../core/views/traffic/suggest-requests.ts';
import { parseDraft, traceDraft, traceGroup, whyNotRoute } from '../core/views/traffic/trace-draft.ts';
import { definedSchema } from '../core/views/workspace/defined-schema.ts';
import { inspectObject } from '../core/views/workspace/inspect-object.ts';
import { locateOffset } from '../core/assist/locate-offset.ts';
import { revealPath } from '../core/views/workspace/reveal-path.ts';
import type { BothDrafts, GroupOnSide } from '../core/side-by-side/send-to-both.ts';
import { counted } from '../core/text/words.ts';
import type { JsonObject, Path } from '../core/yaml/json.ts';
import type { LessonSide } from './lesson-side.ts';
import type { OpenedLesson, StepSetting } from '../core/lessons/judge/step-setting.ts';
import { analysisOfTexts } from './analysis-of-texts.ts';
import type { DraftDeed, DraftSide } from './draft-side.ts';
import type { Jobs } from './jobs.ts';
import type { OtherSide, OtherTexts } from './other-side.ts';

/** The text as it is now, with what follows from it, what it is compared with, what takes long, and the lesson and the pack that are open. */
type Current = Readonly<{
  analysis: Analysis;
  version: number;
  other: OtherSide;
  jobs: Jobs;
  lesson: LessonSide;
  draft: DraftSide;
}>;

/** Analyses the same objects with other answers where implementations differ. */
const withAnswers =
  ({ source, settings }: Analysis): Reanalyze =>
  (choices) =>
    analyze(source, { ...settings, choices: { ...settings.choices, ...choices } });

/** All that the analyzer can be asked. Each question is declared here and nowhere else. */
export const questions = {
  /** Plans one command or several in a row (each on the outcome of the one before), as one set of edits. */
  plan: (
    { analysis, version }: Current,
    calls: readonly CommandCall[],
    writeTo?: WriteTo,
    locks?: Locks,
  ) => ({
    version,
    plan: planCalls(analysis, calls, writeTo, locks),
  }),

  inspect: ({ analysis }: Current, key: ResourceKey) => inspectObject(analysis, key, destinationsOf),

  /** The schema of an object whose kind a CustomResourceDefinition of the workspace defines; null for others. */
  definedSchema: ({ analysis }: Current, key: ResourceKey) =>
    definedSchema(analysis.model.resources.get(key), analysis.index),

  /** The object and the path at an offset of a file. */
  locate: ({ analysis }: Current, file: string, offset: number) => locateOffset(analysis.model, file, offset),

  /** Where an object, or a value inside it, stands: absolute offsets in its file. */
  reveal: ({ analysis }: Current, key: ResourceKey, path: Path) => revealPath(analysis.model, key, path),

  /** Where findings stand now, as absolute offsets; null for those that are gone. */
  spans: ({ analysis }: Current, locations: readonly Location[]) =>
    locations.map((location) => absoluteSpan(analysis.model, location)),

  /** The lines, from 1, at which findings stand now; null for those that are gone. */
  lines: ({ analysis }: Current, locations: readonly Location[]) =>
    linesOfLocations(analysis.model, locations),

  /** The fixes that have one safe answer, as one set of edits; null where there are none. */
  safeFixes: ({ analysis, version }: Current, locks?: Locks) => {
    const { calls } = safeFixes(analysis, locks && { locks });
    if (calls.length === 0) return null;
    const title = `Apply ${counted(calls.length, 'fix', 'fixes')} with one safe answer`;
    return { version, calls, plan: { ...planCalls(analysis, calls), title } };
  },

  /** What the field at an offset means, with the findings there; null where there is nothing to say. */
  hover: ({ analysis }: Current, file: string, offset: number) => hover(analysis, file, offset),

  /** What could be written at an offset: keys, values, names of objects that exist. */
  complete: ({ analysis }: Current, file: string, offset: number) => complete(analysis, file, offset),

  /**
   * The computed status of an object, in words and in the form of the API; null for kinds without one. Held against the
   * status in `pasted`, or against the one that stands in the manifest.
   */
  status: ({ analysis }: Current, key: ResourceKey, pasted: string | null) =>
    statusView(analysis, key, pasted),

  /** Which route is attached to which listener, and why not. */
  matrix: ({ analysis }: Current, filter: MatrixFilter) => matrixView(analysis, filter),

  /** Sends a request through the workspace. */
  trace: ({ analysis }: Current, draft: RequestDraft) => traceDraft(draft, analysis),

  /** The first of those that the trace of a request reports as one; null where it reports of none by that name. */
  traceGroup: ({ analysis }: Current, draft: RequestDraft, id: string, most: number) =>
    traceGroup(draft, id, most, analysis),

  /** Why a route does not have a request. */
  whyNot: ({ analysis }: Current, draft: RequestDraft, route: ResourceKey) =>
    whyNotRoute(draft, route, analysis),

  /** Requests that the routes are made for. */
  suggestRequests: ({ analysis }: Current) => suggestRequests(analysis),

  /** The Ingress classes to which requests can be sent. */
  ingressClasses: ({ analysis }: Current) => ingressClasses(analysis.ingressPlane),

  /** The Services through which requests can enter by themselves. */
  serviceEntries: ({ analysis }: Current) => serviceEntries(analysis.statuses.cluster),

  /** Where clients in the cluster can be. */
  clients: ({ analysis }: Current) => clientsOf(analysis.statuses.cluster),

  /** Where each class of requests that the routes distinguish goes. */
  routing: ({ analysis }: Current) => routingView(analysis),

  /** The way of a request in scenes, by each model: of the one in the request bar, where there is one, and of examples. */
  chain: ({ analysis }: Current, draft: RequestDraft | null) => {
    const parsed = draft && parseDraft(draft);
    return chainViews(analysis, parsed?.ok ? parsed.request : null);
  },

  /** The same of a sample, for a model that the workspace has nothing of. */
  chainOfTexts: ({ analysis }: Current, texts: readonly Readonly<{ path: string; text: string }>[]) =>
    chainViews(analysisOfTexts(texts, analysis.settings.today), null),

  /** Takes up what the workspace is compared with, until `endComparison`. */
  compareWith: ({ other }: Current, texts: OtherTexts) => other.open(texts),

  /** How the workspace differs from that; null where nothing was taken up, as in a worker that was started anew. */
  comparison: ({ analysis, other, jobs }: Current) => jobs.run('comparison', other.compare(analysis)),

  /** Sends one request through both; null as above. */
  sendToBoth: ({ analysis, other }: Current, drafts: BothDrafts) => other.send(drafts, analysis),

  /** The first of those that the trace of one side reports as one; null where it reports of none by that name. */
  groupOnSide: ({ analysis, other }: Current, drafts: BothDrafts, group: GroupOnSide) =>
    other.group(drafts, analysis, group),

  /** Frees what the workspace was compared with. */
  endComparison: ({ other, jobs }: Current) => {
    jobs.stop();
    other.close();
  },

  /** The lessons of a pack by chapter; null where the files are none. */
  packOutline: (_: Current, files: readonly PackFile[], language: string) => packOutline(files, language),

  /** The terms of a glossary, from its files in all languages. */
  glossary: (_: Current, files: readonly PackFile[], language: string) => glossaryView(files, language),

  /** The files of a pack that is one file. */
  readPackFile: (_: Current, name: string, bytes: Uint8Array) => readPackFile(name, bytes),

  /** The files of a pack that a link carries. */
  readPackLink: (_: Current, link: string) => readPackLink(link),

  /** The fragment of a link that carries a pack. */
  packLink: (_: Current, files: readonly PackFile[]) => packLink(files),

  /** What is said of a pack before it is opened. */
  packSummary: (_: Current, files: readonly PackFile[], language: string) =>
    packSummary(openPack(files), files, language),

  /** What is wrong with a lesson of a pack. */
  lessonProblems: (_: Current, files: readonly PackFile[], lesson: string) =>
    lessonProblems(openPack(files), lesson),

  /** What a workshop counts of the lessons of a pack: of all, or of those that are named, in that order. */
  workshopLessons: (
    _: Current,
    files: readonly PackFile[],
    ids: readonly string[] | null,
    language: string,
  ) => {
    const { pack } = openPack(files);
    return pack ? workshopLessons(pack, ids ?? pack.lessons.map(({ id }) => id), language) : [];
  },

  /** A lesson of a pack with its files; null where there is none of that id. */
  readLesson: (_: Current, files: readonly PackFile[], lesson: string, language: string) =>
    lessonContent(files, lesson, language),

  /** Opens a lesson, or closes the one that is open (null). Steps are entered by `judgeStep`. */
  openLesson: ({ lesson }: Current, opened: OpenedLesson | null) => lesson.open(opened),

  /** How the goals of a step stand that is entered, or in which something was done; from then on each report says it. */
  judgeStep({ lesson, analysis }: Current, setting: StepSetting) {
    lesson.enter(setting);
    return lesson.judge(analysis);
  },

  /** The pack that is edited, with one of its lessons: how its goals stand in its states, and what is wrong with it. */
  draftView: (
    { draft }: Current,
    files: readonly PackFile[],
    folder: string | null,
    language: string | null,
  ) => draft.view(files, folder, language),

  /** What is wrong with the other lessons of the pack that is edited. */
  draftProblems: ({ draft, jobs }: Current, files: readonly PackFile[], except: string | null) =>
    jobs.run('draft', draft.problems(files, except)),

  /** What would make of the pack that is edited what its author wants. */
  draftChange: ({ draft }: Current, files: readonly PackFile[], deed: DraftDeed) => draft.change(files, deed),

  /** A pack under another id, as one of the author's own. */
  ownCopy: (_: Current, files: readonly PackFile[], id: string, number: number) =>
    ownCopyOf(openPack(files), files, id, number),

  /** Frees what is remembered of the pack that was edited. */
  endDraft: ({ draft }: Current) => draft.close(),

  /** What the simulator says to a prediction of the step; null where there is none of that id. */
  predict: ({ lesson, analysis }: Current, prediction: string) => lesson.predict(prediction, analysis),

  /** What is to be said of every rule, group by group. It is here because the rules are. */
  rules: () => rules.map(ruleDoc),

  /** The Ingresses that can be converted, with those that a migration begins with where it begins at an object. */
  ingressChoices: ({ analysis: written }: Current, from: ResourceKey | null) => {
    const { analysis, old } = modernised(written);
    const start = old.find(({ key }) => key === from);
    return {
      ...ingressChoices(analysis.index, old),
      picked: from === null ? [] : ingressesOf(analysis.index, start ? modernKey(start) : from),
    };
  },

  /** What a conversion of Ingresses would write, with its report. */
  previewMigration: ({ analysis, version }: Current, request: MigrationRequest) => ({
    version,
    ...previewMigration(analysis, request),
  }),

  /** Where a value of an object would stand in the text after a conversion; null where it would not. */
  convertedSpot: ({ analysis }: Current, request: MigrationRequest, place: FieldPlace) =>
    convertedSpot(analysis, request, place),

  /** Which requests end otherwise once Gateways serve what Ingresses do. */
  compareMigration: ({ analysis, jobs }: Current, request: MigrationRequest) =>
    jobs.run('migration', compareMigrationInSteps(analysis, request)),

  /** How many classes of requests end otherwise with other settings; null where that cannot be made. */
  choiceEffect: (
    { analysis, jobs }: Current,
    request: MigrationRequest,
    change: MigrationRequest['settings'],
  ) => jobs.run('choice', choiceEffect(analysis, request, change)),

  /** Stops comparisons that are running: they answer that they were stopped. */
  stopComparing: ({ jobs }: Current) => jobs.stop(),

  /** A picture of what a conversion makes; null where it cannot be made. */
  migrationPicture: ({ analysis }: Current, request: MigrationRequest) => {
    const result = migrated(analysis, request);
    return result.ok ? pictureOfNew(analysis, result.after) : null;
  },

  /** The sheet for the cut-over, as Markdown; null where nothing can be converted. */
  migrationSheet: ({ analysis }: Current, request: MigrationRequest) => migrationSheet(analysis, request),

  /** The objects of a cluster as texts to compare the workspace with. */
  liveTexts: ({ analysis }: Current, objects: readonly JsonObject[]) => liveTexts(analysis, objects),

  /** What of the workspace is sent to a cluster, in order: these objects, or all (null). */
  applyPlan: ({ analysis }: Current, keys: readonly ResourceKey[] | null, target: ApplyTarget) =>
    applyPlan(analysis, keys, target),

  /** Of a workspace that shows a cluster: objects of it as manifests. */
  takenManifests: ({ analysis }: Current, keys: readonly ResourceKey[], options: TakeOptions) =>
    takenManifests(analysis, keys, options),

  /** Of a workspace that shows a cluster: how live statuses differ from what is computed, and what explains it. */
  statusDifferences: (
    { analysis, jobs }: Current,
    { only = null, countsAll = true, withChoices = true }: DifferenceOptions,
  ) =>
    jobs.run(
      `status-differences ${only} ${withChoices}`,
      statusDifferences(analysis, withAnswers(analysis), { only, countsAll, withChoices }),
    ),

  /** The worst of them by object, without those that its implementation explains. */
  liveMarks: ({ analysis }: Current, countsAll: boolean) =>
    liveMarks(
      runToEnd(statusDifferences(analysis, withAnswers(analysis), { withChoices: false, countsAll })),
    ),

  /** Of a workspace that shows a cluster: the controllers that have to do with an object, with where their logs are as a rule. */
  controllersOf: ({ analysis: { model } }: Current, key: ResourceKey) => {
    const resource = model.resources.get(key);
    return (resource ? controllersOf(resource, model) : []).map((name) => ({ name, logs: logsPlace(name) }));
  },

  /** The workspace in another form: one file for `yaml` and `mermaid`, none when it holds no objects. */
  exportText: ({ analysis }: Current, kind: ExportKind, parts?: Parts) => exportText(analysis, kind, parts),

  /** The texts of files as they are shared. It is here because reading them takes a while. */
  textsToShare: (_: Current, files: readonly ExportedFile[], parts: Parts) => textsToShare(files, parts),

  /** What of files their owner may want to keep back. */
  sensitiveIn: (_: Current, files: readonly ExportedFile[]) => sensitiveIn(files),
};

type Table = typeof questions;

export type Question = keyof Table;

/** The questions as methods. */
export type Questions = {
  readonly [Name in Question]: Table[Name] extends (current: Current, ...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

/** Methods that answer the questions from what is current when they are asked. */
export const answerQuestions = (current: () => Current): Questions =>
  Object.fromEntries(
    Object.entries(questions).map(([name, answer]) => [
      name,
      async (...args: readonly unknown[]) =>
        (answer as (current: Current, ...args: readonly unknown[]) => unknown)(current(), ...args),
    ]),
  ) as Questions;
