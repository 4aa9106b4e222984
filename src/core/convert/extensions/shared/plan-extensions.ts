import { ruleName } from '../../../kinds/shared/route-fields.ts';
import { isServed } from '../../../model/served.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import type {
  BackendReplacement,
  ExtensionPlan,
  ListenerName,
  NeedAnswer,
  RuleName,
  RuleNeeds,
} from '../../extension.ts';
import type { RuleFilter } from '../../http-rule.ts';
import { uniqueNames, type UniqueNames } from '../../names/unique-names.ts';
import type { Need, ServiceTarget } from '../../need.ts';
import type { Cover, Covers, ExtensionKind } from './cover.ts';
import { mergeSpecs } from './merge-specs.ts';
import { byNeedOrder } from './need-order.ts';

/** An implementation, for the answers. */
type Implementation = Readonly<{ implementation: string; writtenFor: string; covers: Covers }>;

/** One object to be, with the needs that it covers. */
type Draft = {
  readonly kind: ExtensionKind;
  readonly namespace: string;
  /** What it is called if no one else is. */
  readonly wanted: string;
  /** What it is for: a rule, a route, a listener, a Service. */
  readonly subject: string;
  spec: JsonObject;
  readonly targets: JsonObject[];
  readonly rules: Set<RuleName>;
  readonly services: readonly ServiceTarget[];
  readonly needs: Map<Need, Explained>;
};

type Explained = Readonly<{ difference?: string | undefined; action?: string | undefined }>;

type Placed = Exclude<Extract<Cover, { by: ExtensionKind }>, string>;

/**
 * The objects that cover the needs of all rules. Needs of one rule that the same kind covers are one object; rules of a route
 * with equal objects share one. Names follow from routes and rules, so that others stay as they are when one is added.
 */
export function planExtensions(
  rules: readonly RuleNeeds[],
  target: Implementation,
  index: ResourceIndex,
): ExtensionPlan {
  const hasRuleNames = isServed(ruleName.served, index.crds());
  const drafts = new Map<string, Draft>();
  const answers = new Map<Need, NeedAnswer>();
  const beside = new Map<string, JsonObject>();
  const uniform = new Map<string, number>();
  const covered = rules.map((at) => ({ at, covers: coversOf(at, target.covers) }));
  for (const { at, covers } of covered)
    for (const [, cover] of covers)
      if (isPlaced(cover) && cover.by.binding === 'route') {
        const key = routeKey(at.rule, cover);
        uniform.set(key, (uniform.get(key) ?? 0) + 1);
      }
  const problemOf = ({ rule }: RuleNeeds, cover: Placed): string | null => {
    if (cover.by.binding === 'rule') return hasRuleNames ? null : NO_RULE_NAMES;
    if (cover.by.binding !== 'route') return null;
    return uniform.get(routeKey(rule, cover)) === rule.ruleCount ? null : WHOLE_ROUTES;
  };

  for (const { at, covers } of covered)
    for (const [need, first] of covers) {
      const cover = settled(first, (placed) => problemOf(at, placed));
      if (typeof cover === 'string') {
        answers.set(need, { covered: false, action: cover });
      } else if (cover.by === null) {
        if (!answers.has(need))
          answers.set(need, {
            covered: true,
            use: null,
            ...(cover.difference !== undefined && { difference: cover.difference }),
          });
      } else {
        for (const object of cover.beside ?? []) beside.set(JSON.stringify(object), object);
        for (const draft of draftsFor(at, cover, drafts)) {
          draft.spec = mergeSpecs(draft.spec, partOf(cover, draft.services[0]));
          draft.rules.add(at.rule);
          draft.needs.set(need, { difference: cover.difference, action: cover.action });
        }
      }
    }
  return written(joined([...drafts.values()]), [...beside.values()], answers, target);
}

/** What each need of a rule becomes, in the order in which the implementation has to see them. */
function coversOf(at: RuleNeeds, covers: Covers): readonly (readonly [Need, Cover])[] {
  const sorted = at.needs.toSorted((a, b) => byNeedOrder(a.kind, b.kind));
  return sorted.map((need) => [need, coverOf(need, at, covers)] as const);
}

