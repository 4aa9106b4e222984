import { GATEWAY_API } from '../kinds/shared/groups.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import type { TargetSupport } from './extension.ts';
import type { ConvertOptions } from './options.ts';

/** The GatewayClass of a Gateway, and whether a person has to see to it that it is the right one. */
export type ClassName = Readonly<{ name: string; assumed: boolean }>;

/** The option of the command line that names the GatewayClass for an IngressClass; in the window a field does. */
export const classMapFlag = (ingressClass: string): string =>
  `--class-map ${ingressClass || 'CLASS'}=NAME on the command line`;

/**
 * The GatewayClass that stands for an IngressClass: the one that the user names, that of the target, the only one in the
 * manifests, or one of the same name, which nothing is known of.
 */
export function gatewayClassFor(
  ingressClass: string,
  { classMap }: ConvertOptions,
  target: TargetSupport,
  index: ResourceIndex,
): ClassName {
  const mapped = classMap.get(ingressClass);
  if (mapped !== undefined) return { name: mapped, assumed: false };
  const [only, ...others] = index.ofKind(GATEWAY_API, 'GatewayClass');
  if (target.gatewayClass !== null) {
    const named = index.ofKind(GATEWAY_API, 'GatewayClass').some(({ name }) => name === target.gatewayClass);
    return { name: target.gatewayClass, assumed: !named };
  }
  if (only && others.length === 0) return { name: only.name, assumed: false };
  return { name: gatewayNameFor(ingressClass), assumed: true };
}

/** The name of the Gateway of a class. */
export const gatewayNameFor = (ingressClass: string): string =>
  ingressClass === '' ? 'ingress' : ingressClass;
