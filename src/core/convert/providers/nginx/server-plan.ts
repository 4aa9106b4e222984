import { ingressRules } from '../../../ingress/ingress-rules.ts';
import type { NginxModel, NginxServer } from '../../../ingress/nginx/nginx-model.ts';
import type { ResourceKey } from '../../../model/resource.ts';
import type { HostPlan, Row } from '../../row.ts';
import { isValidFor } from '../shared/certificates-for.ts';
import { withHttpsByChoice } from '../shared/https-by-choice.ts';
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

/** A name that a hostname can say; expressions and `x.*` of nginx are none. */
export const isHostname = (alias: string): boolean => !alias.startsWith('~') && !alias.endsWith('.*');

/** Of servers with the same alias the first by host has it. */
function ownerOfAliases({ servers }: NginxModel): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const sorted = [...servers.values()].toSorted((a, b) => (a.host < b.host ? -1 : 1));
  for (const { host, aliases } of sorted)
    for (const alias of aliases) if (!owners.has(alias)) owners.set(alias, host);
  return owners;
}

/**
 * The rows of all servers and their names, in the order in which Ingresses name them; nothing for the default server where
 * nothing acts on it. Aliases that the certificate is not valid for are hosts of their own, because the controller
 * redirects them to no HTTPS, and so are those of the default server, which has no name.
 */
export function serverPlans(context: NginxContext): readonly ServerPlan[] {
  const { model, index } = context;
  const aliasOwners = ownerOfAliases(model);
  const owners = ownersOf(model);
  return [...model.servers.values()].flatMap((server) => {
    const aliases = server.aliases.filter(
      (alias) => isHostname(alias) && aliasOwners.get(alias) === server.host,
    );
    const [certificate] = serverCertificates(server, model, index);
    const stays = (name: string): boolean =>
      server.host !== '' &&
      (certificate === undefined || isValidFor(certificate.secret, name, index) !== false);
    const apart = aliases.filter((alias) => !stays(alias)).map((host) => ({ ...server, ...BARE, host }));
    const owner = owners.get(server.host);
    return [
      serverPlan({ ...server, aliases: aliases.filter(stays) }, owner, false, context) ?? [],
      ...apart.map((one) => serverPlan(one, owner, true, context) ?? []),
    ].flat();
  });
}

/** What an alias has not of its server. */
const BARE = { aliases: [], aliasesBy: null, certificate: null, wwwRedirect: null, lost: [] } as const;

/** @param manyLabels the name is an alias: its star stands for any number of labels */
function serverPlan(
  server: NginxServer,
  owner: ResourceKey | undefined,
  manyLabels: boolean,
  context: NginxContext,
): ServerPlan | null {
  const { model, index, options } = context;
  const owned = server.locations.flatMap((location): readonly OwnedLocation[] =>
    location.by ? [{ ...location, by: location.by }] : [],
  );
  const certified = certifiedServer(server, model) !== null && server.passthrough === null;
  const appRoot = appRootRow(server, context);
  const pathsOf = (wanted: 'Prefix' | 'Exact'): ReadonlySet<string> =>
    new Set(server.locations.flatMap(({ path, type }) => (type === wanted ? [path] : [])));
  const facts = { server, certified, prefixes: pathsOf('Prefix'), exacts: pathsOf('Exact') };
  const locations = owned
    .filter(({ path, type }) => !(appRoot && path === '/' && type === 'Exact'))
    .map((location) => locationRows(location, facts, context));
  const paths = new Set(server.locations.map(({ path }) => path));
  const slashes =
    options.slashes === 'redirected'
      ? locations.flatMap((plan) => slashRow(plan, server, paths, context) ?? [])
      : [];
  const all = [...(appRoot ? [appRoot] : []), ...slashes, ...locations.flatMap(({ rows }) => rows)];
  const rows = dropCoveredRedirects(all);
  // The default server is there also where no Ingress names it.
  const ingress = server.host === '' ? rows[0]?.ingress : owner;
  if (ingress === undefined) return null;
  const certificates = certified ? serverCertificates(server, model, index) : [];
  const plan: HostPlan = withHttpsByChoice(
    {
      host: server.host || null,
      aliases: server.aliases,
      ingress,
      certificates,
      needsCertificate: certified && certificates.length === 0,
      httpPort: 80,
      httpsPort: 443,
      passthrough: passthroughOf(server, context),
      grpc: isGrpcServer(locations, all),
      manyLabels,
    },
    options,
  );
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

/** The Ingress that each host belongs to: the first that names it and is no canary. */
function ownersOf({ ingresses }: NginxModel): ReadonlyMap<string, ResourceKey> {
  const owners = new Map<string, ResourceKey>();
  for (const { ingress, annotations } of ingresses)
    if (!annotations.canary)
      for (const { host } of ingressRules(ingress).rules)
        if (!owners.has(host)) owners.set(host, ingress.key);
  return owners;
}

function passthroughOf({ passthrough }: NginxServer, { index }: NginxContext): HostPlan['passthrough'] {
  if (!passthrough?.by || !passthrough.backend) return null;
  const { ingress } = passthrough.by;
  const backend = upstreamBackend(passthrough.backend, ingress.namespace, index);
  return backend.ref ? { ingress: ingress.key, backend: backend.ref } : null;
}
