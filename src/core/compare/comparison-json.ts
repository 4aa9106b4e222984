import { sameValue } from '../incremental/same-value.ts';
import type { Resource } from '../model/resource.ts';
import type { Model } from '../model/model.ts';
import { findingJson, type FindingJson } from '../rules/finding-json.ts';
import { placeFindings } from '../rules/placed-finding.ts';
import type { Finding } from '../rules/finding.ts';
import type { RequestJson } from '../traffic/request/parse-request.ts';
import type { TrafficRequest } from '../traffic/request/request.ts';
import { traceJson, type TraceJson } from '../traffic/trace-json.ts';
import type { Comparison } from './compare.ts';
import { conditionText, type ConditionValue, type StatusChange } from './compare-statuses.ts';
import { causeOf, tracesOf, type Asked } from './requests/cause-of.ts';
import type { RequestDifference } from './requests/compare-requests.ts';
import { requestJson } from './requests/request-json.ts';

type ObjectJson = Readonly<{ apiVersion: string; kind: string; namespace: string; name: string }>;

/** A request whose outcome differs, for all of its class. */
export type RequestDifferenceJson = Readonly<{
  request: RequestJson;
  before: TraceJson;
  after: TraceJson;
  /** Why, in plain words. */
  cause: string;
}>;

/** How two workspaces differ for traffic, as programs read it. */
export type ComparisonJson = Readonly<{
  objects: Readonly<{
    added: readonly ObjectJson[];
    removed: readonly ObjectJson[];
    changed: readonly ObjectJson[];
  }>;
  /** Conditions whose status differs: `True`, `False`; or whose reason does: `False (BackendNotFound)`. Null where one is not written. */
  status: readonly Readonly<{
    resource: ObjectJson;
    condition: string;
    before: string | null;
    after: string | null;
  }>[];
  findings: Readonly<{ introduced: readonly FindingJson[]; fixed: readonly FindingJson[] }>;
  /** One witness for each class of requests that end otherwise. */
  requests: readonly RequestDifferenceJson[];
}>;

const objectJson = ({ apiVersion, kind, namespace, name }: Resource): ObjectJson => ({
  apiVersion,
  kind,
  namespace,
  name,
});

/** A request with the Gateway or the Ingress class it is sent to, where that is the same on both sides. */
export function witnessRequest({ request, before, after }: Asked): TrafficRequest {
  const [was, is] = [before.entry?.address ?? null, after.entry?.address ?? null];
  return was !== null && sameValue(was, is) ? { ...request, ...was } : request;
}

/** A difference with both traces and its cause. */
export function differenceJson(difference: RequestDifference): RequestDifferenceJson {
  const traced = tracesOf(difference);
  return {
    request: requestJson(witnessRequest(difference)),
    before: traceJson(traced('before')),
    after: traceJson(traced('after')),
    cause: causeOf(difference, difference.aspects, traced),
  };
}

/** With the reasons only where the status is the same. */
function statusJson({ resource, condition, before, after }: StatusChange): ComparisonJson['status'][number] {
  const text = (value: ConditionValue | null): string | null => {
    if (value === null) return null;
    return before?.status === after?.status ? conditionText(value) : value.status;
  };
  return { resource: objectJson(resource), condition, before: text(before), after: text(after) };
}

/** Where the findings of a side stand. */
export type Placing = Readonly<{ model: Model; paths: readonly string[] }>;

const findingsJson = (findings: readonly Finding[], { model, paths }: Placing): readonly FindingJson[] =>
  placeFindings(findings, model, paths).map((placed) => findingJson(placed, model));

/** A comparison with the keys that `gatehouse diff -o json` promises, and no others. */
export const comparisonJson = (
  { objects, status, findings, requests }: Comparison,
  before: Placing,
  after: Placing,
): ComparisonJson => ({
  objects: {
    added: objects.added.map(objectJson),
    removed: objects.removed.map(objectJson),
    changed: objects.changed.map((change) => objectJson(change.after)),
  },
  status: status.map(statusJson),
  findings: {
    introduced: findingsJson(findings.introduced, after),
    fixed: findingsJson(findings.fixed, before),
  },
  requests: requests.different.map(differenceJson),
});
