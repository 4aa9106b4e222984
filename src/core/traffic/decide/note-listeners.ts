import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { ListenerStatus } from '../../status/statuses.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { DataPlane, GatewayPlane } from '../data-plane.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coversHost, mayCoverHost } from '../table/hostname-buckets.ts';
import type { ListenerChoice } from './choose-listener.ts';
import { listenerCandidates } from './listener-candidates.ts';
import type { Note, Step, Verdict } from './step.ts';
import { FEW, reportAlike } from './report-alike.ts';

export const listenerText = ({ name, holder }: Listener): string => `listener ${name} of ${describe(holder)}`;

/** Why an unusable listener is unusable, from its own conditions. */
function whyUnusable({ conditions }: ListenerStatus): string {
  const bad = ['Accepted', 'Programmed'].flatMap(
    (type) => conditions.find((one) => one.type === type && one.status !== 'True') ?? [],
  );
  return bad.map(({ reason, message }) => `${reason}: ${message}`)[0] ?? 'It is not programmed.';
}

/**
 * Notes for every listener of a Gateway why it has the request or not. Of many, those for other ports and hosts are reported as one;
 * not at all where the note is about some routes alone.
 */
export function noteListeners(
  note: NonNullable<Note>,
  plane: DataPlane,
  gateway: GatewayPlane,
  port: number,
  request: TrafficRequest,
  chosen: ListenerChoice,
): void {
  const candidates = listenerCandidates(gateway, plane.statuses);
  const winner = chosen.listener?.status.listener;
  const tls = request.protocol === 'HTTPS' || request.protocol === 'TLS';
  const name = tls ? (request.sni ?? '') : request.host;
  const what = tls ? `server name ${request.sni ?? '(none)'}` : `host ${request.host || '(none)'}`;
  const verdictOn = (status: ListenerStatus): readonly [Verdict, string] => {
    const { listener } = status;
    const named = listener.hostname ?? 'any host';
    if (listener === winner && chosen.ok) {
      const provided = status.provided.map((words) => ` ${words}.`).join('');
      return ['chosen', `Port ${port}, ${named}: the most specific for ${what}.${provided}`];
    }
    if (listener === winner) return ['passed', `Port ${port}, ${named}: it has ${what}.`];
    if (listener.port !== port)
      return ['rejected', `It is on port ${listener.port}, the request on ${port}.`];
    if (!candidates.carriesTraffic(listener))
      return ['rejected', `It carries no traffic. ${whyUnusable(status)}`];
    if (mayCoverHost(named, name))
      return [
        'rejected',
        `Its hostname ${named} is filled in later; whether it covers ${what} is not known.`,
      ];
    if (!coversHost(listener.hostname, name))
      return ['rejected', `Its hostname ${named} does not cover ${what}.`];
    if (!winner) return ['rejected', `It speaks ${listener.protocol}, the request ${request.protocol}.`];
    return [
      'rejected',
      `${named} covers ${what}, too; listener ${winner.name} (${winner.hostname ?? 'any host'}) is for it.`,
    ];
  };
  const step = (status: ListenerStatus): Step => {
    const { listener } = status;
    const [verdict, reason] = verdictOn(status);
    const at = { resource: listener.holder.key, path: listener.path };
    return { stage: 'listener', subject: listenerText(listener), verdict, reason, at };
  };
  const isFew = candidates.all.length <= FEW && !note.about;
  const near = isFew ? candidates.all : candidates.covering(port, name, winner);
  near.forEach((status) => note.one(step(status)));
  if (isFew || note.about) return;
  const at = { resource: gateway.gateway.key, path: ['spec', 'listeners'] };
  const listeners = { stage: 'listener', noun: 'listener', plural: 'listeners', at, step } as const;
  const others = (isThere: boolean) => (): readonly ListenerStatus[] => {
    const reported = new Set(near);
    return candidates.all.filter(
      (status) => (status.listener.port === port) === isThere && !reported.has(status),
    );
  };
  const there = candidates.countOn(port);
  reportAlike(note, listeners, {
    id: 'listeners of other ports',
    count: candidates.all.length - there,
    reason: `They are on other ports, the request on ${port}.`,
    members: others(false),
  });
  reportAlike(note, listeners, {
    id: 'listeners for other hosts',
    count: there - near.length,
    reason: `They are on port ${port}, and do not cover ${what}.`,
    members: others(true),
  });
}

/** Notes that no listener takes a request, and how it ends. */
export function noteNoListener(
  note: NonNullable<Note>,
  gateway: Resource,
  chosen: Extract<ListenerChoice, { ok: false }>,
): void {
  const end = chosen.status === null ? 'The connection is refused.' : `The client gets ${chosen.status}.`;
  const at = { resource: gateway.key, path: ['spec', 'listeners'] };
  note('listener', describe(gateway), 'rejected', `${chosen.reason} ${end}`, at);
}
