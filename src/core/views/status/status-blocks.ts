import type { Resource } from '../../model/resource.ts';
import type {
  Condition,
  HolderStatus,
  ListenerStatus,
  ParentStatus,
  Statuses,
} from '../../status/statuses.ts';
import { stateOf, stateOfCondition, stateOfConditions, stateOfDrawn } from './state.ts';
import { inEntry } from './matrix.ts';
import type { Attachment } from '../../topology/attachment.ts';
import { describe } from '../../topology/describe.ts';
import { isRoute } from '../../topology/kind-names.ts';
import { linksOf } from '../../topology/links.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { MatrixStep } from './matrix.ts';
import type { Path } from '../../yaml/json.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { State } from './state.ts';
import { statusOf } from '../../status/status-of.ts';

/** The verdict of one listener on a parentRef. */
export type ListenerVerdict = Readonly<{
  name: string;
  step: MatrixStep;
  reason: string | null;
  unknown: boolean;
  /** Null for any. */
  hostnames: readonly string[] | null;
}>;

/** A condition with its state. */
export type ConditionView = Condition & Readonly<{ state: State }>;

/** A part of an object's status with conditions of its own: the object, a listener, a parent, an ancestor. */
export type StatusBlock = Readonly<{
  id: string;
  /** `Listener https`, `Gateway infra/edge`. */
  title: string;
  /** Short facts: `HTTPS 443`, `*.example.com`. */
  facts: readonly string[];
  state: State;
  conditions: readonly ConditionView[];
  /** Why there are no conditions; null where there are. */
  silence: string | null;
  /** Where it is written in the object. */
  path: Path;
  /** The other object it is about, and the arrow that leads there. */
  about: ResourceKey | null;
  edge: string | null;
  /** Of listeners: the kinds of routes they support, and the attached routes. */
  supportedKinds: readonly string[] | null;
  attached: readonly Readonly<{ route: ResourceKey; hostnames: readonly string[] | null }>[] | null;
  /** Of parents: the verdict of each listener. */
  listeners: readonly ListenerVerdict[];
}>;

const BLANK = {
  facts: [],
  silence: null,
  path: [],
  about: null,
  edge: null,
  supportedKinds: null,
  attached: null,
  listeners: [],
} as const;

const withState = (conditions: readonly Condition[]): Pick<StatusBlock, 'state' | 'conditions'> => ({
  state: stateOfConditions(conditions),
  conditions: conditions.map((condition) => ({ ...condition, state: stateOfCondition(condition) })),
});

/** What a listener is, in short: `HTTPS 443`, `*.example.com`. */
export const listenerFacts = ({ protocol, port, hostname }: Listener): readonly string[] => [
  `${protocol} ${port ?? '?'}`.trim(),
  ...(hostname === null ? [] : [hostname]),
];

const ofListener = ({
  listener,
  conditions,
  supportedKinds,
  routes,
  provided,
}: ListenerStatus): StatusBlock => ({
  ...BLANK,
  id: `listener:${listener.name}`,
  title: `Listener ${listener.name}`,
  facts: [...listenerFacts(listener), ...provided],
  ...withState(conditions),
  path: listener.path,
  supportedKinds: supportedKinds.map(({ kind }) => kind),
  attached: routes.map(({ route, hostnames }) => ({ route: route.key, hostnames })),
});

function ofHolder({ resource, gateway, conditions, listeners }: HolderStatus): readonly StatusBlock[] {
  const own: StatusBlock = {
    ...BLANK,
    id: 'object',
    title: resource.kind,
    ...withState(conditions),
    about: resource === gateway ? null : gateway.key,
  };
  return [own, ...listeners.map(ofListener)];
}

const verdict = (
  outcome: Attachment['listeners'][number],
  parent: ParentStatus | undefined,
): ListenerVerdict => {
  const { step, reason, unknown, hostnames } = inEntry(outcome, parent);
  return { name: outcome.listener.name, step, reason, unknown, hostnames };
};

/** A parentRef: its conditions, or why no controller writes any. */
function ofParent(attachment: Attachment, entry: ParentStatus | undefined, statuses: Statuses): StatusBlock {
  const { reference, parent, sectionName, port, outcome, state, reason } = attachment;
  const asked = [
    ...(sectionName === undefined ? [] : [`listener ${sectionName}`]),
    ...(port === undefined ? [] : [`port ${port}`]),
  ];
  const base = {
    ...BLANK,
    id: reference.id,
    title: describe(reference.target),
    facts: asked,
    path: reference.path,
    about: parent?.key ?? null,
    edge: reference.id,
    listeners: attachment.listeners.map((one) => verdict(one, entry)),
  };
  if (entry) return { ...base, ...withState(entry.conditions) };
  const unanswered = parent && stateOf(parent, statuses) === 'problem' ? 'problem' : 'unknown';
  return {
    ...base,
    state: state === 'ok' ? unanswered : stateOfDrawn(state),
    conditions: [],
    silence:
      outcome === 'mesh'
        ? 'A Service is a parent only for a service mesh, not for a Gateway.'
        : (reason ?? `${describe(reference.target)} has no controller.`),
  };
}

function ofRoute(route: Resource, statuses: Statuses): readonly StatusBlock[] {
  const parents = statusOf(statuses, route.key, 'route')?.parents ?? [];
  const entries = new Map(parents.map((parent) => [parent.attachment.reference.id, parent]));
  const { attachments } = linksOf(route, statuses.cluster);
  const unnamed = parents.filter(({ index }) => index < 0);
  return [
    ...attachments.map((one) => ofParent(one, entries.get(one.reference.id), statuses)),
    ...unnamed.map((parent) => ({
      ...ofParent(parent.attachment, parent, statuses),
      facts: ['default Gateway'],
    })),
  ];
}

/** The parts of an object's status that have conditions of their own, in the order of the object. */
export function statusBlocks(resource: Resource, statuses: Statuses): readonly StatusBlock[] {
  if (isRoute(resource)) return ofRoute(resource, statuses);
  const status = statuses.objects.get(resource.key);
  switch (status?.kind) {
    case 'gateway':
    case 'listener-set':
      return ofHolder(status);
    case 'class':
      return [{ ...BLANK, id: 'object', title: resource.kind, ...withState(status.conditions) }];
    case 'policy':
      return status.ancestors.map(({ ancestor, conditions }) => ({
        ...BLANK,
        id: ancestor.key,
        title: describe(ancestor),
        ...withState(conditions),
        about: ancestor.key,
      }));
    case 'route':
    case undefined:
      return [];
  }
}
