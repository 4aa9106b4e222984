import { memo } from '../../incremental/memo.ts';
import { buildRequest } from '../../traffic/request/build-request.ts';
import { sampleText } from '../../traffic/coverage/sample-text.ts';
import { hostIn } from '../../traffic/coverage/representative-request.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { classNameOf } from '../../topology/ingress-class.ts';
import { decideIngress } from '../decide/decide-request.ts';
import type { IngressControllerModel, IngressPlane } from '../ingress-plane.ts';
import { ingressRules, type IngressPath } from '../ingress-rules.ts';

/** One class of requests that Ingresses distinguish, and where it goes. */
export type IngressRow = Readonly<{
  /** Stable while class, host, path and type are. */
  id: string;
  controller: IngressControllerModel;
  /** Empty for any host. */
  host: string;
  /** The path that the class is made for; null for what is left over of a host. */
  path: IngressPath | null;
  request: TrafficRequest;
  outcome: Omit<RequestOutcome, 'steps'>;
  /** The path itself has the request. False: another one takes it before, or it has none. */
  wins: boolean;
}>;

/** A path that no Ingress names. */
const ELSEWHERE = '/elsewhere-of-all-paths';

/** Whether the paths of a host are expressions. */
export const readsExpressions = (controller: IngressControllerModel, host: string): boolean =>
  controller.kind === 'nginx' && Boolean(controller.model.servers.get(host)?.regexMode);

/** A text that a path matches; undefined where none is found easily. */
function sampleOf(controller: IngressControllerModel, { path, host }: IngressPath): string | undefined {
  if (path === '') return '/';
  if (!readsExpressions(controller, host)) return path;
  // The end of an expression is open, and its whole is more than enough.
  const text = sampleText(path);
  return text?.startsWith('/') ? text : undefined;
}

function requestTo(
  controller: IngressControllerModel,
  host: string,
  path: string,
): TrafficRequest | undefined {
  const built = buildRequest({
    protocol: 'HTTP',
    host,
    path,
    ingressClass: controller.group.classes[0],
  });
  return built.ok ? built.request : undefined;
}

function rowsOf(controller: IngressControllerModel, plane: IngressPlane): readonly IngressRow[] {
  const paths = controller.group.ingresses.flatMap((ingress) =>
    ingressRules(ingress).rules.flatMap((rule) => rule.paths),
  );
  const hosts = new Set(
    controller.group.ingresses.flatMap((ingress) => {
      const { rules } = ingressRules(ingress);
      return rules.length === 0 ? [''] : rules.map(({ host }) => host);
    }),
  );
  const hostFor = new Map([...hosts].map((host) => [host, hostIn(host, hosts)] as const));
  const row = (host: string, path: IngressPath | null, target: string | undefined): readonly IngressRow[] => {
    const request =
      target === undefined ? undefined : requestTo(controller, hostFor.get(host) ?? host, target);
    if (!request) return [];
    const outcome = decideIngress(plane, controller, request);
    const { route, rule, match } = outcome;
    const wins =
      path === null ||
      (route?.key === path.ingress.key && rule?.index === path.ruleIndex && match?.index === path.pathIndex);
    const mark = path ? `${path.ingress.key}#${path.at.join('.')}` : 'rest';
    const of = (path && classNameOf(path.ingress)) ?? controller.group.id;
    return [
      { id: ['ingress', of, host, target, mark].join(' '), controller, host, path, request, outcome, wins },
    ];
  };
  return [
    ...paths.flatMap((path) => row(path.host, path, sampleOf(controller, path))),
    ...[...hosts].flatMap((host) => row(host, null, ELSEWHERE)),
  ];
}

/**
 * The routing table of the Ingresses of a workspace: a request for each path, and one for what is left over of each host
 * (docs/model/ingress.md#coverage).
 */
export const ingressRows: (plane: IngressPlane) => readonly IngressRow[] = memo((plane) =>
  plane.controllers.flatMap((controller) => (controller.kind === null ? [] : rowsOf(controller, plane))),
);
