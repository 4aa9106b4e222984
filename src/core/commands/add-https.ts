import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../model/access.ts';
import { resourceKey, type Resource } from '../model/resource.ts';
import { attachedListeners } from '../topology/attachment.ts';
import { describe } from '../topology/describe.ts';
import { isKind, routeKinds } from '../topology/kind-names.ts';
import { linksOf } from '../topology/links.ts';
import { listenersOf, type Listener } from '../topology/listeners.ts';
import type { Topology } from '../topology/topology.ts';
import { listed } from '../text/words.ts';
import { keyArg, optional, textArg } from './arguments.ts';
import type { CommandPlan, Refusal } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import type { Change } from './planning/change.ts';
import { caveat } from './planning/caveat.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { newObjects } from './planning/new-objects.ts';
import { uniqueName } from './planning/unique-name.ts';

/** The port of HTTPS. */
const HTTPS_PORT = 443;

/**
 * The pattern of HTTPS with a redirect: a Gateway gets a listener for HTTPS beside one for HTTP, the routes of that move to
 * it, and a route takes their place that sends every client on.
 */
export const addHttps = defineCommand({
  id: 'add-https',
  title: 'Add HTTPS with a redirect',
  args: {
    gateway: keyArg,
    /** The listener for HTTP; may be left out where there is only one. */
    listener: optional(textArg),
  },

  plan(topology, { gateway: key, listener: wished = null }): CommandPlan {
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const gateway = found.resource;
    if (!isKind(gateway, GATEWAY_API, 'Gateway')) return refuse(`${describe(gateway)} is no Gateway.`);
    const chosen = chooseListener(gateway, wished);
    if (!chosen.ok) return chosen;
    const { listener } = chosen;
    const attached = attachedTo(topology, listener);
    const stale = attached.find(({ route }) => !changeable(topology.model, route.key).ok);
    if (stale) return refuse(`${describe(stale.route)} is attached, and cannot be changed at the moment.`);
    const name = freeName(gateway, listener.name === 'http' ? 'https' : `${listener.name}-https`);
    const secret = `${gateway.name}-tls`;
    const wish = {
      group: GATEWAY_API,
      kind: 'HTTPRoute',
      namespace: gateway.namespace,
      name: `${gateway.name}-to-https`,
    };
    const identity = { ...wish, name: uniqueName(topology.model, wish) };
    const made = newObjects(topology, [
      {
        identity,
        file: gateway.file,
        set: { spec: redirectSpec(gateway, listener) },
      },
    ]);
    if (!made.ok) return made;
    const count = arrayAt(gateway.value, 'spec.listeners').length;
    const value = httpsListener(listener, name, secret);
    return finishPlan(topology, {
      title: `Add HTTPS to ${describe(gateway)}, with a redirect`,
      changes: [
        { resource: gateway, edits: [{ op: 'set', path: ['spec', 'listeners', count], value }] },
        ...moved(attached, name),
      ],
      texts: made.texts,
      select: [gateway.key, resourceKey(identity)],
      caveats:
        attached.length === 0
          ? []
          : [
              caveat(
                `${listed(attached.map(({ route }) => describe(route)))} ${attached.length === 1 ? 'moves' : 'move'} to listener ${name}: plain HTTP is only redirected from now on.`,
              ),
            ],
    });
  },
});

type Chosen = Readonly<{ ok: true; listener: Listener }> | Refusal;

function chooseListener(gateway: Resource, wished: string | null): Chosen {
  const all = listenersOf(gateway);
  const plain = all.filter(({ protocol }) => protocol === 'HTTP');
  const named = wished === null ? undefined : plain.find(({ name }) => name === wished);
  if (wished !== null && !named) return refuse(`${describe(gateway)} has no HTTP listener ${wished}.`);
  const [only, ...others] = plain;
  if (!named && others.length > 0)
    return refuse(
      `${describe(gateway)} has ${plain.length} HTTP listeners. Choose the one that HTTPS stands beside.`,
      plain.map(({ name }) => ({
        title: `Add HTTPS beside ${name}`,
        call: { id: 'add-https', args: { gateway: gateway.key, listener: name } },
      })),
    );
  const listener = named ?? only;
  if (!listener) return refuse(`${describe(gateway)} has no HTTP listener.`);
  const taken = all.find(
    ({ protocol, port, hostname }) =>
      port === HTTPS_PORT && (protocol !== 'HTTPS' || hostname === listener.hostname),
  );
  return taken
    ? refuse(`Listener ${taken.name} of ${describe(gateway)} is on port ${HTTPS_PORT} already.`)
    : { ok: true, listener };
}

type AttachedRoute = Readonly<{
  route: Resource;
  /** The places of its parentRefs that this listener takes. */
  parents: readonly number[];
}>;

/** The routes that a listener takes. */
function attachedTo({ index }: Topology, { holder, name }: Listener): readonly AttachedRoute[] {
  return routeKinds
    .flatMap((kind) => index.ofKind(GATEWAY_API, kind))
    .flatMap((route) => {
      const parents = linksOf(route, index).attachments.flatMap((attachment) =>
        attachment.parent === holder &&
        attachedListeners(attachment).some(({ listener }) => listener.name === name)
          ? [Number(attachment.reference.path.at(-1))]
          : [],
      );
      return parents.length === 0 ? [] : [{ route, parents }];
    });
}

/** The routes with parentRefs to the other listener. */
const moved = (attached: readonly AttachedRoute[], sectionName: string): readonly Change[] =>
  attached.map(({ route, parents }) => ({
    resource: route,
    edits: parents.flatMap((parent) => {
      const path = ['spec', 'parentRefs', parent];
      const port = numberAt(route.value, [...path, 'port']);
      return [
        { op: 'set' as const, path: [...path, 'sectionName'], value: sectionName },
        ...(port === undefined ? [] : [{ op: 'remove' as const, path: [...path, 'port'] }]),
      ];
    }),
  }));

function freeName(gateway: Resource, wish: string): string {
  const taken = new Set(listenersOf(gateway).map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wish : `${wish}-${number}`;
    if (!taken.has(name)) return name;
  }
}

function httpsListener({ holder, path, hostname }: Listener, name: string, secret: string) {
  const allowed = valueAt(holder.value, [...path, 'allowedRoutes']);
  return {
    name,
    port: HTTPS_PORT,
    protocol: 'HTTPS',
    ...(hostname !== null && { hostname: stringAt(holder.value, [...path, 'hostname']) ?? hostname }),
    tls: { mode: 'Terminate', certificateRefs: [{ name: secret }] },
    ...(allowed !== undefined && { allowedRoutes: objectAt(holder.value, [...path, 'allowedRoutes']) }),
  };
}

const redirectSpec = ({ name }: Resource, listener: Listener) => ({
  parentRefs: [{ name, sectionName: listener.name }],
  rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
});
