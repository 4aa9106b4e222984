import { controllerNamed } from '../conformance/controller-named.ts';

/** Where a controller runs as a rule. */
export type LogsPlace = Readonly<{
  /** The implementation. */
  name: string;
  /** As `kubectl logs` has it. */
  namespace: string;
  workload: string;
}>;

/** As the documentation of each installs it, by the name of the implementation. */
const USUAL: Readonly<Record<string, readonly [namespace: string, workload: string]>> = {
  'Envoy Gateway': ['envoy-gateway-system', 'deployment/envoy-gateway'],
  Istio: ['istio-system', 'deployment/istiod'],
  Cilium: ['kube-system', 'deployment/cilium-operator'],
  'NGINX Gateway Fabric': ['nginx-gateway', 'deployment/ngf-nginx-gateway-fabric'],
  Contour: ['projectcontour', 'deployment/contour'],
  kgateway: ['kgateway-system', 'deployment/kgateway'],
  'AWS Load Balancer Controller': ['kube-system', 'deployment/aws-load-balancer-controller'],
};

/** Where the logs of a controller are as a rule, by the name in its classes; null where that is not known. */
export function logsPlace(controllerName: string | undefined): LogsPlace | null {
  const known = controllerNamed(controllerName);
  const usual = known && USUAL[known.name];
  if (!known || !usual) return null;
  return { name: known.name, namespace: usual[0], workload: usual[1] };
}

/** The command that shows them. */
export const logsCommand = ({ namespace, workload }: LogsPlace): string =>
  `kubectl logs --namespace ${namespace} ${workload}`;
