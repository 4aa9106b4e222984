import { describe, expect, test } from 'vitest';
import { resourceKey, type Resource } from '../../model/resource.ts';
import {
  backend,
  front,
  listener,
  listenerSet,
  open,
  route,
  rule,
  service,
  toFront,
  toSet,
  web,
  wheel,
  jsonManifests,
} from '../../testing/cases/case-objects.ts';
import { analysisOf } from '../../testing/workspace.ts';
import type { Topology } from '../../topology/topology.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { Statuses } from '../../status/statuses.ts';
import { statusValue } from '../../status/status-value.ts';
import { compareStatus } from '../../status/compare-status.ts';
import { stateOfEdge } from './edge-state.ts';
import { statusMatrix } from './matrix.ts';
import { stateOf } from './state.ts';
import { statusSentence } from './status-sentence.ts';

type Scene = Readonly<{
  topology: Topology;
  statuses: Statuses;
  find: (kind: string, namespace: string, name: string) => Resource;
}>;

function scene(objects: readonly JsonObject[], partial = false): Scene {
  const topology = analysisOf(jsonManifests(...objects), { partial });
  return {
    topology,
    statuses: topology.statuses,
    find(kind, namespace, name) {
      const group = kind === 'Service' ? '' : 'gateway.networking.k8s.io';
      const found = topology.model.resources.get(resourceKey({ group, kind, namespace, name }));
      if (!found) throw new Error(`${kind} ${namespace}/${name} is not there.`);
      return found;
    },
  };
}

const red = service('red');
const good = { rules: [rule('red')] };
const https = listener('web', 'HTTP', 80, { hostname: '*.kiln.test' });

describe('stateOf', () => {
  const ghost = { name: 'ghost', namespace: 'edge' };

  test.each([
    ['an accepted route', [wheel(), front(), route(good), ...red], 'ok'],
    [
      'a route that is refused',
      [wheel(), front([{ name: 'web', protocol: 'HTTP', port: 80 }]), route(good), ...red],
      'problem',
    ],
    [
      'a route with a backend that may be elsewhere',
      [wheel(), front(), route({ rules: [rule('ghost')] })],
      'unknown',
    ],
    [
      'a route with a broken reference',
      [wheel(), front(), route({ rules: [rule('ghost')] }), ...red],
      'problem',
    ],
    [
      'a route with a parent that does not exist',
      [wheel(), front(), route(good, { parents: [toFront, ghost] }), ...red],
      'problem',
    ],
    ['a route of a Gateway whose class is not here', [front(), route(good), ...red], 'unknown'],
    [
      'a route that the API server refuses',
      [wheel(), front(), route({ rules: [] }, { name: 'r', parents: 'x' as never }), ...red],
      'problem',
    ],
    ['a route without parents', [wheel(), front(), route(good, { parents: [] }), ...red], 'problem'],
  ] as const)('%s', (_, objects, state) => {
    const { statuses, find } = scene(objects);
    expect(stateOf(find('HTTPRoute', 'kiln', 'r'), statuses)).toBe(state);
  });

  test('in a part of a cluster, what is absent is not known', () => {
    const { statuses, find } = scene(
      [wheel(), front(), route({ rules: [rule('ghost')] }, { parents: [toFront, ghost] })],
      true,
    );
    expect(stateOf(find('HTTPRoute', 'kiln', 'r'), statuses)).toBe('unknown');
  });

  test('kinds without status have no state', () => {
    const { statuses, find } = scene([...red]);
    expect(stateOf(find('Service', 'kiln', 'red'), statuses)).toBeNull();
  });
});

describe('stateOfEdge', () => {
  const edges = (objects: readonly JsonObject[]): Readonly<Record<string, string>> => {
    const { topology, statuses } = scene(objects);
    return Object.fromEntries(
      [...topology.graph.edges.values()].flatMap((edge) => {
        const holder = topology.model.resources.get(edge.holder);
        return holder && (edge.role === 'parent' || edge.role === 'backend')
          ? [[`${holder.name} ${edge.path.at(-1)} ${edge.role}`, stateOfEdge(edge, holder, statuses).state]]
          : [];
      }),
    );
  };

  test('follows the status of parents and references', () => {
    expect(
      edges([
        wheel(),
        front(),
        route({ rules: [rule('red', backend('ghost'))] }, { parents: [toFront, { ...toFront, name: 'x' }] }),
        ...red,
      ]),
    ).toEqual({ 'r 0 parent': 'ok', 'r 1 parent': 'problem', 'r 0 backend': 'ok', 'r 1 backend': 'problem' });
  });

  test('a ListenerSet that is not admitted', () => {
    expect(edges([wheel(), front(), listenerSet('s', [web])])).toEqual({ 's parentRef parent': 'problem' });
  });

  test('a parent whose class is not here is not known', () => {
    expect(edges([front(), route(good), ...red])['r 0 parent']).toBe('unknown');
  });
});

