/** What several implementations inherit: they are made of Envoy. */
export const ENVOY_REGEX =
  'envoyproxy/go-control-plane envoy/config/route/v3/route_components.pb.go at 9c4befd: the entire path must match the regex';
