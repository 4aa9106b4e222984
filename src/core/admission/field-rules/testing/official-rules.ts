/** Where the CRDs of a channel place a rule: `both` is the standard and the experimental one. */
export type Placement = Readonly<{
  channel: 'both' | 'std' | 'exp';
  kind: string;
  versions: readonly string[];
  path: string;
}>;

type OfficialRule = Readonly<{ id: string; message: string; places: readonly Placement[] }>;

/**
 * The rules of the Gateway API v1.6.1 as its CRDs have them, to compare with: id, message word for word, then a line for
 * each kind with channel, versions and paths.
 */
const TABLE = String.raw`
controller-name-immutable
  Value is immutable
  both GatewayClass v1,v1beta1 spec.controllerName
  exp XMesh v1alpha1 spec.controllerName
gateway-address-ip-unique
  IPAddress values must be unique
  both Gateway v1,v1beta1 spec.addresses
gateway-address-hostname-unique
  Hostname values must be unique
  both Gateway v1,v1beta1 spec.addresses
gateway-address-hostname-format
  Hostname value must be empty or contain only valid characters (matching ^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)
  both Gateway v1,v1beta1 spec.addresses[]
gateway-status-address-hostname-format
  Hostname value must only contain valid characters (matching ^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)
  both Gateway v1,v1beta1 status.addresses[]
gateway-infra-label-key-format
  Label keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.
  both Gateway v1,v1beta1 spec.infrastructure.labels
gateway-infra-label-key-prefix-length
  If specified, the label key's prefix must be a DNS subdomain not longer than 253 characters in total.
  both Gateway v1,v1beta1 spec.infrastructure.labels
gateway-infra-annotation-key-format
  Annotation keys must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.
  both Gateway v1,v1beta1 spec.infrastructure.annotations
gateway-infra-annotation-key-prefix-length
  If specified, the annotation key's prefix must be a DNS subdomain not longer than 253 characters in total.
  both Gateway v1,v1beta1 spec.infrastructure.annotations
listener-name-unique
  Listener name must be unique within the Gateway
  both Gateway v1,v1beta1 spec.listeners
  both ListenerSet v1 spec.listeners
gateway-listener-port-protocol-hostname-unique
  Combination of port, protocol and hostname must be unique for each listener
  both Gateway v1,v1beta1 spec.listeners
listenerset-port-protocol-hostname-unique
  Combination of port, protocol and hostname must be unique for each listener
  both ListenerSet v1 spec.listeners
listener-hostname-forbidden-l4
  hostname must not be specified for protocols ['TCP', 'UDP']
  both Gateway v1,v1beta1 spec.listeners
  both ListenerSet v1 spec.listeners
listener-tls-forbidden-plaintext
  tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']
  both Gateway v1,v1beta1 spec.listeners
  both ListenerSet v1 spec.listeners
listener-https-mode-terminate
  tls mode must be Terminate for protocol HTTPS
  both Gateway v1,v1beta1 spec.listeners
  both ListenerSet v1 spec.listeners
listener-tls-mode-required
  tls mode must be set for protocol TLS
  both Gateway v1,v1beta1 spec.listeners
  both ListenerSet v1 spec.listeners
listener-tls-terminate-needs-certs
  certificateRefs or options must be specified when mode is Terminate
  both Gateway v1,v1beta1 spec.listeners[].tls
  both ListenerSet v1 spec.listeners[].tls
gateway-frontend-tls-port-unique
  Port for TLS configuration must be unique within the Gateway
  both Gateway v1,v1beta1 spec.tls.frontend.perPort
parentrefs-section-all-or-none
  sectionName must be specified when parentRefs includes 2 or more references to the same parent
  std GRPCRoute v1 spec.parentRefs
  std HTTPRoute v1,v1beta1 spec.parentRefs
  std TCPRoute v1,v1alpha2 spec.parentRefs
  std TLSRoute v1,v1alpha2,v1alpha3 spec.parentRefs
  std UDPRoute v1,v1alpha2 spec.parentRefs
parentrefs-section-unique
  sectionName must be unique when parentRefs includes 2 or more references to the same parent
  std GRPCRoute v1 spec.parentRefs
  std HTTPRoute v1,v1beta1 spec.parentRefs
  std TCPRoute v1,v1alpha2 spec.parentRefs
  std TLSRoute v1,v1alpha2,v1alpha3 spec.parentRefs
  std UDPRoute v1,v1alpha2 spec.parentRefs
parentrefs-section-port-all-or-none
  sectionName or port must be specified when parentRefs includes 2 or more references to the same parent
  exp GRPCRoute v1 spec.parentRefs
  exp HTTPRoute v1,v1beta1 spec.parentRefs
  exp TCPRoute v1,v1alpha2 spec.parentRefs
  exp TLSRoute v1,v1alpha2,v1alpha3 spec.parentRefs
  exp UDPRoute v1,v1alpha2 spec.parentRefs
parentrefs-section-port-unique
  sectionName or port must be unique when parentRefs includes 2 or more references to the same parent
  exp GRPCRoute v1 spec.parentRefs
  exp HTTPRoute v1,v1beta1 spec.parentRefs
  exp TCPRoute v1,v1alpha2 spec.parentRefs
  exp TLSRoute v1,v1alpha2,v1alpha3 spec.parentRefs
  exp UDPRoute v1,v1alpha2 spec.parentRefs
route-rule-name-unique
  Rule name must be unique within the route
  exp GRPCRoute v1 spec.rules
  exp HTTPRoute v1,v1beta1 spec.rules
  exp TCPRoute v1alpha2 spec.rules
  exp TLSRoute v1alpha2 spec.rules
  exp UDPRoute v1alpha2 spec.rules
http-matches-total-max
  While 16 rules and 64 matches per rule are allowed, the total number of matches across all rules in a route must be less than 128
  both HTTPRoute v1,v1beta1 spec.rules
grpc-matches-total-max
  While 16 rules and 64 matches per rule are allowed, the total number of matches across all rules in a route must be less than 128
  both GRPCRoute v1 spec.rules
tlsroute-hostname-not-ip
  Hostnames cannot contain an IP
  both TLSRoute v1,v1alpha3 spec.hostnames
tlsroute-hostname-rfc1123
  Hostnames must be valid based on RFC-1123
  both TLSRoute v1,v1alpha3 spec.hostnames
tlsroute-hostname-wildcard
  Wildcards on hostnames must be the first label, and the rest of hostname must be valid based on RFC-1123
  both TLSRoute v1,v1alpha3 spec.hostnames
http-path-type-known
  type must be one of ['Exact', 'PathPrefix', 'RegularExpression']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-absolute
  value must be an absolute path and start with '/' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-double-slash
  must not contain '//' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-dot-segment
  must not contain '/./' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-dotdot-segment
  must not contain '/../' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-encoded-slash-lower
  must not contain '%2f' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-encoded-slash-upper
  must not contain '%2F' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-fragment
  must not contain '#' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-trailing-dotdot
  must not end with '/..' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-no-trailing-dot
  must not end with '/.' when type one of ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
http-path-charset
  must only contain valid characters (matching ^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$) for types ['Exact', 'PathPrefix']
  both HTTPRoute v1,v1beta1 spec.rules[].matches[].path
grpc-method-service-or-method
  One or both of 'service' or 'method' must be specified
  both GRPCRoute v1 spec.rules[].matches[].method
grpc-method-service-charset
  service must only contain valid characters (matching ^(?i)\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$)
  both GRPCRoute v1 spec.rules[].matches[].method
grpc-method-method-charset
  method must only contain valid characters (matching ^[A-Za-z_][A-Za-z_0-9]*$)
  both GRPCRoute v1 spec.rules[].matches[].method
filter-requestheadermodifier-required
  filter.requestHeaderModifier must be specified for RequestHeaderModifier filter.type
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-requestheadermodifier-forbidden
  filter.requestHeaderModifier must be nil if the filter.type is not RequestHeaderModifier
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-responseheadermodifier-required
  filter.responseHeaderModifier must be specified for ResponseHeaderModifier filter.type
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-responseheadermodifier-forbidden
  filter.responseHeaderModifier must be nil if the filter.type is not ResponseHeaderModifier
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-requestmirror-required
  filter.requestMirror must be specified for RequestMirror filter.type
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-requestmirror-forbidden
  filter.requestMirror must be nil if the filter.type is not RequestMirror
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-extensionref-required
  filter.extensionRef must be specified for ExtensionRef filter.type
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-extensionref-forbidden
  filter.extensionRef must be nil if the filter.type is not ExtensionRef
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-requestredirect-required
  filter.requestRedirect must be specified for RequestRedirect filter.type
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-requestredirect-forbidden
  filter.requestRedirect must be nil if the filter.type is not RequestRedirect
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-urlrewrite-required
  filter.urlRewrite must be specified for URLRewrite filter.type
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-urlrewrite-forbidden
  filter.urlRewrite must be nil if the filter.type is not URLRewrite
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-cors-required
  filter.cors must be specified for CORS filter.type
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-cors-forbidden
  filter.cors must be nil if the filter.type is not CORS
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-externalauth-required
  filter.externalAuth must be specified for ExternalAuth filter.type
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-externalauth-forbidden
  filter.externalAuth must be nil if the filter.type is not ExternalAuth
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[] spec.rules[].filters[]
filter-requestheadermodifier-once
  RequestHeaderModifier filter cannot be repeated
  both GRPCRoute v1 spec.rules[].backendRefs[].filters spec.rules[].filters
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters spec.rules[].filters
filter-responseheadermodifier-once
  ResponseHeaderModifier filter cannot be repeated
  both GRPCRoute v1 spec.rules[].backendRefs[].filters spec.rules[].filters
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters spec.rules[].filters
filter-requestredirect-once
  RequestRedirect filter cannot be repeated
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters spec.rules[].filters
filter-urlrewrite-once
  URLRewrite filter cannot be repeated
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters spec.rules[].filters
filter-cors-once
  CORS filter cannot be repeated
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters spec.rules[].filters
http-filters-redirect-xor-rewrite
  May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters spec.rules[].filters
http-redirect-excludes-backendrefs
  RequestRedirect filter must not be used together with backendRefs
  both HTTPRoute v1,v1beta1 spec.rules[]
http-redirect-prefix-needs-pathprefix
  When using RequestRedirect filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified
  both HTTPRoute v1,v1beta1 spec.rules[]
http-rewrite-prefix-needs-pathprefix
  When using URLRewrite filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified
  both HTTPRoute v1,v1beta1 spec.rules[]
http-backend-redirect-prefix-needs-pathprefix
  Within backendRefs, when using RequestRedirect filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified
  both HTTPRoute v1,v1beta1 spec.rules[]
http-backend-rewrite-prefix-needs-pathprefix
  Within backendRefs, When using URLRewrite filter with path.replacePrefixMatch, exactly one PathPrefix match must be specified
  both HTTPRoute v1,v1beta1 spec.rules[]
pathmodifier-full-required
  replaceFullPath must be specified when type is set to 'ReplaceFullPath'
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].requestRedirect.path spec.rules[].backendRefs[].filters[].urlRewrite.path spec.rules[].filters[].requestRedirect.path spec.rules[].filters[].urlRewrite.path
pathmodifier-full-type
  type must be 'ReplaceFullPath' when replaceFullPath is set
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].requestRedirect.path spec.rules[].backendRefs[].filters[].urlRewrite.path spec.rules[].filters[].requestRedirect.path spec.rules[].filters[].urlRewrite.path
pathmodifier-prefix-required
  replacePrefixMatch must be specified when type is set to 'ReplacePrefixMatch'
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].requestRedirect.path spec.rules[].backendRefs[].filters[].urlRewrite.path spec.rules[].filters[].requestRedirect.path spec.rules[].filters[].urlRewrite.path
pathmodifier-prefix-type
  type must be 'ReplacePrefixMatch' when replacePrefixMatch is set
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].requestRedirect.path spec.rules[].backendRefs[].filters[].urlRewrite.path spec.rules[].filters[].requestRedirect.path spec.rules[].filters[].urlRewrite.path
mirror-percent-or-fraction
  Only one of percent or fraction may be specified in HTTPRequestMirrorFilter
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[].requestMirror spec.rules[].filters[].requestMirror
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].requestMirror spec.rules[].filters[].requestMirror
fraction-numerator-le-denominator
  numerator must be less than or equal to denominator
  both GRPCRoute v1 spec.rules[].backendRefs[].filters[].requestMirror.fraction spec.rules[].filters[].requestMirror.fraction
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].requestMirror.fraction spec.rules[].filters[].requestMirror.fraction
cors-alloworigins-wildcard-alone
  AllowOrigins cannot contain '*' alongside other origins
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].cors.allowOrigins spec.rules[].filters[].cors.allowOrigins
cors-allowmethods-wildcard-alone
  AllowMethods cannot contain '*' alongside other methods
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].cors.allowMethods spec.rules[].filters[].cors.allowMethods
cors-allowheaders-wildcard-alone
  AllowHeaders cannot contain '*' alongside other methods
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].cors.allowHeaders spec.rules[].filters[].cors.allowHeaders
externalauth-grpc-required
  grpc must be specified when protocol is set to 'GRPC'
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].externalAuth spec.rules[].filters[].externalAuth
externalauth-grpc-forbidden
  protocol must be 'GRPC' when grpc is set
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].externalAuth spec.rules[].filters[].externalAuth
externalauth-http-required
  http must be specified when protocol is set to 'HTTP'
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].externalAuth spec.rules[].filters[].externalAuth
externalauth-http-forbidden
  protocol must be 'HTTP' when http is set
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].externalAuth spec.rules[].filters[].externalAuth
backendref-service-port-required
  Must have port for Service reference
  both GRPCRoute v1 spec.rules[].backendRefs[] spec.rules[].backendRefs[].filters[].requestMirror.backendRef spec.rules[].filters[].requestMirror.backendRef
  both HTTPRoute v1,v1beta1 spec.rules[].backendRefs[] spec.rules[].backendRefs[].filters[].requestMirror.backendRef spec.rules[].filters[].requestMirror.backendRef
  both TCPRoute v1,v1alpha2 spec.rules[].backendRefs[]
  both TLSRoute v1,v1alpha2,v1alpha3 spec.rules[].backendRefs[]
  both UDPRoute v1,v1alpha2 spec.rules[].backendRefs[]
  exp HTTPRoute v1,v1beta1 spec.rules[].backendRefs[].filters[].externalAuth.backendRef spec.rules[].filters[].externalAuth.backendRef
http-timeouts-backend-le-request
  backendRequest timeout cannot be longer than request timeout
  both HTTPRoute v1,v1beta1 spec.rules[].timeouts
session-cookieconfig-only-cookie
  cookieConfig can only be set with type Cookie
  exp GRPCRoute v1 spec.rules[].sessionPersistence
  exp HTTPRoute v1,v1beta1 spec.rules[].sessionPersistence
  exp XBackendTrafficPolicy v1alpha1 spec.sessionPersistence
session-permanent-needs-absolutetimeout
  AbsoluteTimeout must be specified when cookie lifetimeType is Permanent
  exp GRPCRoute v1 spec.rules[].sessionPersistence
  exp HTTPRoute v1,v1beta1 spec.rules[].sessionPersistence
  exp XBackendTrafficPolicy v1alpha1 spec.sessionPersistence
retrybudget-interval-range
  interval cannot be greater than one hour or less than one second
  exp XBackendTrafficPolicy v1alpha1 spec.retryConstraint.budget.interval
retryrate-interval-range
  interval cannot be greater than one hour
  exp XBackendTrafficPolicy v1alpha1 spec.retryConstraint.minRetryRate.interval
backendtls-targetrefs-section-all-or-none
  sectionName must be specified when targetRefs includes 2 or more references to the same target
  both BackendTLSPolicy v1,v1alpha3 spec.targetRefs
backendtls-targetrefs-section-unique
  sectionName must be unique when targetRefs includes 2 or more references to the same target
  both BackendTLSPolicy v1,v1alpha3 spec.targetRefs
backendtls-ca-one-required
  must specify either CACertificateRefs or WellKnownCACertificates
  both BackendTLSPolicy v1,v1alpha3 spec.validation
  exp XBackend v1alpha1 spec.tls.validation
backendtls-ca-not-both
  must not contain both CACertificateRefs and WellKnownCACertificates
  both BackendTLSPolicy v1,v1alpha3 spec.validation
  exp XBackend v1alpha1 spec.tls.validation
san-hostname-required
  SubjectAltName element must contain Hostname, if Type is set to Hostname
  both BackendTLSPolicy v1,v1alpha3 spec.validation.subjectAltNames[]
  exp XBackend v1alpha1 spec.tls.validation.subjectAltNames[]
san-hostname-forbidden
  SubjectAltName element must not contain Hostname, if Type is not set to Hostname
  both BackendTLSPolicy v1,v1alpha3 spec.validation.subjectAltNames[]
  exp XBackend v1alpha1 spec.tls.validation.subjectAltNames[]
san-uri-required
  SubjectAltName element must contain URI, if Type is set to URI
  both BackendTLSPolicy v1,v1alpha3 spec.validation.subjectAltNames[]
  exp XBackend v1alpha1 spec.tls.validation.subjectAltNames[]
san-uri-forbidden
  SubjectAltName element must not contain URI, if Type is not set to URI
  both BackendTLSPolicy v1,v1alpha3 spec.validation.subjectAltNames[]
  exp XBackend v1alpha1 spec.tls.validation.subjectAltNames[]
xbackend-externalhostname-union
  externalHostname must be set when type is ExternalHostname and must be unset otherwise
  exp XBackend v1alpha1 spec
xbackend-hostname-not-cluster-local
  hostname must not be an IP address or end with .cluster.local
  exp XBackend v1alpha1 spec.externalHostname.hostname
xbackend-port-name-dns-label
  Name must be a valid DNS label
  exp XBackend v1alpha1 spec.port.name
xbackend-tls-clientcert-iff-mutual
  clientCertificateRef must be set if and only if mode is ClientAndServer
  exp XBackend v1alpha1 spec.tls`;

/** Reads the table: lines at the margin begin a rule. */
export const officialRules: readonly OfficialRule[] = TABLE.trim()
  .split(/\n(?! )/)
  .map((entry) => {
    const [id = '', message = '', ...lines] = entry.split('\n').map((line) => line.trim());
    return { id, message, places: lines.flatMap(placements) };
  });

function placements(line: string): readonly Placement[] {
  const [channel = '', kind = '', versions = '', ...paths] = line.split(' ');
  if (channel !== 'both' && channel !== 'std' && channel !== 'exp') throw new Error(`No channel: ${line}`);
  return paths.map((path) => ({ channel, kind, versions: versions.split(','), path }));
}
