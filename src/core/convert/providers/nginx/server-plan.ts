import type { NginxServer } from '../../../ingress/nginx/nginx-model.ts';
import type { ResourceKey } from '../../../model/resource.ts';
import type { HostPlan, Row } from '../../row.ts';
import { isValidFor } from '../shared/certificates-for.ts';
import { dropCoveredRedirects } from './drop-covered-redirects.ts';
import { isGrpcServer } from './grpc-server.ts';
import { appRootRow, slashRow, wwwRow } from './host-rows.ts';
import { locationRows, type LocationPlan, type OwnedLocation } from './location-rows.ts';
import type { NginxContext } from './nginx-context.ts';
import { certifiedServer, serverCertificates } from './server-certificates.ts';
import { upstreamBackend } from './upstream-backend.ts';

/** What became of a server. */
export type ServerPlan = Readonly<{
  server: NginxServer;
  host: HostPlan;
  /** The other name that redirects to it. */
  www: HostPlan | null;
  rows: readonly Row[];
  locations: readonly LocationPlan[];
}>;

/** The rows of a server and its names; null for the default server where nothing acts on it. */
export function serverPlan(server: NginxServer, context: NginxContext): ServerPlan | null {
  const { model, index } = context;
  const owned = server.locations.flatMap((location): readonly OwnedLocation[] =>
    location.by ? [{ ...location, by: location.by }] : [],
  );
  const certified = certifiedServer(server, model) !== null && server.passthrough === null;
  const appRoot = appRootRow(server, context);
  const prefixes = new Set(server.locations.flatMap(({ path, type }) => (type === 'Prefix' ? [path] : [])));
  const locations = owned
    .filter(({ path, type }) => !(appRoot && path === '/' && type === 'Exact'))
    .map((location) => locationRows(location, { server, certified, prefixes }, context));
  const paths = new Set(server.locations.map(({ path }) => path));
  const slashes = locations.flatMap((plan) => slashRow(plan, server, paths, context) ?? []);
  const all = [...(appRoot ? [appRoot] : []), ...slashes, ...locations.flatMap(({ rows }) => rows)];
  const rows = dropCoveredRedirects(all);
  const ingress = ownerOf(server, owned, rows);
  if (ingress === null) return null;
  const certificates = certified ? serverCertificates(server, model, index) : [];
  const plan: HostPlan = {
    host: server.host || null,
    aliases: server.aliases.filter((alias) => !alias.startsWith('~')),
    ingress,
    certificates,
    needsCertificate: certified && certificates.length === 0,
    httpPort: 80,
    httpsPort: 443,
    passthrough: passthroughOf(server, context),
    grpc: isGrpcServer(locations, all),
  };
  const www = wwwRow(server, context);
  return {
    server,
    host: plan,
    www: www && {
      ...plan,
      host: www.host,
      aliases: [],
      passthrough: null,
      grpc: false,
      ingress: www.ingress,
    },
    rows: www ? [...rows, www] : rows,
    locations,
  };
}

/** The Ingress that a host belongs to: the one that its `/` has the annotations of, which is the first that names it. */
function ownerOf(
  server: NginxServer,
  owned: readonly OwnedLocation[],
  rows: readonly Row[],
): ResourceKey | null {
  if (server.host === '') return rows[0]?.ingress ?? null;
  const [first] = owned.filter(({ implicit }) => implicit);
  return (first ?? owned.at(-1))?.by.ingress.key ?? null;
}

function passthroughOf({ passthrough }: NginxServer, { index }: NginxContext): HostPlan['passthrough'] {
  if (!passthrough?.by || !passthrough.backend) return null;
  const { ingress } = passthrough.by;
  const backend = upstreamBackend(passthrough.backend, ingress.namespace, index);
  return backend.ref ? { ingress: ingress.key, backend: backend.ref } : null;
}

/** Names that the certificate of a host is known not to be valid for. */
export const uncoveredNames = (
  { aliases, certificates }: HostPlan,
  others: readonly string[],
  { index }: NginxContext,
): readonly string[] => {
  const secret = certificates[0]?.secret;
  return secret ? [...aliases, ...others].filter((name) => isValidFor(secret, name, index) === false) : [];
};
