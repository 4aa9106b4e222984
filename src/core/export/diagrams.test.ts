import { expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { toDot } from './to-dot.ts';
import { toMermaid } from './to-mermaid.ts';

const route = (name: string, rules: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: ${name}, namespace: shop }
spec:
  parentRefs: [{ name: edge, sectionName: a }, { name: edge, sectionName: b }]
  hostnames: [shop.example.com]
  rules: ${rules}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners: [{ name: a, port: 80, protocol: HTTP }, { name: b, port: 81, protocol: HTTP }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;

const SHOP = route(
  'shop',
  `[{ matches: [{ path: { value: /cart } }], backendRefs: [{ name: web, port: 80, weight: 9 }, { name: gone, port: 80, weight: 1 }] },
    { matches: [{ path: { value: /about } }], backendRefs: [{ name: web, port: 80 }] }]`,
);

const NAMES = [
  '"]; click n0 "javascript:alert(1)',
  '1. list',
  '- list',
  '`_code_` **bold**',
  '%%{init: 1}%%',
  'end',
  '\\u0000\\\\',
  '<b>&amp;',
  '日本',
];

const oddly = (name: string): string =>
  route(JSON.stringify(name).replaceAll('\\\\u', '\\u'), '[{ backendRefs: [{ name: web }] }]');

// The part of Mermaid's grammar that a chart needs: a string holds anything but quotes, and at least one character.
const LINE =
  /^(flowchart LR| *subgraph ns\d+\["[^"]+"\]| *end| *n\d+\["[^"]+"\]| *n\d+ (-->|-\.->)(\|"[^"]+"\|)? n\d+| *classDef ghost stroke-dasharray: 4 4| *class n\d+(,n\d+)* ghost)$/;

// A string of Graphviz ends at a quote without a backslash.
const QUOTED = String.raw`"(?:[^"\\]|\\.)*"`;
const STATEMENT = new RegExp(
  String.raw`^(digraph \{|\}| *\}| *rankdir=LR| *node \[shape=box\]| *subgraph cluster\d+ \{| *label=${QUOTED}| *${QUOTED}(?: -> ${QUOTED})?(?: \[(?:label=${QUOTED}|style=dashed)(?:, style=dashed)?\])?)$`,
);

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n');

test('a flowchart has hostnames, paths and weights', () => {
  const chart = toMermaid(analysisOf(SHOP).graph);
  expect(chart).toContain('["HTTPRoute<br/>shop<br/>shop.example.com"]');
  expect(chart).toContain('|"/cart 90%<br/>/about"|');
  expect(chart).toMatch(/-\.->\|"\/cart 10%[^"]*"\|/);
});

test('a drawing for Graphviz has them, too', () => {
  const drawing = toDot(analysisOf(SHOP).graph);
  expect(drawing).toContain(String.raw`[label="HTTPRoute\nshop\nshop.example.com"]`);
  expect(drawing).toContain(String.raw`[label="/cart 90%\n/about"`);
});

test.each([toMermaid, toDot])('no two lines of %o join the same objects', (draw) => {
  const { graph } = analysisOf(SHOP);
  const joined = linesOf(draw(graph)).flatMap((line) => {
    const [from, to] = line.split(/ -\.?->(?:\|"[^"]*"\|)? | -> /);
    return to === undefined ? [] : [`${from?.trim()} ${to.replace(/ \[.*/, '')}`];
  });
  expect(new Set(joined).size).toBe(joined.length);
  const pairs = new Set([...graph.edges.values()].map(({ source, target }) => `${source} ${target}`));
  expect(joined).toHaveLength(pairs.size);
});

test.each(NAMES)('the name %j keeps both in their grammar', (name) => {
  const { graph } = analysisOf(oddly(name));
  expect([...graph.nodes.values()].map((node) => node.kind)).toContain('HTTPRoute');
  for (const line of linesOf(toMermaid(graph))) expect(line).toMatch(LINE);
  for (const line of linesOf(toDot(graph))) expect(line).toMatch(STATEMENT);
});

test.each(['1. list', '- list', '**bold**', '_code_'])('in a flowchart, %j is no Markdown', (name) => {
  const [, text = ''] = /HTTPRoute<br\/>([^<"]*)/.exec(toMermaid(analysisOf(oddly(name)).graph)) ?? [];
  expect(text).not.toMatch(/^(\d+\.|-)|[*_]/);
  expect(text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toBe(name);
});
