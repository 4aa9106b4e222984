import { defineTexts } from '../define-texts.ts';

/** The chain that a request takes, as an animation. */
export const chainTexts = defineTexts('chain', {
  title: 'The chain of a request',
  models: 'Model',
  gatewayModel: 'Gateway API',
  ingressModel: 'Ingress',
  loading: 'Following a request…',
  failed:
    'The chain could not be followed, because the analyzer did not answer. Close this and open it again.',
  fromSample: 'This workspace has no such chain, so it is shown with the sample “{sample}”.',

  stage: 'What the request passes',
  client: 'Client',
  dns: 'DNS',
  assigned: 'address given by the cluster',
  anyHost: 'any host',
  balancer: 'Load balancer',
  ports: '{count, plural, one {port {ports}} other {ports {ports}}}',
  sharedBy: '{count, plural, one {for # Ingress} other {shared by # Ingresses}}',
  proxyPods: 'Data plane: {software} Pods',
  anyProxyPods: 'Data plane: Pods of the class',
  controllerPods: 'Pods of the controller: {software}',
  anyControllerPods: 'Pods of the controller',
  outside: 'In the load balancer itself: no Pods',
  controller: 'Controller',
  controllerNotHere: 'not in these manifests',
  noClass: 'no class',
  listener: 'Listener {name}',
  implied: 'Port {port}',
  noRule: 'No rule has it.',
  more: '{count, plural, one {and # more} other {and # more}}',
  service: 'Service',
  endpoints: 'Endpoints',
  noEndpoints: 'No endpoints',
  pods: 'Pods',
  noPods: 'Not reached',
  pod: '{count, plural, =0 {Pods} one {# Pod} other {# Pods}}',
  cluster: 'Cluster',
  notAHop: 'a list, not a stop',

  names: 'names',
  configures: 'configures',
  watches: 'watches',
  selects: 'selects',

  sceneOf: 'Scene {number} of 6',
  scene: 'Scene {number}: {title}',
  sceneDns: 'DNS',
  sceneBalancer: 'Load balancer',
  sceneListener: 'Listener',
  sceneController: 'Controller',
  sceneRoute: 'Rules',
  sceneService: 'Service',
  scenePod: 'Pod',

  dnsKnown: 'The client asks DNS for {host}. The answer is {address}, the address of the load balancer.',
  dnsAssigned:
    'The client asks DNS for {host}. The answer is the address of the load balancer, which the cluster assigns: these manifests do not hold it.',
  dnsIngressKnown:
    'The client asks DNS for {host}. The answer is {address}: it stands in status.loadBalancer of the Ingress.',
  dnsIngressAssigned:
    'The client asks DNS for {host}. The answer is the address of the load balancer, which the controller writes into status.loadBalancer of the Ingress once it is assigned.',
  balancerOfGateway: 'The request reaches the load balancer of the Gateway, which is open on {ports}.',
  balancerOutside:
    'The request reaches a load balancer of the cloud. It carries out the rules itself, outside of the cluster.',
  balancerOfIngresses:
    'The request reaches the load balancer of the Service of the controller. {count, plural, one {It is for # Ingress, and would be for any other of the controller.} other {# Ingresses share it.}}',
  entryListener: 'Listener {name} takes it: {protocol} on port {port}, for {host}.',
  entryNone: 'No listener takes the request.',
  entryController:
    'The Pods of the controller take it on port {port}, which they have by themselves: no Ingress names a port.',
  entryManaged:
    'It is taken on port {port}, which no Ingress names. There are no Pods of a controller on the way.',
  tlsEnds: 'TLS ends here, with the certificate in Secret {secret}.',
  tlsEndsAnyhow: 'TLS ends here.',
  tlsBySni:
    'The certificate is chosen by the server name that the client asks for, {sni}: it is in Secret {secret}.',
  tlsDefault:
    'No Ingress has a certificate for the server name {sni}, so the client gets the default one of the controller.',
  tlsPasses: 'TLS is not opened here: only the server name is looked at.',
  routeWins: 'Of what was looked at, {label} of {object} has the request.',
  routeOnly: '{object} has the request. Nothing else was looked at.',
  routeLost:
    '{count, plural, one {# other does not have it, for the reason that stands beside it.} other {# others do not have it, each for the reason that stands beside it.}}',
  routeNone: 'Nothing that was looked at has the request.',
  answersItself: 'The data plane answers itself: {outcome}.',
  servicePicks:
    'The Service is no stop on the way: its list of endpoints is looked up, and the data plane chooses one of them.',
  serviceShare:
    '{share, number, percent} of the requests go to this one, the rest to {others, plural, one {# other Service} other {# other Services}}.',
  serviceFails:
    'The Service is no stop on the way: its list of endpoints is looked up, and none can be used.',
  podTarget:
    'The request goes straight to a Pod, to port {port}: the Service says targetPort {target} for its own port {servicePort}.',
  podPlain: 'The request goes straight to a Pod, to port {port}.',
  podUnknown: 'The request goes straight to a Pod. Which port that is does not stand in these manifests.',
  ends: 'The way ends here: {outcome}.',
  notReached: 'The request does not get here. It ended before: {outcome}.',

  ownedBy: '{object} · {role}',
  provider: 'infrastructure provider',
  operator: 'cluster operator',
  developer: 'application developer',

  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  previous: 'Previous scene',
  next: 'Next scene',
  position: 'Position',
  positionIn: 'Scene {number} of 6, {title}',
  scenes: 'Scenes',
  stills: 'Less motion is asked for, so the scenes are stills.',
  planes: 'Shown relations',
  bothPlanes: 'Both',
  dataPlane: 'Data plane',
  controlPlane: 'Control plane',
  legendRequest: 'the request',
  legendLookUp: 'a look-up',
  legendControl: 'the control plane',
  keys: '<kbd>Space</kbd> plays or pauses. <kbd>←</kbd> and <kbd>→</kbd> go from scene to scene.',
});
