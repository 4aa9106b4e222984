import { defineChoice } from './define-choice.ts';

/** Where implementations differ about requests (docs/model/choices.md). */

export const hostFallThrough = defineChoice({
  id: 'host-fall-through',
  title: 'Requests that no route of the most specific hostname matches',
  values: { off: 'Answered with 404', on: 'Tried with the routes of wider hostnames' },
  default: 'off',
  model: 'routing#hostname-buckets',
  differs: 'Envoy Gateway and Istio build one virtual host for each hostname and answer 404.',
});

export const listenerIsolation = defineChoice({
  id: 'listener-isolation',
  title: 'Requests that no route of the most specific listener matches',
  values: { on: 'Answered with 404', off: 'Tried with wider listeners, unless the hostname is an exact one' },
  default: 'on',
  model: 'routing#plain-http',
  differs: 'Isolation of listeners is an extended feature (GatewayHTTPListenerIsolation).',
});

export const pathNormalisation = defineChoice({
  id: 'path-normalisation',
  title: 'The path that is compared',
  values: { received: 'As received', normalised: 'With slashes merged and dot segments folded' },
  default: 'received',
  model: 'routing#path',
  differs: 'Most proxies can be configured to normalise paths; some do so by default.',
});

export const regexRank = defineChoice({
  id: 'regex-rank',
  title: 'The rank of regular expressions on paths',
  values: { between: 'Between Exact and PathPrefix', below: 'Below PathPrefix' },
  default: 'between',
  model: 'routing#ranking',
  differs: 'Envoy Gateway and most others put them between Exact and PathPrefix, Istio below.',
});

export const regexExtent = defineChoice({
  id: 'regex-extent',
  title: 'How much of a value a regular expression must match',
  values: { whole: 'The whole value', part: 'Any part of it' },
  default: 'whole',
  model: 'routing#path',
  differs: 'Envoy matches the whole value; NGINX looks for the expression anywhere in the path.',
});

export const repeatedHeaders = defineChoice({
  id: 'repeated-headers',
  title: 'What counts of a header that a request repeats',
  values: { joined: 'All values, joined with commas', first: 'The first value' },
  default: 'joined',
  model: 'routing#headers',
  differs: 'The API only says that repeated headers are combined as HTTP allows.',
});

export const repeatedQuery = defineChoice({
  id: 'repeated-query',
  title: 'What counts of a query parameter that a request repeats',
  values: { first: 'The first value', last: 'The last value' },
  default: 'first',
  model: 'routing#query-parameters',
  differs: 'The API leaves it to the implementation.',
});

export const queryDecoding = defineChoice({
  id: 'query-decoding',
  title: 'Query parameters, when they are compared',
  values: { decoded: 'Are decoded', raw: 'Stay as received' },
  default: 'decoded',
  model: 'routing#query-parameters',
  differs: 'The API does not say.',
});

export const grpcRequests = defineChoice({
  id: 'grpc-requests',
  title: 'Requests that a GRPCRoute can match',
  values: { grpc: 'Only calls of gRPC', post: 'Any POST request' },
  default: 'grpc',
  model: 'routing#grpcroute',
  differs: 'Some proxies compare only the path and do not look at the media type.',
});

export const tcpUnderTls = defineChoice({
  id: 'tcp-under-tls',
  title: 'A TCPRoute on a TLS listener that terminates',
  values: { rest: 'Takes what no TLSRoute takes', nothing: 'Takes nothing' },
  default: 'rest',
  model: 'routing#tlsroute',
  differs: 'Envoy Gateway and Istio let TCPRoutes attach there; the API does not say how they rank.',
});

export const responseFilterOrder = defineChoice({
  id: 'response-filter-order',
  title: 'Response header filters of rule and backend',
  values: { backend: "The backend's act first", rule: "The rule's act first" },
  default: 'backend',
  model: 'filters#order-and-scope',
  differs: 'The API does not say in which order they act on the way back.',
});

export const badMirror = defineChoice({
  id: 'bad-mirror',
  title: 'Requests whose mirror cannot be resolved',
  values: { dropped: 'Go on; only the copy is dropped', failed: 'Are answered with 500' },
  default: 'dropped',
  model: 'filters#requestmirror',
  differs: 'Istio drops the copy; Envoy Gateway answers 500.',
});

export const preflightStatus = defineChoice({
  id: 'cors-preflight-status',
  title: 'The status of answered preflights',
  values: { 200: '200', 204: '204' },
  default: '200',
  model: 'filters#cors',
  differs: 'Both are allowed.',
});

export const refusedPreflight = defineChoice({
  id: 'cors-refused-preflight',
  title: 'Preflights of an origin that is not allowed',
  values: { answered: 'Answered without CORS headers', forbidden: 'Answered with 403' },
  default: 'answered',
  model: 'filters#cors',
  differs: 'Both are allowed: the browser blocks the request either way.',
});

export const extensionFilters = defineChoice({
  id: 'extension-filters',
  title: 'Requests through a filter that only an implementation knows',
  values: { failed: 'Are answered with 500', passed: 'Pass unchanged' },
  default: 'failed',
  model: 'filters#extensionref-and-unknown-values',
  differs: 'Who knows the filter applies it; the model does not, and filters must not be skipped.',
});

export const droppedRules = defineChoice({
  id: 'dropped-rules',
  title: 'Requests for a rule that the controller dropped',
  values: { absent: 'Go to the next best match', failed: 'Are answered with 500' },
  default: 'absent',
  model: 'routing#rules-and-defaults',
  differs: 'Envoy Gateway answers 500 for what the rule would have matched.',
});

export const assumedEndpoints = defineChoice({
  id: 'assumed-endpoints',
  title: 'Services in a namespace of which the manifests hold no workload at all',
  values: { healthy: 'Taken as healthy', none: 'Without endpoints: 503' },
  default: 'healthy',
  model: 'service-resolution#assumed-endpoints',
  differs: 'Manifests that only route are the normal case; a cluster would know.',
});

export const podsWithoutStatus = defineChoice({
  id: 'pods-without-status',
  title: 'Pods whose manifest has no status',
  values: { ready: 'Are ready', unready: 'Are not ready' },
  default: 'ready',
  model: 'service-resolution#pods-and-workloads',
  differs: 'In a cluster every Pod has a status.',
});
