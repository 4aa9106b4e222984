import type { ServiceTarget } from '../../need.ts';

const CLUSTER_URL =
  /^(?<scheme>https?):\/\/(?<name>[a-z0-9-]+)(?:\.(?<namespace>[a-z0-9-]+)(?:\.svc(?:\.[a-z0-9.-]+)?)?)?(?::(?<port>\d+))?(?<path>\/[^?#$]*)?(?<rest>.*)$/;

/** The Service of the cluster that a URL names (`http://auth.infra.svc.cluster.local:8080/check`), with its path. */
export function serviceOfUrl(
  url: string,
  ownNamespace: string,
): Readonly<{ service: ServiceTarget; path: string; rest: string }> | null {
  const { scheme, name, namespace, port, path = '/', rest = '' } = CLUSTER_URL.exec(url)?.groups ?? {};
  // A name with one dot may be any host of the internet; only the form with `svc` is a Service for sure.
  const isCluster = namespace === undefined || /\.svc(?:[.:/?#]|$)/.test(url);
  if (name === undefined || !isCluster) return null;
  return {
    service: {
      namespace: namespace ?? ownNamespace,
      name,
      port: port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port),
    },
    path,
    rest,
  };
}
