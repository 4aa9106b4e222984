// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { ResourceKey } from '../../model/resource.ts';
import type { Analysis } from '../../analysis.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { pictureOf } from './picture-of.ts';
import { optionsOf } from './testing/picture-of.ts';
import { textWidth, type Weight } from './text-width.ts';
import { toSvg, type SvgOptions } from './to-svg.ts';

const LONG = `a-very-long-name-${'of-a-service-'.repeat(4)}end`;

const CHAIN = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway-controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: example
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      hostname: '*.an-extraordinarily-long-domain-name.example.com'
      tls: { certificateRefs: [{ name: shop }] }
      allowedRoutes: { namespaces: { from: All } }
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: shop, namespace: web }
spec:
  parentRefs: [{ name: edge, namespace: infra, sectionName: https }]
  hostnames: [shop.an-extraordinarily-long-domain-name.example.com]
  rules:
    - matches: [{ path: { value: /a/path/that/is/longer/than/any/card/is/wide/by/far } }]
      backendRefs: [{ name: ${LONG}, port: 80, weight: 9 }, { name: gone, port: 80, weight: 1 }]
    - backendRefs: [{ name: far, namespace: other, port: 80 }]
---
apiVersion: v1
kind: Service
metadata: { name: ${LONG}, namespace: web }
spec: { selector: { app: shop }, ports: [{ name: http, port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Service
metadata: { name: far, namespace: other }
spec: { selector: { app: far }, ports: [{ port: 80 }, { name: more, port: 81 }] }
`;

const draw = (analysis: Analysis, options: Partial<SvgOptions> = {}) =>
  toSvg(pictureOf(analysis), optionsOf(analysis, options));

function parse(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

const drawn = (yaml: string, options: Partial<SvgOptions> = {}): Document =>
  parse(draw(analysisOf(yaml), options)?.text ?? '');

const numberOf = (element: Element | null, name: string): number => Number(element?.getAttribute(name));

const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent)
    .join('');

test('every card, lane and edge is there, and what they are for those who do not see them', () => {
  const analysis = analysisOf(CHAIN);
  const picture = parse(draw(analysis)?.text ?? '');
  const { nodes, edges, namespaces } = analysis.folded.graph;
  const ids = (name: string) =>
    [...picture.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)).toSorted();
  expect(ids('data-card')).toEqual([...nodes.keys()].toSorted());
  expect(ids('data-edge')).toEqual([...edges.keys()].toSorted());
  expect(ids('data-lane')).toEqual(expect.arrayContaining([...namespaces]));
  expect(picture.querySelector('svg > title')?.textContent).toBe('A picture');
  expect(picture.querySelector('svg > desc')?.textContent).toMatch(/^\d cards in 3 namespaces, \d edges/);
  const titles = [...picture.querySelectorAll('g > title')].map((title) => title.textContent);
  expect(titles).toContain(`Service web/${LONG}`);
  for (const edge of picture.querySelectorAll('[data-edge]'))
    expect(edge.querySelector('title')?.textContent).toMatch(/ → /);
});

test('columns have titles, and lanes names', () => {
  const words = [...drawn(CHAIN).querySelectorAll('text')].map(ownText);
  expect(words).toEqual(expect.arrayContaining(['Gateways', 'Routes', 'Services and pods', 'web', 'infra']));
});

test('no text is wider than its card, and what is left out is in a tooltip', () => {
  const picture = drawn(CHAIN);
  const cards = [...picture.querySelectorAll('[data-card]')];
  for (const card of cards) {
    const frame = card.querySelector('rect');
    const [left, width] = [numberOf(frame, 'x'), numberOf(frame, 'width')];
    for (const text of card.querySelectorAll('text')) {
      const weight = numberOf(text, 'font-weight') as Weight;
      const size = numberOf(text, 'font-size');
      const wide = textWidth(ownText(text), size, weight);
      const from =
        text.getAttribute('text-anchor') === 'end' ? numberOf(text, 'x') - wide : numberOf(text, 'x');
      expect(from).toBeGreaterThanOrEqual(left);
      expect(from + wide).toBeLessThanOrEqual(left + width);
    }
  }
  const cut = [...picture.querySelectorAll('text')].filter((text) => ownText(text).startsWith('a-ve'));
  expect(cut.map((text) => text.querySelector('title')?.textContent)).toContain(LONG);
  expect(cut.every((text) => /^a-ve.*….*end$/.test(ownText(text)))).toBe(true);
});

test('texts of a row stand beside each other', () => {
  const overlaps = [...drawn(CHAIN).querySelectorAll('[data-card]')].flatMap((card) => {
    const spans = [...card.querySelectorAll('text')].map((text) => {
      const size = numberOf(text, 'font-size');
      const wide = textWidth(ownText(text), size, numberOf(text, 'font-weight') as Weight);
      const end = text.getAttribute('text-anchor') === 'end';
      const from = numberOf(text, 'x') - (end ? wide : 0);
      return { line: Math.round(numberOf(text, 'y') / 4), from, to: from + wide, words: ownText(text) };
    });
    return spans.flatMap((a) =>
      spans
        .filter((b) => a !== b && a.line === b.line && a.from <= b.from && a.to > b.from)
        .map((b) => `${a.words} and ${b.words}`),
    );
  });
  expect(overlaps).toEqual([]);
});

test('no two cards overlap', () => {
  const frames = [...drawn(CHAIN).querySelectorAll('[data-card] > rect:first-of-type')].map((rect) => ({
    x: numberOf(rect, 'x'),
    y: numberOf(rect, 'y'),
    width: numberOf(rect, 'width'),
    height: numberOf(rect, 'height'),
  }));
  expect(frames.length).toBeGreaterThan(4);
  for (const [index, a] of frames.entries())
    for (const b of frames.slice(index + 1))
      expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(
        false,
      );
});

test('the same input gives the same picture, and the theme changes colours alone', () => {
  const light = draw(analysisOf(CHAIN))?.text;
  expect(draw(analysisOf(CHAIN))?.text).toBe(light);
  const dark = draw(analysisOf(CHAIN), { theme: 'dark' })?.text;
  expect(dark).not.toBe(light);
  const plain = (text?: string) => text?.replace(/#[0-9a-f]{6}/g, '#');
  expect(plain(dark)).toBe(plain(light));
});

test('it is text and shapes, and refers to nothing outside', () => {
  const text = draw(analysisOf(CHAIN))?.text ?? '';
  expect(text).not.toMatch(/foreignObject|<image|<script|href|url\((?!#)/);
});

test('names cannot add to the document', () => {
  const name = `</text><script>alert("1")</script>&\\u0000`;
  const picture = drawn(`${CHAIN}---
apiVersion: v1
kind: Service
metadata: { name: "${name.replaceAll('"', String.raw`\"`)}", namespace: web }
`);
  expect(picture.querySelector('script')).toBeNull();
  expect(picture.documentElement.textContent).toContain('<script>');
});

test('edges that do not work are dashed, with why; keys show grants that are needed', () => {
  const picture = parse(draw(analysisOf(CHAIN, { complete: true }))?.text ?? '');
  const broken = [...picture.querySelectorAll('[data-edge]')].filter((edge) =>
    edge.querySelector('title')?.textContent?.includes('other/far'),
  );
  expect(broken).toHaveLength(1);
  expect(broken[0]?.getAttribute('stroke-dasharray')).toBe('4 3');
  const legend = [...picture.querySelectorAll('[data-legend] text')].map(ownText);
  expect(legend).toEqual(
    expect.arrayContaining(['Works', 'Does not work', 'Needs a ReferenceGrant', 'Not in these manifests']),
  );
  expect(legend).not.toContain('Path of the request');
  expect(legend).not.toContain('Allowed by a ReferenceGrant');
});

test('nothing steps back, except for the path of a request where it is asked for', () => {
  const analysis = analysisOf(CHAIN);
  expect(draw(analysis)?.text).not.toMatch(/ opacity=|marker/);
  const [edge] = analysis.folded.graph.edges.values();
  if (!edge) throw new Error('The chain has no edge.');
  const path = {
    segments: new Map([[edge.id, 0]]),
    cards: new Map([
      [edge.source as string, 'on' as const],
      [edge.target as string, 'stop' as const],
    ]),
  };
  const picture = parse(draw(analysis, { path })?.text ?? '');
  const isDim = (element: Element) => element.getAttribute('opacity') === '0.4';
  const bright = (name: string) =>
    [...picture.querySelectorAll(`[${name}]`)]
      .filter((element) => !isDim(element))
      .map((element) => element.getAttribute(name));
  expect(bright('data-edge')).toEqual([edge.id]);
  expect(bright('data-card').toSorted()).toEqual([edge.source, edge.target].toSorted());
  expect([...picture.querySelectorAll('[data-legend] text')].map(ownText)).toContain('Path of the request');
});

test('folded lanes are drawn as on the canvas', () => {
  const analysis = analysisOf(CHAIN);
  const whole = pictureOf(analysis);
  const keys = [...whole.nodes.values()].filter(({ tier }) => tier === 'service').map(({ key }) => key);
  const boxes = new Map([...whole.boxes].filter(([key]) => !keys.includes(key)));
  const summary = {
    id: 'lane:web:service',
    tier: 'service',
    keys,
    box: { x: 560, y: 0, width: 200, height: 28 },
  } as const;
  const svg = toSvg({ ...whole, boxes, summaries: [summary], edges: [] }, optionsOf(analysis));
  const picture = parse(svg?.text ?? '');
  expect(picture.querySelector('[data-summary]')?.textContent).toBe(`${keys.length} services`);
  expect(picture.querySelectorAll('[data-card]')).toHaveLength(boxes.size);
});

test('roles are told by signs, in words and in the legend, also of folded lanes', () => {
  const analysis = analysisOf(CHAIN);
  const whole = pictureOf(analysis);
  const services = [...whole.nodes.values()].filter(({ tier }) => tier === 'service').map(({ key }) => key);
  const boxes = new Map([...whole.boxes].filter(([key]) => !services.includes(key)));
  const box = { x: 560, y: 0, width: 200, height: 28 };
  const summary = { id: 'lane:web:service', tier: 'service', keys: services, box } as const;
  const { factsOf, ...options } = optionsOf(analysis);
  const owned = {
    ...options,
    factsOf: (key: ResourceKey) => {
      const { kind, origin } = whole.nodes.get(key) ?? {};
      const owner = kind === 'Gateway' ? 'operator' : 'developer';
      return { ...factsOf(key), owner: origin === 'derived' ? null : owner } as const;
    },
  };
  const picture = parse(toSvg({ ...whole, boxes, summaries: [summary], edges: [] }, owned)?.text ?? '');
  const signsIn = (selector: string) =>
    [...picture.querySelectorAll(`${selector} [data-role]`)].map((sign) => sign.getAttribute('data-role'));
  const gateway = [...picture.querySelectorAll('[data-card]')].find((card) =>
    card.querySelector('title')?.textContent?.startsWith('Gateway infra/edge'),
  );
  expect(gateway?.querySelector('title')?.textContent).toMatch(/, belongs to the operator$/);
  expect(gateway?.querySelector('[data-role]')?.getAttribute('data-role')).toBe('operator');
  expect(signsIn('[data-summary]')).toEqual(['developer']);
  expect(signsIn('[data-legend]')).toEqual(['operator', 'developer']);
  const legend = [...picture.querySelectorAll('[data-legend] text')].map(ownText);
  expect(legend.slice(-2)).toEqual(['Cluster operator', 'Application developers']);
  expect(drawn(CHAIN).querySelector('[data-role]')).toBeNull();
});

test('there is no picture of nothing', () => {
  expect(draw(analysisOf(''))).toBeNull();
});
