import { ingressController } from '../../choices/ingress.ts';
import { chosen } from '../../choices/define-choice.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { lazy } from '../../incremental/lazy.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { classKey, classNameOf, defaultClass } from '../../topology/ingress-class.ts';
import {
  controllerNamed,
  controllerOfClassName,
  controllerReading,
  INGRESS_NGINX,
  TRAEFIK_INGRESS,
  type IngressController,
} from '../../topology/ingress-controllers.ts';
import { workloadKinds } from '../../topology/kind-names.ts';
import { linksOf } from '../../topology/links.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { listed } from '../../text/words.ts';
import { programsOf } from './programs-of.ts';
import type { Simulated } from '../../traffic/decide/outcome.ts';

/** The Ingresses that one controller reads, whatever classes they are of. */
export type ControllerGroup = Readonly<{
  /** Stable while it is the same controller. */
  id: string;
  /** `spec.controller` of its classes; null where no class is in the manifests. */
  controllerName: string | null;
  /** The names of its classes; none for Ingresses without one. */
  classes: readonly string[];
  ingresses: readonly Resource[];
}> &
  (
    | Readonly<{
        kind: Simulated;
        /** How it is known which controller it is, as a sentence. */
        because: string;
      }>
    | Readonly<{
        kind: null;
        /** Why requests to it are not decided, as a sentence. */
        because: string;
      }>
  );

type Draft = {
  id: string;
  controllerName: string | null;
  classes: Set<string>;
  ingresses: Resource[];
  /** The controller by its class or the name of that. */
  known: IngressController | null;
  /** No controller acts, because the class does not exist. */
  absent: string | null;
};

/** Other deployments of ingress-nginx have a name of their own in the same domain. */
const isNginxName = (name: string): boolean =>
  controllerNamed(name) === INGRESS_NGINX || /^k8s\.io\/[^/]*nginx/.test(name);

const knownController = (name: string): IngressController | null =>
  controllerNamed(name) ?? (isNginxName(name) ? INGRESS_NGINX : null);

/** The reason why the class that an Ingress names does not exist; null where it may. */
function whyAbsent(ingress: Resource, index: ResourceIndex): string | null {
  const found = linksOf(ingress, index).resolutions.find(
    ({ reference }) => reference.role === 'ingress-class',
  );
  return found?.state === 'missing' ? found.reason : null;
}

/** The name of the ingress-nginx that reads Ingresses without a class, by a flag of its workload; null without one. */
function classlessController(index: ResourceIndex): string | null {
  for (const { group, kind } of workloadKinds)
    for (const workload of index.ofKind(group, kind))
      for (const { flags } of programsOf(workload))
        if (flags.get('watch-ingress-without-class') === 'true')
          return flags.get('controller-class') ?? INGRESS_NGINX.controller;
  return null;
}

type Place = Omit<Draft, 'classes' | 'ingresses'> & Readonly<{ name: string | null }>;

function placeOf(ingress: Resource, index: ResourceIndex, classless: () => string | null): Place {
  const written = classNameOf(ingress);
  const found = written === undefined ? defaultClass(index) : index.get(classKey(written));
  if (found) {
    const controllerName = stringAt(found.value, 'spec.controller') ?? '';
    const known = knownController(controllerName);
    return { id: controllerName, controllerName, known, absent: null, name: found.name };
  }
  if (written === undefined) {
    const controllerName = classless();
    const known = controllerName === null ? null : INGRESS_NGINX;
    return { id: controllerName ?? '', controllerName, known, absent: null, name: null };
  }
  const absent = whyAbsent(ingress, index);
  const known = controllerOfClassName(written) ?? null;
  const id = absent === null && known ? known.controller : `class ${written}`;
  return { id, controllerName: null, known: absent === null ? known : null, absent, name: written };
}

/** The one controller whose annotations Ingresses have. */
function controllerByAnnotations(ingresses: readonly Resource[]): IngressController | null {
  const found = new Set<IngressController>();
  for (const { value } of ingresses)
    for (const key of Object.keys(objectAt(value, 'metadata.annotations'))) {
      const controller = controllerReading(key);
      if (controller) found.add(controller);
    }
  const [only] = found;
  return only && found.size === 1 ? only : null;
}

const simulationOf = (known: IngressController | null): Simulated | null =>
  known === INGRESS_NGINX ? 'nginx' : known === TRAEFIK_INGRESS ? 'traefik' : null;

const NAMES: Readonly<Record<Simulated, string>> = {
  nginx: 'ingress-nginx',
  traefik: 'Traefik',
  generic: 'a generic controller',
};

/** A controller in words. */
export const controllerWords = (kind: Simulated): string => NAMES[kind];

const classWords = (classes: readonly string[]): string =>
  classes.length === 0
    ? 'Ingresses without a class'
    : `${classes.length === 1 ? 'IngressClass' : 'IngressClasses'} ${listed(classes, 3)}`;

function decided(draft: Draft, asked: Simulated | 'class'): ControllerGroup {
  const classes = [...draft.classes];
  const words = classWords(classes);
  const base = { id: draft.id, controllerName: draft.controllerName, classes, ingresses: draft.ingresses };
  const byAnnotation = draft.controllerName === null ? controllerByAnnotations(draft.ingresses) : null;
  // Two products have classes of the name nginx; their annotations show which it is.
  const known = draft.absent === null && byAnnotation ? byAnnotation : draft.known;
  const kind = simulationOf(known);
  if (kind) {
    const because =
      draft.controllerName === null
        ? `${words}: by ${byAnnotation ? 'the annotations' : 'the usual name of the class'} this is ${NAMES[kind]}.`
        : `${words}: controller ${draft.controllerName} is ${NAMES[kind]}.`;
    return { ...base, kind, because };
  }
  const foreign = known ?? null;
  if (asked !== 'class') {
    const note = foreign ? ` Annotations of ${foreign.name} are not simulated.` : '';
    return { ...base, kind: asked, because: `${words}: taken as ${NAMES[asked]}.${note}` };
  }
  const choose = 'Choose which one to simulate with ingress-controller: nginx, traefik or generic.';
  if (draft.absent !== null)
    return {
      ...base,
      kind: null,
      because: `${draft.absent} So no controller reads its Ingresses. ${choose}`,
    };
  const because = foreign
    ? `${words}: ${foreign.name} is not simulated; generic has its Ingresses by the specification alone.`
    : `${words}: it is not known which controller reads ${classes.length === 0 ? 'them' : classes.length === 1 ? 'its Ingresses' : 'their Ingresses'}.`;
  return { ...base, kind: null, because: `${because} ${choose}` };
}

/**
 * The Ingresses of the manifests by the controller that reads them (docs/model/ingress.md#which-controller), in the order
 * of the first Ingress of each.
 */
export function controllerGroups(index: ResourceIndex): readonly ControllerGroup[] {
  const drafts = new Map<string, Draft>();
  const classless = lazy(() => classlessController(index));
  for (const ingress of index.ofKind(NETWORKING, 'Ingress')) {
    const { name, ...place } = placeOf(ingress, index, classless);
    let draft = drafts.get(place.id);
    if (!draft) {
      draft = { ...place, classes: new Set(), ingresses: [] };
      drafts.set(place.id, draft);
    }
    if (name !== null) draft.classes.add(name);
    draft.controllerName ??= place.controllerName;
    draft.ingresses.push(ingress);
  }
  const asked = chosen(index, ingressController);
  return [...drafts.values()].map((draft) => decided(draft, asked));
}
