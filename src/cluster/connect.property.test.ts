import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../core/kinds/registry.ts';
import type { JsonObject } from '../core/yaml/json.ts';
import type { ClusterObject } from './cluster-types.ts';
import { connect } from './connect.ts';
import { BASE, createDoubles, createTestClock } from './testing/cluster-doubles.ts';
import { createRecordedCluster } from './testing/recorded-cluster.ts';

const ROUTES = 'apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes';
const NAMES = ['a', 'b', 'c', 'd'];
const kind = kindOf('gateway.networking.k8s.io', 'HTTPRoute');

const route = (name: string, host: number): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name, namespace: 'shop' },
  spec: { hostnames: [`${host}.example.com`] },
});

/** What can happen to a cluster and to the line to it. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      name: fc.constantFrom(...NAMES),
      host: fc.nat(9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('remove' as const), name: fc.constantFrom(...NAMES) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      time: fc.constantFrom(1, 20, 700, 5000, 40_000),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'end' as const,
        'break' as const,
        'expire' as const,
        'bookmark' as const,
        'lose' as const,
        'silence' as const,
        'recover' as const,
        'retry' as const,
        'deny' as const,
        'allow' as const,
      ),
    }),
  },
);

test('whatever happens, in the end the objects are those of the cluster, and listeners heard of each change', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
      const cluster = createRecordedCluster({ objects: [route('a', 0), route('b', 0)] });
      const line = createDoubles(cluster);
      const clock = createTestClock();
      const { fetch, WebSocket } = line;
      const connection = connect({ base: BASE, fetch, WebSocket, clock, kinds: kind ? [kind] : [] });
      // What someone has who goes by the changes alone.
      const followed = new Map<string, ClusterObject>();
      connection.listen((view, { objects }) => {
        for (const [key, object] of objects) {
          if (object) followed.set(key, object);
          else followed.delete(key);
        }
        expect(new Map(view.objects)).toEqual(followed);
      });
      for (const each of happenings) {
        switch (each.do) {
          case 'put':
            cluster.put(route(each.name, each.host));
            break;
          case 'remove':
            if (cluster.get(`${ROUTES}/${each.name}`)) cluster.remove(`${ROUTES}/${each.name}`);
            break;
          case 'pass':
            await clock.pass(each.time);
            break;
          case 'end':
            cluster.endWatches();
            break;
          case 'break':
            cluster.endWatches(1006);
            break;
          case 'deny':
            cluster.deny({ plural: 'httproutes' });
            break;
          case 'allow':
            cluster.allowAll();
            break;
          case 'retry':
            connection.retry();
            break;
          case 'lose':
          case 'silence':
          case 'recover':
            line[each.do]();
            break;
          default:
            cluster[each.do]();
        }
      }
      line.recover();
      cluster.allowAll();
      // A dead line is given up after minutes, and what was not allowed is asked for again as late.
      await clock.pass(700_000);
      connection.close();
      const there = NAMES.flatMap((name) => cluster.get(`${ROUTES}/${name}`) ?? []);
      expect([...connection.view().objects.values()]).toEqual(there);
      expect(cluster.watches()).toBe(0);
    }),
    { numRuns: 40 },
  );
});