const coverOf = (need: Need, at: RuleNeeds, covers: Covers): Cover =>
  (covers[need.kind] as (need: Need, at: RuleNeeds) => Cover)(need, at);

const isPlaced = (cover: Cover): cover is Placed => typeof cover !== 'string' && cover.by !== null;

const partOf = (cover: Placed, service: ServiceTarget | undefined): JsonObject => {
  if ('spec' in cover) return cover.spec;
  return service ? cover.perService(service) : {};
};

/** A policy of a whole route holds where all its rules ask for the same. */
const routeKey = ({ kind, namespace, route }: RuleName, cover: Placed): string =>
  `${kind}/${namespace}/${route}/${cover.by.kind}/${JSON.stringify(partOf(cover, undefined))}`;

const WHOLE_ROUTES =
  'Its policy holds for whole routes: put the paths that need it into an Ingress of their own, and convert again.';
const NO_RULE_NAMES =
  'Its policy needs names of rules, which the installed CRDs do not have: install a newer release of the Gateway API.';

/** A cover that can be bound, or what stands in for it. */
function settled(cover: Cover, problemOf: (placed: Placed) => string | null): Cover {
  const problem = isPlaced(cover) ? problemOf(cover) : null;
  if (problem === null || !isPlaced(cover)) return cover;
  return 'otherwise' in cover && cover.otherwise !== undefined
    ? settled(cover.otherwise, problemOf)
    : problem;
}

/** The objects that a cover belongs to: one, but for listeners and Services, of which a rule has several. */
function draftsFor(at: RuleNeeds, { by }: Placed, drafts: Map<string, Draft>): readonly Draft[] {
  const { rule } = at;
  const draft = (
    subject: string,
    namespace: string,
    wanted: string,
    target: JsonObject | null,
    services: readonly ServiceTarget[] = [],
  ): Draft => {
    const key = `${by.kind} ${by.about ?? ''} ${subject}`;
    const known = drafts.get(key);
    if (known) return known;
    const made: Draft = {
      kind: by,
      namespace,
      wanted: by.about === undefined ? wanted : `${wanted}-${by.about}`,
      subject,
      spec: {},
      targets: target ? [target] : [],
      rules: new Set(),
      services,
      needs: new Map(),
    };
    drafts.set(key, made);
    return made;
  };
  const { namespace, route } = rule;
  const ofRoute = { group: 'gateway.networking.k8s.io', kind: rule.kind, name: route };
  switch (by.binding) {
    case 'rule':
      return [draft(ruleSubject(rule), namespace, route, { ...ofRoute, sectionName: rule.rule })];
    case 'filter':
      return [draft(ruleSubject(rule), namespace, route, null)];
    case 'route':
      return [draft(`${rule.kind}/${namespace}/${route}`, namespace, route, ofRoute)];
    case 'listener':
      return at.listeners.map((listener) =>
        draft(listenerSubject(listener), listener.namespace, `${listener.name}-${listener.listener}`, {
          group: 'gateway.networking.k8s.io',
          kind: listener.kind,
          name: listener.name,
          sectionName: listener.listener,
        }),
      );
    case 'service':
      return namesOf(at.services).map((service) =>
        draft(`${service.namespace}/${service.name}`, service.namespace, service.name, {
          group: '',
          kind: 'Service',
          name: service.name,
        }),
      );
    case 'backend':
      return at.services.map((service) =>
        draft(
          `${ruleSubject(rule)} ${service.namespace}/${service.name}:${service.port}`,
          namespace,
          service.name,
          null,
          [service],
        ),
      );
  }
}

const ruleSubject = ({ kind, namespace, route, rule }: RuleName): string =>
  `${kind}/${namespace}/${route}/${rule}`;

const listenerSubject = ({ kind, namespace, name, listener }: ListenerName): string =>
  `${kind}/${namespace}/${name}/${listener}`;

