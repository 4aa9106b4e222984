import { causeOf } from '../compare/requests/cause-of.ts';
import type { RequestDifference } from '../compare/requests/compare-requests.ts';
import { endText, takerText } from '../compare/requests/outcome-words.ts';
import type { Comparison } from '../compare/compare.ts';
import type { ObjectChanges } from '../compare/compare-objects.ts';
import { conditionText, type StatusChange } from '../compare/compare-statuses.ts';
import type { FindingChanges } from '../compare/compare-findings.ts';
import { pathText } from '../model/access.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import { describe } from '../topology/describe.ts';
import type { RequestOutcome } from '../traffic/decide/outcome.ts';
import { requestLine } from '../traffic/request/request-line.ts';
import { isGrpc } from '../traffic/request/request.ts';
import { draftOf } from '../views/traffic/draft-of.ts';
import type { Path } from '../yaml/json.ts';
import { witnessRequest } from '../compare/comparison-json.ts';
import type { BothDrafts } from './send-to-both.ts';

/** An object, or a value in it. */
export type Place = Readonly<{ key: ResourceKey; path: Path }>;

/** Where a difference is on each side; null where it is not there. */
export type Places = Readonly<{ before: Place | null; after: Place | null }>;

/** Requests that end otherwise: the witness of a class. */
export type RequestRow = Places &
  Readonly<{
    id: string;
    request: string;
    /** What the client sends along, as lines. */
    headers: readonly string[];
    /** How it ends on each side, with what has it. */
    was: string;
    is: string;
    cause: string;
    /** The request to send on each side. */
    drafts: BothDrafts;
  }>;

export type ObjectRow = Places &
  Readonly<{
    id: string;
    change: 'added' | 'removed' | 'changed';
    object: string;
    /** The outermost fields that differ. */
    fields: readonly string[];
  }>;

export type StatusRow = Places &
  Readonly<{ id: string; object: string; condition: string; was: string | null; is: string | null }>;

export type FindingRow = Places &
  Readonly<{ id: string; change: 'introduced' | 'fixed'; severity: Severity; message: string; code: string }>;

/** The first rows of a list, and how many there are in all. */
export type Rows<Row> = Readonly<{ total: number; rows: readonly Row[] }>;

export type ComparisonRows = Readonly<{
  requests: Rows<RequestRow>;
  objects: Rows<ObjectRow>;
  status: Rows<StatusRow>;
  findings: Rows<FindingRow> & Readonly<{ introduced: number; fixed: number }>;
}>;

/** More rows than people read are counted. */
const MOST = 250;

const rowsOf = <Item, Row>(items: readonly Item[], rowOf: (item: Item) => Row): Rows<Row> => ({
  total: items.length,
  rows: items.slice(0, MOST).map(rowOf),
});

const placeOf = (resource: Resource | undefined | null, path: Path = []): Place | null =>
  resource ? { key: resource.key, path } : null;

const takerPlace = ({ route, rule }: RequestOutcome): Place | null =>
  placeOf(route, rule ? ['spec', 'rules', rule.index] : []);

function endWords(outcome: RequestOutcome): string {
  const taker = takerText(outcome);
  return `${endText(outcome)}${taker === null ? '' : ` (${taker})`}`;
}

function requestRow(difference: RequestDifference): RequestRow {
  const { request, before, after, aspects } = difference;
  const draftFor = ({ entry }: typeof before) => draftOf({ ...request, ...entry?.address }, true);
  const line = requestLine(witnessRequest(difference));
  const headers = [...request.headers]
    .filter(([name]) => name !== 'content-type' || !isGrpc(request))
    .map(([name, values]) => `${name}: ${values.join(', ')}`);
  return {
    id: [line, ...headers, before.entry?.words, after.entry?.words, ...aspects].join('\n'),
    request: line,
    headers,
    was: endWords(before.outcome),
    is: endWords(after.outcome),
    cause: causeOf(difference, aspects),
    drafts: { before: draftFor(before), after: draftFor(after), client: request.client },
    before: takerPlace(before.outcome),
    after: takerPlace(after.outcome),
  };
}

function objectRows({ added, removed, changed }: ObjectChanges): Rows<ObjectRow> {
  const row = (
    change: ObjectRow['change'],
    before: Resource | null,
    after: Resource | null,
    paths: readonly Path[] = [],
  ): readonly ObjectRow[] => {
    const resource = after ?? before;
    if (!resource) return [];
    const [path = []] = paths;
    return [
      {
        id: `${change} ${resource.key}`,
        change,
        object: describe(resource),
        fields: paths.map(pathText),
        before: placeOf(before, path),
        after: placeOf(after, path),
      },
    ];
  };
  const all = [
    ...changed.flatMap(({ before, after, paths }) => row('changed', before, after, paths)),
    ...added.flatMap((object) => row('added', null, object)),
    ...removed.flatMap((object) => row('removed', object, null)),
  ];
  return rowsOf(all, (one) => one);
}

function statusRow({ resource, condition, before, after }: StatusChange): StatusRow {
  const place = placeOf(resource);
  return {
    id: `${resource.key} ${condition}`,
    object: describe(resource),
    condition,
    was: before && conditionText(before),
    is: after && conditionText(after),
    before: place,
    after: place,
  };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function findingRows({ introduced, fixed }: FindingChanges): ComparisonRows['findings'] {
  const row =
    (change: FindingRow['change']) =>
    ({ id, severity, message, code, resource, path }: Finding): FindingRow => {
      const place = resource === null ? null : { key: resource, path };
      return {
        id: `${change} ${id}`,
        change,
        severity,
        message,
        code,
        before: change === 'fixed' ? place : null,
        after: change === 'introduced' ? place : null,
      };
    };
  const worstFirst = (list: readonly Finding[]): readonly Finding[] =>
    list.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const all = [...worstFirst(introduced).map(row('introduced')), ...worstFirst(fixed).map(row('fixed'))];
  return { ...rowsOf(all, (one) => one), introduced: introduced.length, fixed: fixed.length };
}

/** The differences of a comparison as rows of tables, each with its places on both sides (docs/model/comparison.md). */
export const comparisonRows = ({ requests, objects, status, findings }: Comparison): ComparisonRows => ({
  requests: rowsOf(requests.different, requestRow),
  objects: objectRows(objects),
  status: rowsOf(status, statusRow),
  findings: findingRows(findings),
});
