import { sameItems } from '../incremental/same-items.ts';
import { sameValue } from '../incremental/same-value.ts';
import type { Statuses } from '../status/statuses.ts';
import type { IndexSnapshot } from '../topology/resource-index.ts';
import { controllerGroups, type ControllerGroup } from './controllers/controller-groups.ts';
import { buildGenericModel } from './generic/build-generic.ts';
import type { GenericModel } from './generic/generic-model.ts';
import { buildNginxModel } from './nginx/build-model.ts';
import type { NginxModel } from './nginx/nginx-model.ts';
import { readNginxSettings } from './nginx/read-settings.ts';
import { requiredObjects } from './nginx/required-objects.ts';
import { buildTraefikModel } from './traefik/build-traefik.ts';
import type { TraefikModel } from './traefik/traefik-model.ts';

/** An Ingress controller with all that it makes of its Ingresses. `kind` null: it is not simulated. */
export type IngressControllerModel =
  | Readonly<{ kind: 'nginx'; group: ControllerGroup; model: NginxModel }>
  | Readonly<{ kind: 'traefik'; group: ControllerGroup; model: TraefikModel }>
  | Readonly<{ kind: 'generic'; group: ControllerGroup; model: GenericModel }>
  | Readonly<{ kind: null; group: ControllerGroup }>;

/** The Ingress controllers of a workspace: what requests for Ingresses are decided by. */
export type IngressPlane = Readonly<{
  /** The objects that the API server takes. */
  cluster: IndexSnapshot;
  controllers: readonly IngressControllerModel[];
}>;

/** Whether an ingress-nginx would be built as it was: of equal settings, Ingresses, Secrets and ConfigMaps. */
const isSameNginx = (model: NginxModel, now: NginxModel['settings'], cluster: IndexSnapshot): boolean =>
  sameValue(model.settings, now) &&
  model.ingresses.every(({ ingress, required }) => requiredObjects(ingress, cluster, now) === required);

function buildModel(
  group: ControllerGroup,
  cluster: IndexSnapshot,
  before: IngressControllerModel | undefined,
): IngressControllerModel {
  const { ingresses, kind } = group;
  switch (kind) {
    case 'nginx': {
      const settings = readNginxSettings(cluster, group.controllerName);
      if (before?.kind === 'nginx' && isSameNginx(before.model, settings, cluster)) return before;
      return { kind, group, model: buildNginxModel(ingresses, settings, cluster) };
    }
    case 'traefik': {
      const model = buildTraefikModel(ingresses, cluster);
      return { kind, group, model };
    }
    case 'generic':
      return { kind, group, model: buildGenericModel(ingresses, cluster) };
    case null:
      return { kind, group };
  }
}

const isSameGroup = (a: ControllerGroup, b: ControllerGroup): boolean =>
  a.id === b.id &&
  a.kind === b.kind &&
  a.because === b.because &&
  sameItems(a.classes, b.classes) &&
  sameItems(a.ingresses, b.ingresses);

/**
 * Arranges the Ingresses of a workspace by controller, and builds the model of each (docs/model/ingress.md#which-controller).
 * Without Ingresses it costs nothing.
 *
 * @param previous the plane before the last edit: what nothing changed of stays the same object
 */
export function createIngressPlane({ cluster }: Statuses, previous?: IngressPlane): IngressPlane {
  const before = new Map(previous?.controllers.map((one) => [one.group.id, one] as const));
  const controllers = controllerGroups(cluster).map((group) => {
    const known = before.get(group.id);
    return buildModel(group, cluster, known && isSameGroup(known.group, group) ? known : undefined);
  });
  const isSame = previous?.cluster === cluster && sameItems(previous.controllers, controllers);
  return isSame ? previous : { cluster, controllers };
}
