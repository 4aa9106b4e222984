import type { Translation } from '../define-texts.ts';
import type { chainTexts as english } from '../en/chain.ts';

export const chainTexts: Translation<typeof english> = {
  title: 'Die Kette einer Anfrage',
  models: 'Modell',
  gatewayModel: 'Gateway API',
  ingressModel: 'Ingress',
  loading: 'Eine Anfrage wird verfolgt …',
  failed:
    'Die Kette ließ sich nicht verfolgen, weil die Analyse nicht geantwortet hat. Dies schließen und wieder öffnen.',
  fromSample: 'Dieser Workspace hat keine solche Kette; gezeigt wird sie am Beispiel „{sample}“.',

  stage: 'Was die Anfrage durchläuft',
  client: 'Client',
  dns: 'DNS',
  assigned: 'Adresse vom Cluster',
  anyHost: 'jeden Host',
  balancer: 'Load Balancer',
  ports: '{count, plural, one {Port {ports}} other {Ports {ports}}}',
  sharedBy: '{count, plural, one {für # Ingress} other {für # Ingresses}}',
  proxyPods: 'Data Plane: {software}-Pods',
  anyProxyPods: 'Data Plane: Pods der Klasse',
  controllerPods: 'Pods des Controllers: {software}',
  anyControllerPods: 'Pods des Controllers',
  outside: 'Im Load Balancer selbst: keine Pods',
  controller: 'Controller',
  controllerNotHere: 'nicht in diesen Manifesten',
  noClass: 'keine Klasse',
  listener: 'Listener {name}',
  implied: 'Port {port}',
  noRule: 'Keine Regel passt.',
  more: '{count, plural, one {und # weitere} other {und # weitere}}',
  service: 'Service',
  endpoints: 'Endpoints',
  noEndpoints: 'Keine Endpoints',
  pods: 'Pods',
  noPods: 'Nicht erreicht',
  pod: '{count, plural, =0 {Pods} one {# Pod} other {# Pods}}',
  cluster: 'Cluster',
  notAHop: 'eine Liste, keine Station',

  names: 'nennt',
  configures: 'konfiguriert',
  watches: 'liest',
  selects: 'wählt',

  sceneOf: 'Szene {number} von 6',
  scene: 'Szene {number}: {title}',
  sceneDns: 'DNS',
  sceneBalancer: 'Load Balancer',
  sceneListener: 'Listener',
  sceneController: 'Controller',
  sceneRoute: 'Regeln',
  sceneService: 'Service',
  scenePod: 'Pod',

  dnsKnown: 'Der Client fragt DNS nach {host}. Die Antwort ist {address}, die Adresse des Load Balancers.',
  dnsAssigned:
    'Der Client fragt DNS nach {host}. Die Antwort ist die Adresse des Load Balancers, die der Cluster vergibt: Diese Manifeste enthalten sie nicht.',
  dnsIngressKnown:
    'Der Client fragt DNS nach {host}. Die Antwort ist {address}: Sie steht in status.loadBalancer des Ingress.',
  dnsIngressAssigned:
    'Der Client fragt DNS nach {host}. Die Antwort ist die Adresse des Load Balancers, die der Controller in status.loadBalancer des Ingress schreibt, sobald sie vergeben ist.',
  balancerOfGateway: 'Die Anfrage erreicht den Load Balancer des Gateways, offen ist: {ports}.',
  balancerOutside:
    'Die Anfrage erreicht einen Load Balancer der Cloud. Er wendet die Regeln selbst an, außerhalb des Clusters.',
  balancerOfIngresses:
    'Die Anfrage erreicht den Load Balancer des Service, den der Controller hat. {count, plural, one {Er ist für # Ingress da und wäre es für jeden weiteren des Controllers.} other {# Ingresses teilen ihn sich.}}',
  entryListener: 'Listener {name} nimmt sie an: {protocol} auf Port {port}, für {host}.',
  entryNone: 'Kein Listener nimmt die Anfrage an.',
  entryController:
    'Die Pods des Controllers nehmen sie auf Port {port} an, den sie von sich aus haben: Kein Ingress nennt einen Port.',
  entryManaged:
    'Sie wird auf Port {port} angenommen, den kein Ingress nennt. Pods eines Controllers liegen nicht auf dem Weg.',
  tlsEnds: 'TLS endet hier, mit dem Zertifikat aus Secret {secret}.',
  tlsEndsAnyhow: 'TLS endet hier.',
  tlsBySni:
    'Das Zertifikat folgt aus dem Servernamen, nach dem der Client fragt, {sni}: Es liegt in Secret {secret}.',
  tlsDefault:
    'Kein Ingress hat ein Zertifikat für den Servernamen {sni}, also bekommt der Client das voreingestellte des Controllers.',
  tlsPasses: 'TLS wird hier nicht geöffnet: Nur der Servername zählt.',
  routeWins: 'Von allem, was geprüft wurde, bekommt {label} von {object} die Anfrage.',
  routeOnly: '{object} bekommt die Anfrage. Sonst war nichts zu prüfen.',
  routeLost:
    '{count, plural, one {Eine andere Regel bekommt sie nicht, der Grund steht dabei.} other {# andere bekommen sie nicht, der Grund steht jeweils dabei.}}',
  routeNone: 'Nichts von dem, was geprüft wurde, bekommt die Anfrage.',
  answersItself: 'Die Data Plane antwortet selbst: {outcome}.',
  servicePicks:
    'Der Service ist keine Station: Seine Liste von Endpoints wird nachgesehen, und die Data Plane wählt einen davon.',
  serviceShare:
    '{share, number, percent} der Anfragen gehen an diesen, der Rest an {others, plural, one {# anderen Service} other {# andere Services}}.',
  serviceFails:
    'Der Service ist keine Station: Seine Liste von Endpoints wird nachgesehen, und keiner ist zu gebrauchen.',
  podTarget:
    'Die Anfrage geht direkt an einen Pod, an Port {port}: Für seinen eigenen Port {servicePort} nennt der Service targetPort {target}.',
  podPlain: 'Die Anfrage geht direkt an einen Pod, an Port {port}.',
  podUnknown: 'Die Anfrage geht direkt an einen Pod. Der Port steht nicht in diesen Manifesten.',
  ends: 'Hier endet der Weg: {outcome}.',
  notReached: 'Bis hierher kommt die Anfrage nicht. Sie endete vorher: {outcome}.',

  ownedBy: '{object} · {role}',
  provider: 'Infrastruktur',
  operator: 'Cluster-Betrieb',
  developer: 'Anwendungsentwicklung',

  play: 'Abspielen',
  pause: 'Anhalten',
  again: 'Noch einmal abspielen',
  previous: 'Vorige Szene',
  next: 'Nächste Szene',
  position: 'Position',
  positionIn: 'Szene {number} von 6, {title}',
  scenes: 'Szenen',
  stills: 'Es ist weniger Bewegung gewünscht, deshalb sind die Szenen Standbilder.',
  planes: 'Gezeigte Beziehungen',
  bothPlanes: 'Beide',
  dataPlane: 'Data Plane',
  controlPlane: 'Control Plane',
  legendRequest: 'die Anfrage',
  legendLookUp: 'eine Abfrage',
  legendControl: 'die Control Plane',
  keys: '<kbd>Space</kbd> spielt ab oder hält an. <kbd>←</kbd> und <kbd>→</kbd> führen von Szene zu Szene.',
};
