import { targetGroups } from '../../annotations/aws/targets.ts';
import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { groupBy } from '../../../incremental/group-by.ts';
import { stringAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { PathMatch } from '../../http-rule.ts';
import type { ClassPlan } from '../../row.ts';
import type { ConvertContext } from '../../convert-class.ts';
import { annotationsOf, type AnnotationReader } from '../dialect/annotations-of.ts';
import type {
  BackendProtocol,
  Dialect,
  Effect,
  HostEffect,
  PathPlan,
  SourcePath,
} from '../dialect/dialect.ts';
import { approximated, converted, invalid } from '../dialect/effects.ts';
import { portOf } from '../dialect/read-values.ts';
import { hostToken } from '../../names/tokens.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { escapeExpression } from '../shared/literal-path.ts';
import { textMatch } from '../shared/path-match.ts';
import type { ClassInput } from '../provider.ts';
import { actionPlan } from './actions.ts';
import { conditionMatches } from './conditions.ts';

const PREFIX = 'alb.ingress.kubernetes.io/';

const readOf = (ingress: Resource): AnnotationReader => annotationsOf(ingress, [PREFIX]);

/** What joins Ingresses to one load balancer; null for one of its own. */
const groupOf = (ingress: Resource): string | null => readOf(ingress).text('group.name') ?? null;

const orderOf = (ingress: Resource): number => Number(readOf(ingress).text('group.order') ?? 0) || 0;

const nameOf = ({ namespace, name }: Resource): string => `${namespace}/${name}`;

/** What the controller reads of Services before the Ingress: all about target groups. */
const TARGETS: ReadonlySet<string> = new Set(Object.keys(targetGroups));

/** `backend-protocol-version` without TLS; with TLS the target group says both. */
function protocolOf({ ingress, service }: SourcePath): BackendProtocol | null {
  const read = annotationsOf([ingress, service], [PREFIX]);
  const version = read.text('backend-protocol-version')?.toUpperCase();
  const isPlain = (read.text('backend-protocol') ?? 'HTTP').toUpperCase() === 'HTTP';
  if (!isPlain || (version !== 'GRPC' && version !== 'HTTP2')) return null;
  return {
    speaks: version === 'GRPC' ? 'grpc' : 'h2c',
    annotations: [read.nameOf('backend-protocol-version')],
    check: null,
  };
}

const dialect: Dialect = {
  controller: 'AWS Load Balancer Controller',
  order: (a, b) => orderOf(a) - orderOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1),
  plan(source, context): PathPlan {
    const read = readOf(source.ingress);
    const effects: Effect[] = [];
    const path = pathMatch(source, read);
    if (path.usesRegex) effects.push(approximated(read.nameOf('use-regex-path-match'), DIALECT, 'path'));
    const port = portOf(read.text('ssl-redirect'));
    if (port !== undefined)
      effects.push(
        converted(read.nameOf('ssl-redirect'), { filter: 'https' }, [
          'HTTPRouteSchemeRedirect',
          ...(port === 443 ? [] : ['HTTPRoutePortRedirect']),
        ]),
      );
    const service = stringAt(source.ingress.value, [...placeOf(source), 'backend', 'service', 'name']) ?? '';
    const action = actionPlan(source, service, read, context);
    const conditions = conditionMatches(service, read, { path: path.match });
    return {
      matches: conditions.matches,
      pathDifference: path.difference,
      protocol: protocolOf(source),
      httpsRedirect: port === undefined ? null : { statusCode: 301, port },
      ...(action.backends && { backends: action.backends }),
      filters: action.filters,
      needs: action.needs,
      effects: [...effects, ...action.effects, ...conditions.effects],
    };
  },
  services: {
    reads: (annotation) => TARGETS.has(annotation.slice(PREFIX.length)) && annotation.startsWith(PREFIX),
    overrides: true,
  },
  host: (_, ingresses) => {
    const ports = ingresses.map((ingress) => ({ ingress, ports: listenPorts(ingress) }));
    const [first] = ports;
    const effects = ports.flatMap(({ ingress, ports: { effect } }): readonly HostEffect[] =>
      effect ? [{ ingress, annotation: effect.annotation, verdict: effect.verdict, field: 'port' }] : [],
    );
    const http = first?.ports.http[0] ?? null;
    const https = first?.ports.https[0] ?? null;
    return { httpPort: http, httpsPort: https ?? 443, needsCertificate: https !== null, effects };
  },
  notes: (ingresses) => {
    const groups = new Set(ingresses.map(groupOf));
    const [group] = groups;
    return [
      'Certificates of the load balancer are in ACM: the Gateway needs a LoadBalancerConfiguration that names them, or finds them by the hostnames of its listeners.',
      ...(group !== null &&
      group !== undefined &&
      new Set(ingresses.map(({ namespace }) => namespace)).size > 1
        ? [`Ingresses of several namespaces are in group ${group}: any namespace could join it.`]
        : []),
    ];
  },
};

