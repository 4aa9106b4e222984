/** Kinds that implementations take as backends beside those of the API; some of them are not even objects. */
export const IMPLEMENTATION_BACKENDS: ReadonlySet<string> = new Set([
  'agentgateway.dev/AgentgatewayBackend',
  'gateway.envoyproxy.io/Backend',
  'gateway.kgateway.dev/Backend',
  'gloo.solo.io/Upstream',
  'inference.networking.k8s.io/InferencePool',
  'inference.networking.x-k8s.io/InferencePool',
  'kuma.io/MeshService',
  'net.gke.io/ServiceImport',
  'networking.istio.io/Hostname',
  'traefik.io/TraefikService',
]);
