import { memo } from '../../../incremental/memo.ts';
import { isPlaceholder } from '../../../model/placeholder.ts';
import { mayCoverHost } from '../../../traffic/table/hostname-buckets.ts';
import type { NginxModel, NginxServer } from '../nginx-model.ts';
import { pathExpression, whyNotRun, type PathExpression } from '../path-expression.ts';

/** The server of a host, and by what it is found. */
export type ServerChoice =
  | Readonly<{
      ok: true;
      server: NginxServer;
      /** `www`: the host redirects to the server. */
      by: 'name' | 'alias' | 'wildcard' | 'default' | 'www';
      /** The name that covers the host; empty for the default server. */
      name: string;
    }>
  /** It is not known which server it is. */
  | Readonly<{ ok: false; reason: string }>;

type Expression = Readonly<{ server: NginxServer; alias: string; compiled: PathExpression | undefined }>;

type Names = Readonly<{
  aliases: ReadonlyMap<string, NginxServer>;
  www: ReadonlyMap<string, NginxServer>;
  /** Aliases `*.x`, of any depth, by what stands behind the star; and `x.*` by what stands before it. */
  before: ReadonlyMap<string, NginxServer>;
  after: ReadonlyMap<string, NginxServer>;
  expressions: readonly Expression[];
  /** Hosts that are filled in later. */
  later: readonly string[];
}>;

/** Names beside those of servers, in the order of the servers: of two alike the first counts. */
const namesOf: (model: NginxModel) => Names = memo(({ servers }) => {
  const [aliases, www, before, after] = [0, 1, 2, 3].map(() => new Map<string, NginxServer>());
  const expressions: Expression[] = [];
  const sorted = [...servers.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  const add = (names: Map<string, NginxServer> | undefined, name: string, server: NginxServer): void => {
    if (names && !names.has(name)) names.set(name, server);
  };
  for (const server of sorted) {
    if (server.wwwRedirect) add(www, server.wwwRedirect.from, server);
    for (const alias of server.aliases) {
      if (alias.startsWith('~')) {
        const pattern = alias.replace(/^~\*?\s*/, '');
        expressions.push({ server, alias, compiled: pathExpression(pattern) });
      } else if (alias.startsWith('*.')) add(before, alias.slice(1), server);
      else if (alias.endsWith('.*')) add(after, alias.slice(0, -1), server);
      else add(aliases, alias, server);
    }
  }
  const none = new Map<string, NginxServer>();
  return {
    aliases: aliases ?? none,
    www: www ?? none,
    before: before ?? none,
    after: after ?? none,
    expressions,
    later: [...servers.keys()].filter(isPlaceholder),
  };
});

/** The longest alias `*.x` of a host, which may have any number of labels in front; then the longest `x.*`. */
function wildcardAlias({ before, after }: Names, host: string): readonly [NginxServer, string] | undefined {
  for (let dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
    const found = before.get(host.slice(dot));
    if (found) return [found, `*${host.slice(dot)}`];
  }
  for (let dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
    const found = after.get(host.slice(0, dot + 1));
    if (found) return [found, `${host.slice(0, dot + 1)}*`];
  }
  return undefined;
}

/** A host `*.x` covers one label of letters, digits, dashes and underscores. */
function wildcardServer({ servers }: NginxModel, host: string): NginxServer | undefined {
  const [, rest] = /^[\w-]+(\..+)$/.exec(host) ?? [];
  return rest === undefined ? undefined : servers.get(`*${rest}`);
}

/**
 * Chooses the server of a host (docs/model/ingress.md#servers): names and plain aliases, wildcards among aliases, then hosts
 * that are wildcards and expressions among aliases in the order of their servers. There is no way back from a server.
 *
 * @param host in lower case, without a port
 */
export function chooseServer(model: NginxModel, host: string): ServerChoice {
  const found = (
    server: NginxServer,
    by: 'name' | 'alias' | 'wildcard' | 'www',
    name: string,
  ): ServerChoice => ({
    ok: true,
    server,
    by,
    name,
  });
  const named = host === '' ? undefined : model.servers.get(host);
  if (named) return found(named, 'name', host);
  const names = namesOf(model);
  const alias = names.aliases.get(host);
  if (alias) return found(alias, 'alias', host);
  const www = names.www.get(host);
  if (www) return found(www, 'www', host);
  const wild = wildcardAlias(names, host);
  if (wild) return found(wild[0], 'alias', wild[1]);
  const server = wildcardServer(model, host);
  for (const one of names.expressions) {
    if (server && server.host < one.server.host) break;
    if (!one.compiled)
      return {
        ok: false,
        reason: `The alias ${one.alias} ${whyNotRun(one.alias)}, so it is not known whether it covers ${host}.`,
      };
    if (one.compiled.find(host)) return found(one.server, 'alias', one.alias);
  }
  if (server) return found(server, 'wildcard', server.host);
  const later = names.later.find((name) => mayCoverHost(name, host));
  if (later !== undefined)
    return { ok: false, reason: `${later} is filled in later, so it is not known whether it is ${host}.` };
  const fallback = model.servers.get('');
  return fallback
    ? { ok: true, server: fallback, by: 'default', name: '' }
    : { ok: false, reason: 'The controller has no default server.' };
}
