import { chosen } from '../../choices/define-choice.ts';
import {
  nginxForwardedHeaders,
  nginxPassthrough,
  nginxSnippets,
  nginxValidation,
} from '../../choices/ingress.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { resourceKey, type Resource } from '../../model/resource.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { programsOf, type Program } from '../controllers/programs-of.ts';
import { goBoolean } from './annotations/annotation-reader.ts';
import { settingEntries, type SettingEntries } from './setting-entries.ts';
import { defaultNginxSettings, type NginxSettings, type SnippetUse } from './nginx-settings.ts';

const CONTROLLER = 'k8s.io/ingress-nginx';

/** ConfigMaps that hold the settings where no workload names another, by its chart and its older manifests. */
const USUAL_NAMES = ['ingress-nginx-controller', 'nginx-configuration', 'nginx-ingress-controller'];

/** A workload with its container that runs a controller. */
export type Deployed = Readonly<{ workload: Resource; program: Program }>;

/** The workload that runs the controller of some classes. */
export function deployedController(
  index: ResourceIndex,
  controllerName: string | null,
): Deployed | undefined {
  for (const { group, kind } of workloadKinds)
    for (const workload of index.ofKind(group, kind))
      for (const program of programsOf(workload)) {
        const { image, command, flags } = program;
        const isNginx =
          command.endsWith('/nginx-ingress-controller') ||
          /(?:^|\/)(?:ingress-nginx\/controller|nginx-ingress-controller)(?:[:@-]|$)/.test(image);
        const readsClass = flags.get('controller-class');
        if (
          (isNginx || readsClass !== undefined) &&
          (readsClass ?? CONTROLLER) === (controllerName ?? CONTROLLER)
        )
          return { workload, program };
      }
  return undefined;
}

/** The ConfigMap that a flag names, `$(POD_NAMESPACE)` being the namespace of the workload; else one of a usual name. */
function configMapOf(index: ResourceIndex, deployed: Deployed | undefined): Resource | undefined {
  const flag = deployed?.program.flags.get('configmap');
  if (deployed && flag !== undefined) {
    const [namespace = '', name = ''] = flag
      .replace(/\$\(POD_NAMESPACE\)/g, deployed.workload.namespace)
      .split('/');
    return index.get(resourceKey({ group: CORE, kind: 'ConfigMap', namespace, name }));
  }
  const all = deployed
    ? index.inNamespace(CORE, 'ConfigMap', deployed.workload.namespace)
    : index.ofKind(CORE, 'ConfigMap');
  for (const name of USUAL_NAMES) {
    const found = all.find((one) => one.name === name);
    if (found) return found;
  }
  return undefined;
}

function snippetsOf(entries: SettingEntries, index: ResourceIndex): SnippetUse {
  const level = entries.text('annotations-risk-level');
  const allowed = entries.boolean('allow-snippet-annotations');
  if (level === undefined && allowed === undefined)
    return chosen(index, nginxSnippets) === 'on' ? 'used' : 'not-read';
  if (level?.toLowerCase() !== 'critical') return 'not-read';
  return allowed ? 'used' : 'left-out';
}

function hstsOf(entries: SettingEntries): string | null {
  if (entries.boolean('hsts') === false) return null;
  const age = entries.text('hsts-max-age') ?? '31536000';
  const domains = entries.boolean('hsts-include-subdomains') === false ? '' : '; includeSubDomains';
  return `max-age=${age}${domains}${entries.boolean('hsts-preload') ? '; preload' : ''}`;
}

const serviceOf = (text: string | undefined, own: string): NginxSettings['defaultBackend'] => {
  const [namespace = '', name = ''] = (text ?? '').replace(/\$\(POD_NAMESPACE\)/g, own).split('/');
  return namespace !== '' && name !== '' ? { namespace, name } : null;
};

/**
 * The settings of the ingress-nginx that reads some classes: from its ConfigMap and the flags of its workload where the
 * manifests hold them, else its defaults and what the workspace chose (docs/model/ingress.md#settings-of-ingress-nginx).
 */
export function readNginxSettings(index: ResourceIndex, controllerName: string | null): NginxSettings {
  const deployed = deployedController(index, controllerName);
  const configMap = configMapOf(index, deployed);
  const entries = settingEntries(configMap);
  const flag = (name: string): boolean | undefined => {
    const value = deployed?.program.flags.get(name);
    return value === undefined ? undefined : goBoolean(value);
  };
  const usual = defaultNginxSettings;
  const list = (key: string, fallback: readonly string[]): readonly string[] => entries.list(key) ?? fallback;
  return {
    sslRedirect: entries.boolean('ssl-redirect') ?? usual.sslRedirect,
    forceSslRedirect: entries.boolean('force-ssl-redirect') ?? usual.forceSslRedirect,
    preserveTrailingSlash: entries.boolean('preserve-trailing-slash') ?? usual.preserveTrailingSlash,
    httpRedirectCode: entries.integer('http-redirect-code') ?? usual.httpRedirectCode,
    useForwardedHeaders:
      entries.boolean('use-forwarded-headers') ?? chosen(index, nginxForwardedHeaders) === 'trusted',
    snippets: snippetsOf(entries, index),
    noTlsRedirect: list('no-tls-redirect-locations', usual.noTlsRedirect),
    noAuth: list('no-auth-locations', usual.noAuth),
    bodySize: entries.size('proxy-body-size') ?? usual.bodySize,
    readTimeout: entries.integer('proxy-read-timeout') ?? usual.readTimeout,
    limitStatus: entries.integer('limit-req-status-code') ?? usual.limitStatus,
    passthrough: flag('enable-ssl-passthrough') ?? chosen(index, nginxPassthrough) === 'on',
    validates: flag('enable-annotation-validation') ?? chosen(index, nginxValidation) === 'on',
    externalNames: flag('disable-svc-external-name') !== true,
    serviceUpstream: entries.boolean('service-upstream') ?? usual.serviceUpstream,
    crossNamespace: entries.boolean('allow-cross-namespace-resources') ?? usual.crossNamespace,
    hsts: hstsOf(entries),
    allowedHeaders: list('global-allowed-response-headers', []).map((name) => name.toLowerCase()),
    customErrors: list('custom-http-errors', []).map(Number).filter(Number.isInteger),
    allow: entries.ranges('whitelist-source-range') ?? null,
    deny: entries.ranges('denylist-source-range') ?? null,
    globalAuthUrl: entries.text('global-auth-url') || null,
    defaultBackend: serviceOf(
      deployed?.program.flags.get('default-backend-service'),
      deployed?.workload.namespace ?? '',
    ),
    configMap: configMap?.key ?? null,
    from: [
      ...(configMap ? [{ resource: configMap.key, path: ['data'] }] : []),
      ...(deployed ? [{ resource: deployed.workload.key, path: ['spec'] }] : []),
    ],
  };
}
