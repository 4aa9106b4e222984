import { CORE } from '../../core/kinds/shared/groups.ts';
import { resourceKey, type ResourceKey } from '../../core/model/resource.ts';
import type { TrafficPlanes } from '../../core/ingress/decide/choose-entry.ts';
import { bySpecification } from '../../core/ingress/decide/by-specification.ts';
import { traceRequest } from '../../core/ingress/decide/decide-request.ts';
import type { TrafficRequest } from '../../core/traffic/request/request.ts';
import { requestFromUrl } from '../../core/traffic/request/request-from-url.ts';
import { traceJson } from '../../core/traffic/trace-json.ts';
import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { controllerChoice, ingressControllerOption } from '../ingress-controller-option.ts';
import { STDIN } from '../input/input.ts';
import { readText } from '../input/read-input.ts';
import { readRequests, type ReadRequests } from '../input/read-requests.ts';
import { agreedAnswer } from '../input/agreed-answer.ts';
import { openWholeWorkspace } from '../input/workspace.ts';
import { traceStory } from '../report/trace-story.ts';
import type { Terminal } from '../terminal.ts';
import { jsonText } from '../report/json-text.ts';

/** One request from flags. */
type Flags = Readonly<{
  url: string | undefined;
  method: string | undefined;
  header: readonly string[];
  gateway: string | undefined;
  'ingress-class': string | undefined;
  service: string | undefined;
  from: string | undefined;
  port: string | undefined;
  sni: string | undefined;
}>;

export const trace = defineVerb({
  name: 'trace',
  summary: 'Shows where a request goes, and why.',
  options: {
    output: {
      value: 'FORMAT',
      short: 'o',
      choices: ['text', 'json'],
      default: 'text',
      help: 'How to write the outcome of the request.',
    },
    url: {
      value: 'URL',
      help: 'The request: http://shop.example.com/cart?x=1, grpc://host/pkg.Service/Method, tcp://host:5432.',
    },
    method: { value: 'METHOD', short: 'X', help: 'Its method; GET, for gRPC POST, when absent.' },
    header: { value: 'LINE', short: 'H', multiple: true, help: "A header: 'version: two'." },
    gateway: { value: 'NAMESPACE/NAME', help: 'The Gateway it is sent to, where several could answer.' },
    'ingress-class': {
      value: 'NAME',
      help: 'The Ingress class whose controller it is sent to, where others could answer too.',
    },
    service: {
      value: 'NAMESPACE/NAME',
      help: 'The Service through whose own load balancer or node port it enters.',
    },
    from: {
      value: 'NAMESPACE[/NAME]',
      help: 'The client in the cluster: its namespace, or a Pod or workload; the host of the URL is then a Service.',
    },
    'ingress-controller': ingressControllerOption,
    port: { value: 'PORT', help: 'The port it is sent to, when not that of the URL.' },
    sni: { value: 'HOST', help: 'The server name of its TLS handshake, when not the host of the URL.' },
    requests: {
      value: 'FILE',
      help: 'A JSON file with one request or an array of them; - for standard input.',
    },
  },
  exitCodes: '0 whatever the outcome of a request; 2 it is not decided, bad usage or unreadable input',
  details: `A request in a file is an object; everything but the host has a default:
  { "protocol": "HTTP" | "HTTPS" | "GRPC" | "TLS" | "TCP" | "UDP", "gateway": "namespace/name", "port": 80,
    "ingressClass": "nginx", "serviceEntry": "namespace/name", "client": "192.0.2.1", "from": "namespace/name",
    "host": "shop.example.com", "sni": "shop.example.com", "method": "GET", "path": "/cart?x=1",
    "headers": { "version": "two" }, "service": "pkg.Service", "rpc": "Method" }
The result in JSON is an array when the input was one. Its steps name every candidate that was looked at, and why
it lost. As text, many that lost alike are one line with their number.

Ingresses are traced as ingress-nginx, Traefik or the specification alone has them: by the controller of their class.
A request that names neither a Gateway nor a class goes to the one that has something for its host.

With --from the request is one of a client in the cluster, such as http://cart.shop:8080 to Service shop/cart. It
follows the routes that have the Service as their parent, as a service mesh has it: those of the client's namespace,
else those of the namespace of the Service. Without routes it goes to the Pods of the Service.

A request is not decided where several Gateways or Ingress classes could answer, the controller of a class is not
known, it may be meant for a route that a HelmRelease makes, which is not traced, or the roots of the input answer
differently: then choose one with --root.`,

  async run({ values, inputs }, terminal) {
    const { requests: file, output } = values;
    const reason = contradiction(values, file, inputs);
    if (reason !== null) return badUsage(terminal, 'trace', reason);
    const asked = file === undefined ? requestOf(values) : await requestsIn(file, terminal);
    if (!asked.ok) {
      if (file === undefined) return badUsage(terminal, 'trace', asked.reasons.join(' '));
      asked.reasons.forEach(terminal.note);
      return EXIT.refused;
    }
    const choices = controllerChoice(values['ingress-controller']);
    const workspace = await openWholeWorkspace({ inputs, values, choices }, terminal);
    if (!workspace) return EXIT.refused;
    const traced = Array.from(workspace.views(), ({ root, analysis }) => {
      const outcomes = asked.requests.map((request) => traceRequest(analysis, request));
      const written = outcomes.map(traceJson);
      const story =
        output === 'json'
          ? jsonText(asked.many ? written : written[0])
          : outcomes
              .map((outcome) =>
                traceStory(outcome, bySpecification(outcome.request, outcome, analysis.specification)),
              )
              .join('\n');
      const answers = root === null || couldAnswer(analysis, asked.requests);
      return { root, outcomes, text: story, answers };
    });
    const able = traced.some(({ answers }) => answers)
      ? traced.filter(({ answers }) => answers)
      : traced.slice(0, 1);
    const story = agreedAnswer(able, '', 'gatehouse trace', terminal);
    if (story === null) return EXIT.refused;
    terminal.out(story);
    const outcomes = able[0]?.outcomes ?? [];
    // An undecided request has no reliable result.
    const unclear = outcomes.flatMap((outcome, index) =>
      outcome.unclear === null
        ? []
        : [`${file ?? 'gatehouse trace'}${asked.many ? `[${index}]` : ''}: ${outcome.unclear}`],
    );
    unclear.forEach(terminal.note);
    return unclear.length > 0 ? EXIT.refused : EXIT.ok;
  },
});

