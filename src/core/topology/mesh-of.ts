import { mesh } from '../choices/features.ts';
import { chosen } from '../choices/define-choice.ts';
import { CORE, GATEWAY_API, X_GATEWAY_API } from '../kinds/shared/groups.ts';
import { vendorOfClass, vendorOfController, type Vendor } from '../kinds/shared/vendors.ts';
import { stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { memo } from '../incremental/memo.ts';
import { describe } from './describe.ts';
import { kindBucket } from './kind-bucket.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';

/** The service mesh that carries out routes with Service parents (docs/model/attachment.md#service-parents). */
export type Mesh = Readonly<{
  /** Under which it writes status. */
  controllerName: string;
  /** How it is known to be there, as a sentence. */
  because: string;
}>;

/** The name that a mesh goes by of which no more is known than that it is there. */
const ANY_MESH = 'gatehouse.dev/mesh-controller';

const LINKERD = 'linkerd.io/policy-controller';

/** Labels and annotations by which a namespace takes part in a mesh, with the values that say so; null for any. */
const ENROLMENTS: readonly Readonly<{
  at: 'labels' | 'annotations';
  key: string;
  values: readonly string[] | null;
  controllerName: string;
}>[] = [
  {
    at: 'labels',
    key: 'istio-injection',
    values: ['enabled'],
    controllerName: 'istio.io/gateway-controller',
  },
  { at: 'labels', key: 'istio.io/rev', values: null, controllerName: 'istio.io/gateway-controller' },
  {
    at: 'labels',
    key: 'istio.io/dataplane-mode',
    values: ['ambient'],
    controllerName: 'istio.io/gateway-controller',
  },
  {
    at: 'labels',
    key: 'kuma.io/sidecar-injection',
    values: ['enabled', 'true'],
    controllerName: 'gateways.kuma.io/controller',
  },
  { at: 'annotations', key: 'linkerd.io/inject', values: ['enabled', 'ingress'], controllerName: LINKERD },
];

/** Whether and as what an object says that a mesh is installed; undefined where it does not. */
function shownBy(resource: Resource): Mesh | undefined {
  const { group, kind, value } = resource;
  const by = (controllerName: string, how: string): Mesh => ({
    controllerName,
    because: `${describe(resource)} ${how}`,
  });
  if (group === X_GATEWAY_API)
    return by(stringAt(value, 'spec.controllerName') ?? ANY_MESH, 'stands for one.');
  if (group === CORE) {
    const found = ENROLMENTS.find(({ at, key, values }) => {
      const text = stringAt(value, ['metadata', at, key]);
      return text !== undefined && (values?.includes(text) ?? true);
    });
    return found && by(found.controllerName, `takes part in one (${found.key}).`);
  }
  const vendor: Vendor | undefined =
    kind === 'GatewayClass'
      ? vendorOfController(stringAt(value, 'spec.controllerName') ?? '')
      : vendorOfClass(stringAt(value, 'spec.gatewayClassName') ?? '');
  return vendor?.mesh === undefined
    ? undefined
    : by(vendor.mesh, `is of ${vendor.name}, which is a mesh as well.`);
}

const SHOWN = 'shown';

/** Objects that show a mesh: found without a walk over all Gateways and Namespaces, of which an edit concerns no route. */
const witnesses: Sorting<Mesh> = {
  name: 'mesh',
  entriesOf: memo((resource) => {
    const found = shownBy(resource);
    return found ? [[SHOWN, found]] : [];
  }),
};

/** The mesh that these manifests show; undefined where they show none, which does not mean that there is none. */
function shownMesh(index: ResourceIndex): Mesh | undefined {
  for (const [group, kind] of WITNESSES) {
    const [first] = index.sorted(witnesses, kindBucket(group, kind), SHOWN);
    if (first) return first;
  }
  return undefined;
}

const WITNESSES = [
  [X_GATEWAY_API, 'XMesh'],
  [GATEWAY_API, 'GatewayClass'],
  [GATEWAY_API, 'Gateway'],
  [CORE, 'Namespace'],
] as const;

/** The mesh of a workspace: one that the manifests show, or that the user says is there; undefined for none. */
export function meshOf(index: ResourceIndex): Mesh | undefined {
  const choice = chosen(index, mesh);
  if (choice === 'off') return undefined;
  return (
    shownMesh(index) ??
    (choice === 'on'
      ? { controllerName: ANY_MESH, because: 'The settings say that there is one.' }
      : undefined)
  );
}