const plan = planDialect(dialect);

/**
 * The AWS Load Balancer Controller: a Gateway for each load balancer, that is for each group of Ingresses, and for each Ingress
 * without one (docs/model/controllers.md#aws).
 */
export function aws(input: ClassInput, context: ConvertContext): readonly ClassPlan[] {
  const groups = groupBy(input.ingresses, (ingress) => {
    const group = groupOf(ingress);
    return group === null ? `ingress ${nameOf(ingress)}` : `group ${group}`;
  });
  return Array.from(groups, ([, ingresses]) => {
    const [first] = ingresses;
    const made = plan({ ...input, ingresses }, context);
    const group = groupOf(first);
    return {
      ...made,
      gatewayName: group === null ? `${first.namespace}-${first.name}` : hostToken(group),
      verdictOf: (ingress, leaf) =>
        group !== null && leaf.path[2] === `${PREFIX}group.name`
          ? {
              outcome: 'converted',
              loss: 0,
              to: [{ at: 'gateway', className: made.className, field: 'metadata.name' }],
            }
          : made.verdictOf(ingress, leaf),
    };
  });
}

const DIALECT = 'The dialect of expressions is the one of the implementation.';

const placeOf = ({ rule, index }: SourcePath) => ['spec', 'rules', rule, 'http', 'paths', index] as const;

function pathMatch(
  { type, path }: SourcePath,
  read: AnnotationReader,
): Readonly<{ match: PathMatch; difference: string | null; usesRegex: boolean }> {
  const plain = (value: string, kind: 'Exact' | 'Prefix'): PathMatch =>
    textMatch(value, kind).match ?? { type: kind === 'Exact' ? 'Exact' : 'PathPrefix', value };
  if (type !== 'ImplementationSpecific')
    return { match: plain(path, type), difference: null, usesRegex: false };
  if (read.isOn('use-regex-path-match'))
    return { match: { type: 'RegularExpression', value: path }, difference: DIALECT, usesRegex: true };
  if (path === '/*') return { match: plain('/', 'Prefix'), difference: null, usesRegex: false };
  const before = path.slice(0, -2);
  if (path.endsWith('/*') && !/[*?]/.test(before))
    return {
      match: plain(before, 'Prefix'),
      difference: `The path ${before} itself is matched, too.`,
      usesRegex: false,
    };
  if (!/[*?]/.test(path)) return { match: plain(path, 'Exact'), difference: null, usesRegex: false };
  const value = `^${escapeExpression(path).replaceAll('\\*', '.*').replaceAll('\\?', '.')}$`;
  return { match: { type: 'RegularExpression', value }, difference: DIALECT, usesRegex: false };
}

type Ports = Readonly<{ http: readonly number[]; https: readonly number[]; effect: Effect | null }>;

/** The ports of the load balancer: HTTP alone, or with a certificate HTTPS alone, unless it is said. */
function listenPorts(ingress: Resource): Ports {
  const read = readOf(ingress);
  const written = read.text('listen-ports');
  const annotation = read.nameOf('listen-ports');
  const secure = read.text('certificate-arn') !== undefined || ingressRules(ingress).tls.length > 0;
  const usual = secure ? { http: [], https: [443] } : { http: [80], https: [] };
  if (written === undefined) return { ...usual, effect: null };
  const entries = [...written.matchAll(/\{\s*"(HTTPS?)"\s*:\s*(\d{1,5})\s*\}/g)];
  if (entries.length === 0)
    return { ...usual, effect: invalid(annotation, 'It is no list of protocols and ports.') };
  const of = (protocol: string): readonly number[] =>
    entries.filter(([, one]) => one === protocol).flatMap(([, , port]) => portOf(port) ?? []);
  const [http, https] = [of('HTTP'), of('HTTPS')];
  const isWhole = http.length <= 1 && https.length <= 1;
  return {
    http,
    https,
    effect: isWhole
      ? converted(annotation)
      : approximated(
          annotation,
          'One port of each protocol has a listener; add listeners for the others.',
          'rule',
          [],
          3,
        ),
  };
}