/** The key of a Service that is named `namespace/name`. */
function serviceKey(written: string): ResourceKey {
  const [namespace = '', name = ''] = written.split('/');
  return resourceKey({ group: CORE, kind: 'Service', namespace, name });
}

/** Whether a root has a Gateway, or an Ingress class, that one of the requests could be sent to. */
const couldAnswer = (
  { dataPlane: { gateways }, ingressPlane }: TrafficPlanes,
  requests: readonly TrafficRequest[],
): boolean =>
  requests.some(({ gateway, ingressClass, serviceEntry, from }) => {
    const { controllers } = ingressPlane;
    if (serviceEntry !== null) return ingressPlane.cluster.get(serviceKey(serviceEntry)) !== undefined;
    if (gateway !== null) return gateways.has(gateway);
    if (ingressClass !== null) return controllers.some(({ group }) => group.classes.includes(ingressClass));
    return gateways.size > 0 || controllers.length > 0 || (from !== null && hasServices(ingressPlane));
  });

const hasServices = ({ cluster }: TrafficPlanes['ingressPlane']): boolean => cluster.has(CORE, 'Service');

/** Why options cannot be combined; null when they can. */
function contradiction(flags: Flags, file: string | undefined, inputs: readonly string[]): string | null {
  if (file === undefined) return flags.url === undefined ? 'Give a request with --url, or --requests.' : null;
  const { url, method, header, gateway, port, sni } = flags;
  const single = Object.entries({
    url,
    method,
    header: header[0],
    gateway,
    'ingress-class': flags['ingress-class'],
    service: flags.service,
    from: flags.from,
    port,
    sni,
  });
  const [both] = single.flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (both !== undefined) return `--${both} is for one request; the file of --requests has a field for it.`;
  return file === STDIN && inputs.includes(STDIN)
    ? 'Standard input holds the requests or the manifests, not both.'
    : null;
}

function requestOf({ url = '', method, header, gateway, port, sni, ...flags }: Flags): ReadRequests {
  if (port !== undefined && !/^\d+$/.test(port))
    return { ok: false, reasons: [`--port takes a number, not '${port}'.`] };
  const parsed = requestFromUrl(url, {
    method,
    headers: header,
    gateway,
    ingressClass: flags['ingress-class'],
    serviceEntry: flags.service,
    from: flags.from,
    port: port === undefined ? undefined : Number(port),
    sni,
  });
  return parsed.ok
    ? { ok: true, requests: [parsed.request], many: false }
    : { ok: false, reasons: [parsed.message] };
}

async function requestsIn(file: string, terminal: Terminal): Promise<ReadRequests> {
  const read = await readText(file, terminal);
  return read.ok ? readRequests(file, read.text) : { ok: false, reasons: [read.reason] };
}
