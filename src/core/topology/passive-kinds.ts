import type { Identity } from '../model/resource.ts';

/** API groups of which no kind makes Services or pods of its own: settings, policies, routes, sources, schedules. */
const GROUPS: ReadonlySet<string> = new Set([
  'acme.cert-manager.io',
  'appgw.ingress.k8s.io',
  'autoscaling.k8s.io',
  'cert-manager.io',
  'certmanager.k8s.io',
  'cilium.io',
  'cloud.google.com',
  'configuration.konghq.com',
  'crd.projectcalico.org',
  'elbv2.k8s.aws',
  'extensions.istio.io',
  'external-secrets.io',
  'externaldns.k8s.io',
  'gateway.envoyproxy.io',
  'gateway.kgateway.dev',
  'gateway.networking.x-k8s.io',
  'gateway.nginx.org',
  'gateway.solo.io',
  'generators.external-secrets.io',
  'image.toolkit.fluxcd.io',
  'k8s.nginx.org',
  'keda.sh',
  'kustomize.config.k8s.io',
  'kustomize.toolkit.fluxcd.io',
  'kyverno.io',
  'metallb.io',
  'networking.gke.io',
  'networking.istio.io',
  'notification.toolkit.fluxcd.io',
  'policies.kyverno.io',
  'policy.linkerd.io',
  'projectcalico.org',
  'projectcontour.io',
  'secrets.hashicorp.com',
  'security.istio.io',
  'snapshot.storage.k8s.io',
  'source.toolkit.fluxcd.io',
  'telemetry.istio.io',
  'traefik.containo.us',
  'traefik.io',
  'trust.cert-manager.io',
  'volsync.backube',
]);

/** Kinds of that sort, of groups that have others. */
const KINDS: ReadonlySet<string> = new Set([
  'argoproj.io/AnalysisTemplate',
  'argoproj.io/AppProject',
  'k8s.cni.cncf.io/NetworkAttachmentDefinition',
  'monitoring.coreos.com/AlertmanagerConfig',
  'monitoring.coreos.com/PodMonitor',
  'monitoring.coreos.com/Probe',
  'monitoring.coreos.com/PrometheusRule',
  'monitoring.coreos.com/ScrapeConfig',
  'monitoring.coreos.com/ServiceMonitor',
]);

/** Whether objects of a custom kind are known to make neither Services nor pods (docs/model/makers.md#what-is-not-known). */
export const isPassive = ({ group, kind }: Pick<Identity, 'group' | 'kind'>): boolean =>
  GROUPS.has(group) || KINDS.has(`${group}/${kind}`);
