import type { ResourceIndex } from './resource-index.ts';

/** Whether the user says that a GatewayClass exists that the manifests do not hold. */
export function isAssumedClass(name: string, index: ResourceIndex): boolean {
  const { assumeClasses } = index.settings();
  return assumeClasses.includes('*') || assumeClasses.includes(name);
}
