import { isReadBy } from '../../annotations/annotation-sets.ts';
import { objectAt, stringAt, valueAt } from '../../../model/access.ts';
import { resourceKey, type Resource } from '../../../model/resource.ts';
import type { PathMatch, RedirectCode } from '../../http-rule.ts';
import { annotationsOf } from '../dialect/annotations-of.ts';
import type {
  Dialect,
  DialectContext,
  Effect,
  HostEffect,
  HttpsRedirect,
  SourcePath,
} from '../dialect/dialect.ts';
import { converted, manual } from '../dialect/effects.ts';
import { backendConfigs, protocolOf } from './service-settings.ts';
import { planDialect } from '../dialect/plan-dialect.ts';
import { textMatch } from '../shared/path-match.ts';

const ADDRESS = [
  'kubernetes.io/ingress.global-static-ip-name',
  'kubernetes.io/ingress.regional-static-ip-name',
];
const FRONTEND = 'networking.gke.io/v1beta1.FrontendConfig';
const ALLOW_HTTP = 'kubernetes.io/ingress.allow-http';
const CERTIFICATES = ['ingress.gcp.kubernetes.io/pre-shared-cert', 'networking.gke.io/managed-certificates'];

const annotationOf = ({ value }: Resource, name: string): string | undefined =>
  stringAt(value, ['metadata', 'annotations', name]);

const dialect: Dialect = {
  controller: 'GKE Ingress',
  plan(source, context) {
    const { ingress } = source;
    const path = pathOf(source);
    const frontend = frontendConfig(ingress, context);
    const effects: Effect[] = [...frontend.effects];
    for (const name of ADDRESS) {
      const address = annotationOf(ingress, name);
      if (address !== undefined)
        effects.push(
          manual(
            name,
            3,
            'The Gateway gets another address.',
            `Write { type: NamedAddress, value: ${address} } into spec.addresses of the Gateway.`,
          ),
        );
    }
    return {
      matches: [{ path: path.match }],
      pathDifference: path.difference,
      httpsRedirect: frontend.redirect,
      protocol: protocolOf(source),
      effects: [...effects, ...backendConfigs(source, context)],
    };
  },
  services: { reads: (annotation) => isReadBy('GKE Ingress', annotation) },
  host: (_, ingresses) => {
    const read = ingresses.map((ingress) => ({ ingress, reader: annotationsOf(ingress, ['']) }));
    const closed = read.filter(({ reader }) => reader.isOff(ALLOW_HTTP));
    const elsewhere = read.some(({ reader }) => CERTIFICATES.some((name) => reader.text(name) !== undefined));
    const effects = closed.map(({ ingress }): HostEffect => ({
      ingress,
      annotation: ALLOW_HTTP,
      verdict: { outcome: 'converted', loss: 0 },
      field: 'protocol',
    }));
    return {
      ...(closed.length > 0 && { httpPort: null }),
      ...(elsewhere && { needsCertificate: true }),
      effects,
    };
  },
};

/** Ingress of Google Kubernetes Engine, with the FrontendConfigs of the workspace (docs/model/controllers.md#gke). */
export const gke = planDialect(dialect);

/** `/x/*` is what is below a path, `/*` everything, and all else one path. */
function pathOf({ type, path }: SourcePath): Readonly<{ match: PathMatch; difference: string | null }> {
  const plain = (value: string, kind: 'Exact' | 'Prefix'): PathMatch =>
    textMatch(value, kind).match ?? { type: kind === 'Exact' ? 'Exact' : 'PathPrefix', value };
  if (type !== 'ImplementationSpecific') return { match: plain(path, type), difference: null };
  if (path === '/*' || path === '/') return { match: plain('/', 'Prefix'), difference: null };
  if (path.endsWith('/*')) {
    const before = path.slice(0, -2);
    return { match: plain(before, 'Prefix'), difference: `The path ${before} itself is matched, too.` };
  }
  return { match: plain(path, 'Exact'), difference: null };
}

const CODES: Readonly<Record<string, RedirectCode>> = {
  MOVED_PERMANENTLY_DEFAULT: 301,
  FOUND: 302,
  SEE_OTHER: 303,
  TEMPORARY_REDIRECT: 307,
  PERMANENT_REDIRECT: 308,
};

/** The redirect and the policy of TLS in a FrontendConfig. */
function frontendConfig(
  ingress: Resource,
  { index }: DialectContext,
): Readonly<{ redirect: HttpsRedirect | null; effects: readonly Effect[] }> {
  const name = annotationOf(ingress, FRONTEND);
  if (name === undefined) return { redirect: null, effects: [] };
  const found = index.get(
    resourceKey({ group: 'networking.gke.io', kind: 'FrontendConfig', namespace: ingress.namespace, name }),
  );
  if (!found)
    return {
      redirect: null,
      effects: [
        manual(
          FRONTEND,
          3,
          `FrontendConfig ${name} is not in the manifests: a redirect to HTTPS, or a policy of TLS, is gone.`,
          'Put it into the manifests, and convert again.',
        ),
      ],
    };
  const redirects = objectAt(found.value, 'spec.redirectToHttps');
  const isOn = valueAt(redirects, 'enabled') === true;
  const policy = stringAt(found.value, 'spec.sslPolicy');
  return {
    redirect: isOn ? { statusCode: CODES[stringAt(redirects, 'responseCodeName') ?? ''] ?? 301 } : null,
    effects: [
      ...(isOn ? [converted(FRONTEND, { filter: 'https' }, ['HTTPRouteSchemeRedirect'])] : []),
      ...(policy === undefined
        ? isOn
          ? []
          : [converted(FRONTEND)]
        : [
            manual(
              FRONTEND,
              3,
              `Versions and ciphers of TLS are no longer those of policy ${policy}.`,
              'Write a GCPGatewayPolicy for the Gateway with spec.default.sslPolicy.',
            ),
          ]),
    ],
  };
}
