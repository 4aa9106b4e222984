import type { Analysis } from '../../analysis.ts';
import { GATEWAY_API, NETWORKING } from '../../kinds/shared/groups.ts';
import { kindsOfRole } from '../../kinds/registry.ts';
import { matchPaths, pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { requestLine } from '../../traffic/request/request-line.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { draftOf } from '../../views/traffic/draft-of.ts';
import type { Json } from '../../yaml/json.ts';
import type { Place, Places } from '../comparison-rows.ts';
import { sendToBoth, type BothDrafts } from '../send-to-both.ts';

/** A request that shows a difference on both models. */
export type Shown = Readonly<{ request: string; drafts: BothDrafts; differs: boolean }>;

/** One difference between the models, with what stands for it in this very workspace. */
export type ModelRow = Places &
  Readonly<{
    id: string;
    title: string;
    /** What each model has for it, as a sentence. */
    ingress: string;
    gateway: string;
    /** Where it stands here, in words; null where it does not. */
    hereIngress: string | null;
    hereGateway: string | null;
    /** More than one place, line by line. */
    details: readonly string[];
    shown: Shown | null;
  }>;

/** Something that a row found, and what it says of it. */
export type Found = Readonly<{ resource: Resource; place: Place; value: Json }>;

/** Both halves of a workspace, as rows ask about them. */
export type Models = Readonly<{
  analysis: Analysis;
  ingresses: readonly Resource[];
  ingressClasses: readonly Resource[];
  routes: readonly Resource[];
  gateways: readonly Resource[];
}>;

export function modelsOf(analysis: Analysis): Models {
  const { index } = analysis;
  return {
    analysis,
    ingresses: index.ofKind(NETWORKING, 'Ingress'),
    ingressClasses: index.ofKind(NETWORKING, 'IngressClass'),
    routes: kindsOfRole('route').flatMap(({ group, kind }) => index.ofKind(group, kind)),
    gateways: index.ofKind(GATEWAY_API, 'Gateway'),
  };
}

/** The first value at a pattern in some objects that fits. */
export function firstOf(
  resources: readonly Resource[],
  pattern: string,
  fits: (value: Json, resource: Resource) => boolean = () => true,
): Found | null {
  for (const resource of resources)
    for (const { path, value } of matchPaths(resource.value, pattern))
      if (fits(value, resource)) return { resource, place: { key: resource.key, path }, value };
  return null;
}

/** The first annotation of some objects whose name has an ending. */
export const annotationOf = (resources: readonly Resource[], ending: RegExp): Found | null =>
  firstOf(
    resources.filter(({ value }) =>
      matchPaths(value, 'metadata.annotations').some(({ value: all }) =>
        Object.keys(all as Record<string, Json>).some((name) => ending.test(name)),
      ),
    ),
    'metadata.annotations',
  );

const wordsOf = (found: Found | null): string | null => {
  if (!found) return null;
  const path = pathText(found.place.path);
  return path === '' ? describe(found.resource) : `${path} of ${describe(found.resource)}`;
};

/** A row of two places. */
export const rowOf = (
  text: Pick<ModelRow, 'id' | 'title' | 'ingress' | 'gateway'>,
  before: Found | null,
  after: Found | null,
  more: Partial<Pick<ModelRow, 'shown' | 'details'>> = {},
): ModelRow => ({
  ...text,
  before: before?.place ?? null,
  after: after?.place ?? null,
  hereIngress: wordsOf(before),
  hereGateway: wordsOf(after),
  details: more.details ?? [],
  shown: more.shown ?? null,
});

/** A request through both halves, and whether they end otherwise. */
export function show({ analysis }: Models, request: TrafficRequest | undefined): Shown | null {
  if (!request) return null;
  const plain = { ...request, gateway: null, ingressClass: null };
  const draft = draftOf(plain, false);
  const drafts: BothDrafts = { before: draft, after: draft, client: null };
  const { differences } = sendToBoth(drafts, { analysis, half: 'ingress' }, { analysis, half: 'gateway' });
  if (differences === null) return null;
  return { request: requestLine(plain), drafts, differs: differences.length > 0 };
}
