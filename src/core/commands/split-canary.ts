import { CORE, GATEWAY_API } from '../kinds/shared/groups.ts';
import { arrayAt, numberAt, objectAt, stringAt, valueAt } from '../model/access.ts';
import { resourceKey, type Resource } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { isKind } from '../topology/kind-names.ts';
import { referencesOf } from '../topology/references.ts';
import { podLabels, selectedWorkloads, serviceSelector } from '../topology/services.ts';
import type { Topology } from '../topology/topology.ts';
import type { JsonObject } from '../yaml/json.ts';
import { writeYaml } from '../yaml/write.ts';
import { indexArg, keyArg, numberArg, optional } from './arguments.ts';
import type { CommandPlan, Refusal } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendDocument } from './planning/add-document.ts';
import { changeable } from './planning/changeable.ts';
import { chooseFile } from './planning/choose-file.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { uniqueName } from './planning/unique-name.ts';

/** The share of requests that a canary gets at first. */
const FIRST_SHARE = 10;

/**
 * The pattern of a canary: the Service of a rule and its workload get a copy each, with labels of their own, and a share of
 * the requests.
 */
export const splitCanary = defineCommand({
  id: 'split-canary',
  title: 'Split off a canary',
  args: {
    route: keyArg,
    /** The rule, from 0; may be left out where only one has a single Service. */
    rule: optional(indexArg),
    /** In percent. */
    share: optional(numberArg),
  },

  plan(topology, { route: key, rule: wished = null, share = null }): CommandPlan {
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const percent = share ?? FIRST_SHARE;
    if (!Number.isInteger(percent) || percent < 1 || percent > 99)
      return refuse('The share of a canary is a whole number from 1 to 99.');
    const chosen = chooseRule(topology, found.resource, wished);
    if (!chosen.ok) return chosen;
    const { route, rule, service } = chosen;
    const copies = copiesOf(topology, service);
    const backends = ['spec', 'rules', rule, 'backendRefs'];
    const backend = objectAt(route.value, [...backends, 0]);
    return finishPlan(topology, {
      title: `Split off a canary of ${describe(service)}`,
      changes: [
        {
          resource: route,
          edits: [
            { op: 'set', path: [...backends, 0, 'weight'], value: 100 - percent },
            { op: 'set', path: [...backends, 1], value: { ...backend, name: copies.name, weight: percent } },
          ],
        },
      ],
      texts: [
        appendDocument(
          topology.model,
          chooseFile(topology.model, service.file, service.namespace),
          copies.objects.map((one) => writeYaml(one)).join('---\n'),
        ),
      ],
      select: [route.key, resourceKey({ ...service, name: copies.name })],
    });
  },
});

type Chosen = Readonly<{ ok: true; route: Resource; rule: number; service: Resource }> | Refusal;

/** The rule to split: its only backend is a Service of these manifests. */
function chooseRule({ index }: Topology, route: Resource, wished: number | null): Chosen {
  if (route.group !== GATEWAY_API || (route.kind !== 'HTTPRoute' && route.kind !== 'GRPCRoute'))
    return refuse(`${describe(route)} has no rules that share requests out.`);
  const rules = arrayAt(route.value, 'spec.rules').flatMap((value, rule) => {
    const [reference, ...others] = referencesOf(route).filter(
      ({ role, path }) => role === 'backend' && path[1] === 'rules' && path[2] === rule && path.length === 5,
    );
    const service = reference && index.get(reference.key);
    const hasOneService = others.length === 0 && service !== undefined && isKind(service, CORE, 'Service');
    return hasOneService ? [{ rule, service, name: stringAt(value, 'name') }] : [];
  });
  const [only, ...others] = rules;
  const named = wished === null ? undefined : rules.find(({ rule }) => rule === wished);
  if (wished !== null && !named)
    return refuse(`Rule ${wished + 1} of ${describe(route)} does not have one Service as its only backend.`);
  if (!named && others.length > 0)
    return refuse(
      `${rules.length} rules of ${describe(route)} could have a canary. Choose one.`,
      rules.map(({ rule, name, service }) => ({
        title: `Split rule ${rule + 1}${name === undefined ? '' : ` (${name})`}: ${describe(service)}`,
        call: { id: 'split-canary', args: { route: route.key, rule } },
      })),
    );
  const one = named ?? only;
  return one
    ? { ok: true, route, rule: one.rule, service: one.service }
    : refuse(`No rule of ${describe(route)} has one Service of these manifests as its only backend.`);
}

/** The Service and its workload once more, with labels by which neither Service selects the pods of the other. */
function copiesOf(
  { model, index }: Topology,
  service: Resource,
): Readonly<{ name: string; objects: readonly JsonObject[] }> {
  const name = uniqueName(model, { ...service, name: `${service.name}-canary` });
  const selector = serviceSelector(service) ?? {};
  const labels = Object.fromEntries(
    Object.entries(selector).map(([label, value]) => [label, `${value}-canary`]),
  );
  const [selected] = selectedWorkloads(service, index);
  const workload = selected && index.get(selected.key);
  const copy = withoutServerFields(service, name);
  const spec = objectAt(copy, 'spec');
  const copied: JsonObject = {
    ...copy,
    spec: { ...spec, ...(Object.keys(labels).length > 0 && { selector: labels }) },
  };
  if (!workload || workload.kind !== 'Deployment') return { name, objects: [copied] };
  const deployment = uniqueName(model, { ...workload, name: `${workload.name}-canary` });
  return { name, objects: [copied, workloadCopy(workload, deployment, labels)] };
}

/** A Deployment under another name, with one replica whose labels are others where the Service selects by them. */
function workloadCopy(workload: Resource, name: string, labels: JsonObject): JsonObject {
  const copy = withoutServerFields(workload, name);
  const spec = objectAt(copy, 'spec');
  const template = objectAt(spec, 'template');
  const metadata = objectAt(template, 'metadata');
  const matched = objectAt(spec, 'selector.matchLabels');
  const renamed = (old: JsonObject): JsonObject => ({
    ...old,
    ...Object.fromEntries(Object.entries(labels).filter(([label]) => Object.hasOwn(old, label))),
  });
  // A Deployment selects its own pods only: by a label that differs from those of the original.
  const own = { ...renamed(matched), ...labels };
  return {
    ...copy,
    spec: {
      ...spec,
      replicas: 1,
      selector: { matchLabels: own },
      template: { ...template, metadata: { ...metadata, labels: { ...podLabels(workload), ...own } } },
    },
  };
}

/** What of an object belongs to the one that is copied: addresses, ports of nodes, what the server has written. */
function withoutServerFields({ value }: Resource, name: string): JsonObject {
  const metadata = objectAt(value, 'metadata');
  const { status: _, ...rest } = value;
  const spec = valueAt(value, 'spec');
  const {
    clusterIP: _ip,
    clusterIPs: _ips,
    healthCheckNodePort: _check,
    loadBalancerIP: _balancer,
    ...kept
  } = objectAt(value, 'spec');
  const ports = arrayAt(spec, 'ports').map((port) => {
    if (numberAt(port, 'nodePort') === undefined) return port;
    const { nodePort: _node, ...others } = objectAt(port, []);
    return others;
  });
  return {
    ...rest,
    metadata: {
      name,
      ...(metadata['namespace'] !== undefined && { namespace: metadata['namespace'] }),
      ...(metadata['labels'] !== undefined && { labels: metadata['labels'] }),
    },
    spec: { ...kept, ...(ports.length > 0 && { ports }) },
  };
}
