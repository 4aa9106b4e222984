import type { Analysis } from '../analysis.ts';
import { differingAspects } from '../compare/requests/differing-aspects.ts';
import { nothingAnswers } from '../compare/requests/nothing-answers.ts';
import { aspectText } from '../compare/requests/outcome-words.ts';
import { gatewaySide } from '../compare/sides/gateway-side.ts';
import { ingressSide } from '../compare/sides/ingress-side.ts';
import type { Knock, Side } from '../compare/sides/side.ts';
import { traceRequest } from '../ingress/decide/decide-request.ts';
import type { RequestOutcome } from '../traffic/decide/outcome.ts';
import type { Step } from '../traffic/decide/step.ts';
import type { TrafficRequest } from '../traffic/request/request.ts';
import type { RequestDraft } from '../views/traffic/draft-of.ts';
import { groupIn, notSent, parseDraft, tracedView, type Traced } from '../views/traffic/trace-draft.ts';
import type { Half } from './half-graph.ts';

/** One request, as each side gets it: where entries have other names, it is sent to another one. */
export type BothDrafts = Readonly<{
  before: RequestDraft;
  after: RequestDraft;
  /** The address of the client; null where it is not known. */
  client: string | null;
}>;

/** A request on both sides. */
export type SentToBoth = Readonly<{
  before: Traced;
  after: Traced;
  /** In what the outcomes differ, as sentences; null where they cannot be compared. */
  differences: readonly string[] | null;
}>;

/** A side that requests are sent to: a workspace, or half of one. */
export type Target = Readonly<{ analysis: Analysis; half: Half | null }>;

const sideFor = ({ analysis }: Target, half: Half): Side =>
  half === 'ingress' ? ingressSide(analysis.ingressPlane) : gatewaySide(analysis.dataPlane);

function knockOf({ protocol, port, host, sni }: TrafficRequest): Knock {
  const tls = protocol === 'HTTPS' || protocol === 'TLS' || (protocol === 'GRPC' && sni !== null);
  const door = protocol === 'GRPC' ? (tls ? 'HTTPS' : 'HTTP') : protocol;
  return { protocol: door, port: port ?? (tls ? 443 : 80), host };
}

/** What becomes of a request in one half: of several that could answer, the nearest does. */
function traceHalf(target: Target, half: Half, request: TrafficRequest): RequestOutcome {
  const knock = knockOf(request);
  if (request.serviceEntry !== null || request.from !== null) return traceRequest(target.analysis, request);
  const isMeant = half === 'ingress' ? request.ingressClass !== null : request.gateway !== null;
  if (isMeant) return traceRequest(target.analysis, request);
  const [entry] = sideFor(target, half).entries.toSorted((a, b) => b.nearness(knock) - a.nearness(knock));
  const plain = { ...request, gateway: null, ingressClass: null, serviceEntry: null };
  return entry ? entry.trace(plain, new Set()) : nothingAnswers(plain);
}

type Sent = Readonly<{ traced: Traced; outcome: RequestOutcome | null }>;

const outcomeOn = (target: Target, request: TrafficRequest): RequestOutcome =>
  target.half ? traceHalf(target, target.half, request) : traceRequest(target.analysis, request);

function send(draft: RequestDraft, client: string | null, target: Target): Sent {
  const parsed = parseDraft(draft);
  if (!parsed.ok) return { traced: notSent(draft, parsed.message), outcome: null };
  const request = { ...parsed.request, client };
  const outcome = outcomeOn(target, request);
  return { traced: tracedView(draft, request, outcome, target.analysis), outcome };
}

/** Many that the trace of one side reports as one: by its name there, and how many of them, from the first on. */
export type GroupOnSide = Readonly<{ side: 'before' | 'after'; id: string; most: number }>;

/** The members of a group of steps on one side, each with its own reason; null where its trace has no such group any more. */
export function groupOnSide(
  drafts: BothDrafts,
  before: Target,
  after: Target,
  { side, id, most }: GroupOnSide,
): readonly Step[] | null {
  const parsed = parseDraft(drafts[side]);
  if (!parsed.ok) return null;
  const request = { ...parsed.request, client: drafts.client };
  return groupIn(outcomeOn(side === 'before' ? before : after, request), id, most);
}

/** The sides as the two models of one workspace. */
const MODELS = ['by the Ingresses', 'by the Gateways'] as const;

/** Sends one request through both sides of a comparison. */
export function sendToBoth(drafts: BothDrafts, before: Target, after: Target): SentToBoth {
  const [was, is] = [send(drafts.before, drafts.client, before), send(drafts.after, drafts.client, after)];
  const [old, now] = [was.outcome, is.outcome];
  const known = old && now && old.unclear === null && now.unclear === null;
  return {
    before: was.traced,
    after: is.traced,
    differences: known
      ? differingAspects(old, now, {
          acrossKinds: (old.ingressController === null) !== (now.ingressController === null),
        }).map((aspect) => aspectText(aspect, old, now, before.half ? MODELS : undefined))
      : null,
  };
}
