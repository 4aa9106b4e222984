import type { PathMatch } from '../../http-rule.ts';
import { annotationsOf } from '../dialect/annotations-of.ts';
import type { Dialect, Effect, SourcePath } from '../dialect/dialect.ts';
import { approximated, converted, inert, invalid } from '../dialect/effects.ts';
import { passthroughSettings } from '../dialect/passthrough.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { secondsOf } from '../dialect/read-values.ts';
import { textMatch } from '../shared/path-match.ts';
import type { Resource } from '../../../model/resource.ts';

const readOf = (resource: Resource) => annotationsOf(resource, ['ingress.cilium.io/']);

const dialect: Dialect = {
  controller: 'Cilium',
  plan(source) {
    const read = readOf(source.ingress);
    const path = pathOf(source);
    const effects: Effect[] = [];
    const isForced = read.isOn('force-https');
    if (read.text('force-https') !== undefined)
      effects.push(
        isForced
          ? converted(read.nameOf('force-https'), { filter: 'https' }, ['HTTPRouteSchemeRedirect'])
          : inert(read.nameOf('force-https'), 'HTTP is served, and so it is by the route.'),
      );
    const written = read.text('request-timeout');
    const seconds = secondsOf(written);
    if (written !== undefined)
      effects.push(
        seconds === undefined
          ? invalid(read.nameOf('request-timeout'), 'It is no time.')
          : converted(read.nameOf('request-timeout'), 'timeouts', ['HTTPRouteRequestTimeout']),
      );
    const mode = read.text('loadbalancer-mode');
    if (mode !== undefined)
      effects.push(
        mode === 'shared'
          ? converted(read.nameOf('loadbalancer-mode'))
          : approximated(
              read.nameOf('loadbalancer-mode'),
              'How many load balancers there are follows from the layout: choose --layout namespace for one of each namespace.',
              'rule',
              [],
              2,
            ),
      );
    return {
      matches: [{ path: path.match }],
      pathDifference: path.difference,
      timeouts: seconds === undefined || written === undefined ? null : { request: durationOf(seconds) },
      httpsRedirect: isForced ? { statusCode: 301 } : null,
      effects,
    };
  },
  host: (host, ingresses, context) =>
    passthroughSettings(
      host,
      ingresses,
      (ingress) => {
        const read = readOf(ingress);
        return read.isOn('tls-passthrough') ? read.nameOf('tls-passthrough') : null;
      },
      context,
    ),
};

/** Cilium's Ingress controller (docs/model/controllers.md#cilium). */
export const cilium = planDialect(dialect);

const durationOf = (seconds: number): string =>
  Number.isInteger(seconds) ? `${seconds}s` : `${Math.round(seconds * 1000)}ms`;

function pathOf({ type, path }: SourcePath): Readonly<{ match: PathMatch; difference: string | null }> {
  if (type === 'ImplementationSpecific' && path !== '/')
    return {
      match: { type: 'RegularExpression', value: path },
      difference: 'The dialect of expressions is the one of the implementation.',
    };
  const kind = type === 'Exact' ? 'Exact' : 'Prefix';
  const found = textMatch(path, kind);
  return {
    match: found.match ?? { type: kind === 'Exact' ? 'Exact' : 'PathPrefix', value: path },
    difference: null,
  };
}
