import type {
  ApplyOptions,
  ApplyResult,
  ClusterConnection,
  ClusterListener,
  ClusterObject,
  ClusterView,
  ServedKind,
} from '../../../cluster/cluster-types.ts';
import { identityOf } from '../../../core/cluster/identity-of.ts';
import { kinds } from '../../../core/kinds/registry.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { parseDocument } from '../../../core/yaml/parse.ts';
import { splitDocuments } from '../../../core/yaml/split.ts';
import type { JsonObject } from '../../../core/yaml/json.ts';

const served: readonly ServedKind[] = kinds.map((kind) => ({
  kind,
  version: kind.versions[0]?.name ?? 'v1',
  versions: kind.versions.map(({ name }) => name),
  verbs: ['get', 'list', 'watch', 'patch'],
}));

/** The objects of a text by key. */
const objectsOf = (yaml: string): ReadonlyMap<ResourceKey, ClusterObject> =>
  new Map(
    splitDocuments(yaml).map((text) => {
      const value = parseDocument(text).value as JsonObject;
      return [identityOf(value).key, value] as const;
    }),
  );

export type FakeConnection = ClusterConnection &
  Readonly<{
    /** Changes what the cluster has; null takes an object away. */
    change: (yaml: string, gone?: readonly ResourceKey[]) => void;
    /** Changes anything else that is known of it. */
    say: (change: Partial<ClusterView>) => void;
    /** What was applied, in order. */
    applied: readonly (readonly [object: JsonObject, options: ApplyOptions])[];
    /** Answers what is applied from now on. */
    answer: (apply: (object: JsonObject, options: ApplyOptions) => ApplyResult) => void;
    isClosed: () => boolean;
  }>;

/** A connection without a cluster: it has the objects of a text, and answers as it is set up to. */
export function createFakeConnection(yaml: string): FakeConnection {
  let view: ClusterView = {
    connection: { state: 'connected' },
    serverVersion: 'v1.36.3',
    kinds: served,
    gatewayApi: { state: 'known', bundleVersion: 'v1.6.1', channel: 'standard', release: '1.6' },
    scopes: served.map((kind) => ({ kind, namespace: null, state: { state: 'live' } })),
    objects: objectsOf(yaml),
    warnings: [],
  };
  let answers: (object: JsonObject, options: ApplyOptions) => ApplyResult = (after) => ({
    outcome: 'created',
    after,
    warnings: [],
  });
  let closed = false;
  const listeners = new Set<ClusterListener>();
  const applied: (readonly [JsonObject, ApplyOptions])[] = [];
  const report: (delta: Parameters<ClusterListener>[1]) => void = (delta) => {
    for (const listener of listeners) listener(view, delta);
  };
  return {
    view: () => view,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply(object, options) {
      applied.push([object, options]);
      return Promise.resolve(answers(object, options));
    },
    events: () =>
      Promise.resolve({
        state: 'known',
        value: [
          {
            type: 'Warning',
            reason: 'NoAddress',
            message: 'There is no address left.',
            from: 'gateway-controller',
            count: 3,
            first: null,
            last: '2026-01-01T00:00:00Z',
          },
        ],
      }),
    managedFields: () => Promise.resolve({ state: 'known', value: [] }),
    retry: () => {},
    close: () => {
      closed = true;
    },
    change(text, gone = []) {
      const changes = new Map<ResourceKey, ClusterObject | null>([
        ...objectsOf(text),
        ...gone.map((key) => [key, null] as const),
      ]);
      const objects = new Map(view.objects);
      for (const [key, object] of changes) {
        if (object) objects.set(key, object);
        else objects.delete(key);
      }
      view = { ...view, objects };
      report({ objects: changes, others: false });
    },
    say(change) {
      view = { ...view, ...change };
      report({ objects: new Map(), others: true });
    },
    applied,
    answer(apply) {
      answers = apply;
    },
    isClosed: () => closed,
  };
}