describe('statusSentence', () => {
  test.each([
    [
      'a route with one parent',
      [wheel(), front([https]), route({ hostnames: ['glaze.kiln.test', 'a.test'], ...good }), ...red],
      'Accepted. Requests for `glaze.kiln.test` reach it through listener `web` of `edge/front`.',
    ],
    [
      'a route with two parents, one of which does not exist',
      [wheel(), front(), route(good, { parents: [toFront, { name: 'ghost', namespace: 'edge' }] }), ...red],
      'Accepted by 1 of 2 parents. Requests for any host reach it through listener `web` of `edge/front`. No controller will ever say anything about Gateway edge/ghost: Gateway edge/ghost does not exist.',
    ],
    [
      'a route with a hostname that is not served',
      [wheel(), front([https]), route({ hostnames: ['a.test'], ...good }), ...red],
      "Not accepted. Gateway edge/front refuses it. NoMatchingListenerHostname: None of this route's hostnames falls under listener web (*.kiln.test): a.test.",
    ],
    [
      'a route with an absent backend',
      [wheel(), front(), route({ rules: [rule('ghost')] })],
      'Accepted. Requests for any host reach it through listener `web` of `edge/front`. 1 reference is not resolved. BackendNotFound: Service kiln/ghost is not in these manifests; if they are the whole cluster, it does not exist.',
    ],
  ] as const)('%s', (_, objects, sentence) => {
    const { statuses, find } = scene(objects);
    expect(statusSentence(find('HTTPRoute', 'kiln', 'r'), statuses)).toBe(sentence);
  });

  test('a Gateway', () => {
    const { statuses, find } = scene([
      wheel(),
      front([web, listener('odd', 'a.test/b', 9)]),
      route(good),
      ...red,
    ]);
    expect(statusSentence(find('Gateway', 'edge', 'front'), statuses)).toBe(
      'Accepted and programmed. 1 of 2 listeners can serve (`web`); 1 route is attached. `odd`: UnsupportedProtocol: Listener odd has protocol "a.test/b"; supported are HTTP, HTTPS, TLS, TCP and UDP.',
    );
  });

  test('objects without a controller, and objects that the API server refuses', () => {
    const { statuses, find } = scene([front(), route(good, { parents: [toFront, toFront] }), ...red]);
    expect(statusSentence(find('Gateway', 'edge', 'front'), statuses)).toMatch(
      /^It is not known whether it has a controller\. GatewayClass wheel/,
    );
    expect(statusSentence(find('HTTPRoute', 'kiln', 'r'), statuses)).toMatch(/^The API server refuses it/);
  });
});

describe('statusMatrix', () => {
  test('has for each pair the first step that refused, or the common hostnames', () => {
    const { topology, statuses, find } = scene([
      wheel(),
      front(
        [
          https,
          listener('own', 'HTTP', 81, { allowedRoutes: { namespaces: { from: 'Same' } } }),
          listener('tcp', 'TCP', 9),
        ],
        open,
      ),
      listenerSet('s', [listener('cup', 'HTTP', 82)]),
      route({ hostnames: ['a.kiln.test', 'b.test'], ...good }, { name: 'a' }),
      route(good, { name: 'b', parents: [{ ...toFront, sectionName: 'own' }, toSet('s')] }),
      ...red,
    ]);
    const { listeners, routes, cells } = statusMatrix(
      find('Gateway', 'edge', 'front'),
      topology.model.resources.values(),
      statuses,
    );
    expect(listeners.map(({ listener: { name } }) => name)).toEqual(['web', 'own', 'tcp', 'cup']);
    expect(routes.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(cells.map((row) => row.map(({ step }) => step))).toEqual([
      ['attached', 'section-name'],
      ['namespace', 'namespace'],
      ['kind', 'section-name'],
      ['parent', 'attached'],
    ]);
    expect(cells[0]?.[0]?.hostnames).toEqual(['a.kiln.test']);
  });
});

describe('compareStatus', () => {
  const condition = (type: string, status: string, reason: string, observedGeneration = 1) => ({
    type,
    status,
    reason,
    observedGeneration,
    message: 'other words',
    lastTransitionTime: '2025-01-01T00:00:00Z',
  });
  const { statuses, find } = scene([wheel(), front(), route(good), ...red]);
  const computed = statusValue(find('HTTPRoute', 'kiln', 'r'), statuses);
  const pasted = (...conditions: readonly JsonObject[]) => ({
    parents: [{ parentRef: toFront, controllerName: 'clay.test/controller', conditions }],
  });

  test('another message and another time make no difference', () => {
    const same = pasted(
      condition('ResolvedRefs', 'True', 'ResolvedRefs'),
      condition('Accepted', 'True', 'Accepted'),
    );
    expect(compareStatus(same, computed)).toEqual([]);
  });

  test('finds what differs, what is missing and what is stale, and ignores other controllers', () => {
    const other = pasted(
      condition('Accepted', 'False', 'NotAllowedByListeners', 0),
      condition('clay.test/Glazed', 'True', 'Glazed'),
    );
    expect(compareStatus(other, computed).map(({ kind, path }) => [kind, path.join('.')])).toEqual([
      ['differs', 'parents.0.conditions.0'],
      ['stale', 'parents.0.conditions.0.observedGeneration'],
      ['missing', 'parents.0.conditions.1'],
    ]);
  });

  test('a status where none is due is extra', () => {
    expect(compareStatus(pasted(), undefined).map(({ kind }) => kind)).toEqual(['extra']);
  });
});
