import { manifests, service } from '../../kinds/shared/example-manifests.ts';

/** A path in short: `P /foo→s`, `E /bar→s2:8080`, `I /id/\d+$→s`. A port that is no number is a name. */
type ShortPath = string;

/** An Ingress in short. */
export type ShortIngress = Readonly<{
  name?: string;
  namespace?: string;
  /** `null`: no class. */
  className?: string | null;
  /** Without the prefix of ingress-nginx, unless there is a slash in the name. */
  annotations?: Readonly<Record<string, string>>;
  created?: string;
  /** Paths by host; the empty host is any. `null`: a rule without `http`. */
  hosts?: Readonly<Record<string, readonly ShortPath[] | null>>;
  /** `service` or `service:port`. */
  defaultBackend?: string;
  /** Hosts by Secret. */
  tls?: readonly Readonly<{ hosts?: readonly string[]; secretName?: string }>[];
}>;

const TYPES: Readonly<Record<string, string>> = { P: 'Prefix', E: 'Exact', I: 'ImplementationSpecific' };

function backend(text: string): object {
  const [name = '', port = '80'] = text.split(':');
  const written = /^\d+$/.test(port) ? { number: Number(port) } : { name: port };
  return { service: { name, port: written } };
}

function pathOf(text: ShortPath): object {
  const [, type = 'P', path = '', target = ''] = /^([PEI]) (.*)→(.*)$/s.exec(text) ?? [];
  return { ...(path !== '' && { path }), pathType: TYPES[type], backend: backend(target) };
}

const yaml = (value: unknown): string => JSON.stringify(value);

/** The manifest of an Ingress. */
export function ingressYaml(short: ShortIngress): string {
  const { name = 'a', namespace = 'shop', className = 'nginx', annotations = {}, created } = short;
  const metadata = {
    name,
    namespace,
    ...(created !== undefined && { creationTimestamp: created }),
    annotations: Object.fromEntries(
      Object.entries(annotations).map(([key, value]) => [
        key.includes('/') ? key : `nginx.ingress.kubernetes.io/${key}`,
        value,
      ]),
    ),
  };
  const rules = Object.entries(short.hosts ?? {}).map(([host, paths]) => ({
    ...(host !== '' && { host }),
    ...(paths && { http: { paths: paths.map(pathOf) } }),
  }));
  const spec = {
    ...(className !== null && { ingressClassName: className }),
    ...(short.defaultBackend !== undefined && { defaultBackend: backend(short.defaultBackend) }),
    ...(rules.length > 0 && { rules }),
    ...(short.tls && { tls: short.tls }),
  };
  return `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: ${yaml(metadata)}\nspec: ${yaml(spec)}\n`;
}

/** An IngressClass. */
export const ingressClassYaml = (name = 'nginx', controller = 'k8s.io/ingress-nginx'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: { name: ${name} }\nspec: { controller: ${controller} }\n`;

/** A Service; without `lines` it has port 80 and leads to 8080. */
export const serviceYaml = (
  name: string,
  lines = 'ports: [{ port: 80, targetPort: 8080 }]',
  namespace = 'shop',
): string => service(lines, { name, namespace });

/** Manifests of Ingresses of class nginx with the Services that they name. */
export function ingressWorkspace(ingresses: readonly ShortIngress[], ...others: readonly string[]): string {
  const services = new Map<string, string>();
  for (const { namespace = 'shop', hosts = {}, defaultBackend } of ingresses) {
    const named = [
      ...Object.values(hosts)
        .flatMap((paths) => paths ?? [])
        .map((path) => path.slice(path.indexOf('→') + 1)),
      ...(defaultBackend === undefined ? [] : [defaultBackend]),
    ];
    for (const text of named) {
      const [name = '', port = '80'] = text.split(':');
      services.set(`${namespace}/${name}`, port);
    }
  }
  const given = others.join('\n');
  return manifests(
    ingressClassYaml(),
    ...ingresses.map(ingressYaml),
    ...[...services]
      .filter(
        ([key]) => !given.includes(`name: ${key.split('/')[1]}\n`) && !given.includes(`# ${key} absent`),
      )
      .map(([key]) => serviceYaml(key.split('/')[1] ?? '', undefined, key.split('/')[0])),
    ...others,
  );
}
