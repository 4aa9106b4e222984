import { contextArgument } from './kube-context.ts';

/** What `kubectl proxy` is to do. */
export type ProxySetup = Readonly<{
  context: string;
  /** The address of the API server. */
  server: string;
  /** The folder with the built app. */
  app: string;
  /** `/k-…/` */
  prefix: string;
  /** 0 for a free one. */
  port: number;
  readOnly: boolean;
  secrets: boolean;
}>;

/** What Gatehouse asks for; nothing else of the API is there. */
const ACCEPTED = '^/(version|api|apis)(/.*)?$';

/**
 * What is behind pods, services, nodes and service accounts: shells, logs, ports, other programs' pages, tokens. The proxy lets
 * most of it through by itself.
 */
const BEHIND = [
  '^/api/v1/(proxy/)?namespaces/[^/]+/(pods|services|serviceaccounts)/[^/]+/.+$',
  '^/api/v1/(proxy/)?nodes/[^/]+/.+$',
  '^/api/v1/proxy(/.*)?$',
];

/** Also by the older way to watch. */
const SECRETS = '^/api/v1/(watch/)?(namespaces/[^/]+/)?secrets(/.*)?$';

/**
 * The arguments of `kubectl`: the app and the API at one origin, the API only under the prefix, and no more of it than is needed.
 *
 * @param prefixFile the file that says the prefix; null where it is said here
 */
export function proxyArguments(setup: ProxySetup, prefixFile: string | null): readonly string[] {
  const { context, server, app, prefix, port, readOnly, secrets } = setup;
  return [
    ...contextArgument(context),
    'proxy',
    '--address=127.0.0.1',
    `--port=${port}`,
    `--www=${app}`,
    '--www-prefix=/',
    prefixFile === null ? `--api-prefix=${prefix}` : `--kuberc=${prefixFile}`,
    String.raw`--accept-hosts=^localhost$,^127\.0\.0\.1$`,
    `--accept-paths=${ACCEPTED}`,
    `--reject-paths=${[...BEHIND, ...(secrets ? [] : [SECRETS])].join(',')}`,
    // To apply is PATCH; a creation is only asked for, by a dry run that names all faults. Nothing is deleted.
    `--reject-methods=${readOnly ? '^(DELETE|PATCH|POST|PUT)$' : '^(DELETE|PUT)$'}`,
    // Where several clusters are behind one address, its path says which one is meant.
    ...(hasPath(server) ? ['--append-server-path'] : []),
  ];
}

const hasPath = (server: string): boolean => URL.canParse(server) && new URL(server).pathname !== '/';
