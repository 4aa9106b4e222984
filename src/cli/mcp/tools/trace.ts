import { z } from 'zod';
import { folder } from '../arguments.ts';
import { trace as traceVerb } from '../../verbs/trace.ts';
import { defineTool } from '../define-tool.ts';
import { askVerb } from '../run-verb.ts';

export const trace = defineTool({
  name: 'trace',
  title: 'Follow a request',
  description:
    'Where a request goes through these manifests, and why: the listener, route, rule and backends that have it, what the backend sees, and why every other candidate lost.',
  input: {
    path: folder,
    url: z
      .string()
      .describe('http://shop.example.com/cart?x=1, grpc://host/pkg.Service/Method, tcp://host:5432.'),
    method: z.string().optional().describe('GET, for gRPC POST, when absent.'),
    headers: z.record(z.string(), z.string()).default({}).describe('Headers that the client sends.'),
    gateway: z.string().optional().describe('namespace/name of the Gateway, where several could answer.'),
    ingressClass: z.string().optional().describe('The Ingress class, where others could answer too.'),
    port: z.number().int().min(1).max(65_535).optional().describe('The port, when not that of the URL.'),
    sni: z
      .string()
      .optional()
      .describe('The server name of the TLS handshake, when not the host of the URL.'),
  },
  writes: false,
  async run({ path, url, method, headers, gateway, ingressClass, port, sni }, context) {
    const options = [
      `--url=${url}`,
      ...given('method', method),
      ...Object.entries(headers).map(([name, value]) => `--header=${name}: ${value}`),
      ...given('gateway', gateway),
      ...given('ingress-class', ingressClass),
      ...given('port', port),
      ...given('sni', sni),
    ];
    const asked = await askVerb(traceVerb, options, [path], context);
    return asked.ok ? { ok: true, data: { trace: asked.json } } : asked;
  },
});

const given = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}=${value}`];
