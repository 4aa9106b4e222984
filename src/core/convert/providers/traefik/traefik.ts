import type { PathMatch } from '../../http-rule.ts';
import type { HostPlan, ListenerSide, Row } from '../../row.ts';
import { annotationsOf } from '../dialect/annotations-of.ts';
import type { Dialect, Effect, SourcePath } from '../dialect/dialect.ts';
import { approximated, converted, inert, manual } from '../dialect/effects.ts';
import { letterPrefixDifference } from '../dialect/letter-prefix.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { textMatch } from '../shared/path-match.ts';
import { convertMiddlewares } from './middlewares/convert-middlewares.ts';
import { schemeOf, serviceNeeds } from './service-settings.ts';

const PREFIX = 'traefik.ingress.kubernetes.io/';

/** Entry points by convention: those of its chart. */
const SIDES: Readonly<Record<string, ListenerSide>> = { web: 'http', websecure: 'https' };

/** As Traefik writes the rule of a router: its length is the priority. */
const ruleLength = (host: string | null, { type, value }: PathMatch): number =>
  (host === null ? 0 : `Host(\`${host}\`) && `.length) +
  `${type === 'Exact' ? 'Path' : 'PathPrefix'}(\`${value}\`)`.length;

const dialect: Dialect = {
  controller: 'Traefik',
  defaults: 'without-rules',
  plan(source, { index }) {
    const read = annotationsOf(source.ingress, [PREFIX]);
    const path = matchOf(source, read.text('router.pathmatcher'));
    const { match } = path;
    const entryPoints = read.list('router.entrypoints');
    const tls = read.isOn('router.tls');
    const effects: Effect[] = [];
    if (path.usesMatcher) effects.push(converted(read.nameOf('router.pathmatcher'), 'path'));
    else if (read.text('router.pathmatcher') !== undefined)
      effects.push(
        inert(read.nameOf('router.pathmatcher'), 'It is for paths of the type ImplementationSpecific.'),
      );
    const side = sideOf(entryPoints, tls);
    if (entryPoints.length > 0)
      effects.push(entryPointEffect(read.nameOf('router.entrypoints'), entryPoints));
    if (tls) effects.push(converted(read.nameOf('router.tls')));
    const middlewares = read.list('router.middlewares');
    const parts = convertMiddlewares(read.nameOf('router.middlewares'), middlewares, source, match, index);
    const ofService = serviceNeeds(source);
    return {
      matches: [{ path: match }],
      pathDifference: path.difference,
      side,
      filters: parts.filters,
      needs: [...parts.needs, ...ofService.flatMap(({ need }) => need)],
      httpsRedirect: parts.httpsRedirect,
      protocol: schemeOf(source),
      effects: [...effects, ...parts.effects, ...ofService.flatMap((one) => one.effects)],
    };
  },
  services: { reads: (annotation) => annotation.startsWith(`${PREFIX}service.`) },
  host: (_, ingresses) => {
    const isSecure = ingresses.some((ingress) => {
      const read = annotationsOf(ingress, [PREFIX]);
      return sideOf(read.list('router.entrypoints'), read.isOn('router.tls')) === 'https';
    });
    return isSecure && !ingresses.some(({ value }) => hasTlsSecret(value)) ? { needsCertificate: true } : {};
  },
  moreRows: (rows, hosts) => hosts.flatMap((host) => (host.host === null ? [] : hostlessIn(host, rows))),
  notes: () => [
    'Of several rules that fit, Traefik takes the one with the longest text, and the Gateway API the one with the longest path: requests to which both a hostless rule and one of their host fit may go elsewhere.',
  ],
};

/** Traefik's Ingress provider, with the Middlewares of the workspace (docs/model/controllers.md#traefik). */
export const traefik = planDialect(dialect);

const hasTlsSecret = (value: Parameters<typeof JSON.stringify>[0]): boolean =>
  /"secretName":"[^"]+"/.test(JSON.stringify(value?.spec?.tls ?? []));

function matchOf(
  { type, path }: SourcePath,
  matcher: string | undefined,
): Readonly<{ match: PathMatch; difference: string | null; usesMatcher: boolean }> {
  const usesMatcher = type === 'ImplementationSpecific' && matcher !== undefined;
  if (usesMatcher && matcher === 'PathRegexp') {
    const anchored = path.startsWith('^') ? path : `.*${path}`;
    return {
      match: { type: 'RegularExpression', value: path.endsWith('$') ? anchored : `${anchored}.*` },
      difference: 'The dialect of expressions is the one of the implementation.',
      usesMatcher,
    };
  }
  const exact = type === 'Exact' || (usesMatcher && matcher === 'Path');
  const found = textMatch(path, exact ? 'Exact' : 'Prefix');
  const match: PathMatch = found.match ?? { type: exact ? 'Exact' : 'PathPrefix', value: path };
  const unlike = exact ? null : letterPrefixDifference(path);
  return {
    match,
    usesMatcher,
    difference: unlike ?? (found.match ? (found.differences[0] ?? null) : found.reason),
  };
}

function sideOf(entryPoints: readonly string[], tls: boolean): ListenerSide {
  if (tls) return 'https';
  const sides = new Set(entryPoints.map((name) => SIDES[name]));
  return sides.size === 1 ? ([...sides][0] ?? 'both') : 'both';
}

function entryPointEffect(annotation: string, names: readonly string[]): Effect {
  const unknown = names.filter((name) => SIDES[name] === undefined);
  return unknown.length === 0
    ? approximated(annotation, 'Entry points web and websecure are taken for the ports 80 and 443.')
    : manual(
        annotation,
        3,
        `The ports of the entry points ${unknown.join(', ')} are in the settings of Traefik, which are not in the manifests.`,
        'Attach the route to the listeners of these ports.',
      );
}

/** Rules for every host answer on hosts of their own, too, where Traefik would take them before the rules of the host. */
function hostlessIn({ host }: HostPlan, rows: readonly Row[]): readonly Row[] {
  const own = rows.filter((row) => row.host === host);
  return rows.flatMap((row): readonly Row[] => {
    if (row.host !== null || (row.purpose !== 'path' && row.purpose !== 'default')) return [];
    const covering = own.filter(
      ({ side, match }) =>
        (side === row.side || side === 'both' || row.side === 'both') &&
        fits(match.path, row.match.path.value),
    );
    const length = ruleLength(null, row.match.path);
    const loses = covering.some(({ match }) => ruleLength(host, match.path) >= length);
    return loses ? [] : [{ ...row, host }];
  });
}

const fits = ({ type, value }: PathMatch, path: string): boolean =>
  type === 'Exact'
    ? value === path
    : value === '/' || path === value || path.startsWith(`${value.replace(/\/$/, '')}/`);
