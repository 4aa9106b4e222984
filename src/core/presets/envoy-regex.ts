/** What several implementations inherit: they are made of Envoy. */
export const ENVOY_REGEX =
  'https://www.envoyproxy.io/docs/envoy/latest/api-v3/config/route/v3/route_components.proto: safe_regex matches the entire path';