/** Services of a rule, each once whatever its ports. */
const namesOf = (services: readonly ServiceTarget[]): readonly ServiceTarget[] =>
  services.filter(
    (service, index) =>
      services.findIndex(
        ({ namespace, name }) => namespace === service.namespace && name === service.name,
      ) === index,
  );

/** Objects with equal specs of one route, one listener holder or one Service, as one with all their targets. */
function joined(drafts: readonly Draft[]): readonly Draft[] {
  const byContent = new Map<string, Draft>();
  for (const draft of drafts) {
    const { kind, namespace, wanted, spec, services } = draft;
    const service = services[0];
    const key = JSON.stringify([kind.kind, namespace, wanted, spec, service?.name, service?.port]);
    const known = kind.oneTarget ? undefined : byContent.get(key);
    if (!known) {
      byContent.set(kind.oneTarget ? `${key} ${draft.subject}` : key, draft);
      continue;
    }
    known.targets.push(...draft.targets);
    for (const rule of draft.rules) known.rules.add(rule);
    for (const [need, explained] of draft.needs) known.needs.set(need, explained);
  }
  return [...byContent.values()];
}

/** The objects with their names, and everything that refers to them. */
function written(
  drafts: readonly Draft[],
  beside: readonly JsonObject[],
  answers: Map<Need, NeedAnswer>,
  { implementation, writtenFor }: Implementation,
): ExtensionPlan {
  const nameOf = namesFor(drafts);
  const filters = new Map<RuleName, RuleFilter[]>();
  const backends = new Map<RuleName, BackendReplacement[]>();
  const objects = drafts.map((draft): JsonObject => {
    const { kind, namespace } = draft;
    const name = nameOf(draft);
    const [group = ''] = kind.apiVersion.split('/');
    for (const rule of draft.rules) {
      if (kind.binding === 'filter')
        pushTo(filters, rule, {
          type: 'ExtensionRef',
          extensionRef: { group, kind: kind.kind, name },
        });
      for (const service of kind.binding === 'backend' ? draft.services : [])
        pushTo(backends, rule, { service, by: { group, kind: kind.kind, name } });
    }
    for (const [need, { difference, action }] of draft.needs)
      if (answers.get(need)?.covered !== false)
        answers.set(need, {
          covered: true,
          use: {
            implementation: `${implementation} ${writtenFor}`,
            apiVersion: kind.apiVersion,
            kind: kind.kind,
            name,
          },
          ...(difference !== undefined && { difference }),
          ...(action !== undefined && { action }),
        });
    return {
      apiVersion: kind.apiVersion,
      kind: kind.kind,
      metadata: { name, namespace },
      spec: { ...targetsOf(draft), ...(kind.finish?.(draft.spec) ?? draft.spec) },
    };
  });
  return { objects: [...objects, ...beside], filters, backends, answers };
}

/** Names after the route; where its rules differ, after the first rule, too. */
function namesFor(drafts: readonly Draft[]): (draft: Draft) => string {
  const lists = new Map<string, UniqueNames>();
  const count = new Map<string, number>();
  const keyOf = ({ kind, namespace, wanted }: Draft): string => `${kind.kind} ${namespace} ${wanted}`;
  for (const draft of drafts) count.set(keyOf(draft), (count.get(keyOf(draft)) ?? 0) + 1);
  return (draft) => {
    const { kind, namespace, wanted, subject } = draft;
    const list = lists.get(`${kind.kind} ${namespace}`) ?? uniqueNames();
    lists.set(`${kind.kind} ${namespace}`, list);
    const [rule] = draft.rules;
    const isShared = (count.get(keyOf(draft)) ?? 0) > 1 && rule !== undefined;
    return list.nameFor(isShared ? `${wanted}-${rule.rule}` : wanted, subject);
  };
}

const targetsOf = ({ kind, targets }: Draft): JsonObject => {
  const [first] = targets;
  if (!first) return {};
  return kind.oneTarget ? { targetRef: first } : { targetRefs: targets as readonly Json[] };
};

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
