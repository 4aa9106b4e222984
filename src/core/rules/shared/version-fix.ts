import { admissionOf } from '../../admission/admission-of.ts';
import { NETWORKING } from '../../kinds/shared/groups.ts';
import { pathText } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import type { Fix } from '../finding.ts';
import { safe, setFix } from './fixes.ts';

/**
 * Writes an object in another version, with the fields that are called differently there; nothing where the API server
 * would refuse what comes out, or drop fields of it.
 */
export function versionFixes(resource: Resource, apiVersion: string, index: ResourceIndex): readonly Fix[] {
  if (resource.kind === 'Ingress' && apiVersion === `${NETWORKING}/v1`) {
    const title = `Write it as ${apiVersion}, with its fields`;
    return [{ title, call: { id: 'modernise-ingress', args: { key: resource.key } } }];
  }
  return isTakenAs(apiVersion, resource, index)
    ? [safe(setFix(resource, ['apiVersion'], apiVersion, `Set apiVersion to ${apiVersion}`))]
    : [];
}

/** Whether the API server takes an object in another version, with all of its fields. */
function isTakenAs(apiVersion: string, resource: Resource, index: ResourceIndex): boolean {
  const [version = '', group = ''] = apiVersion.split('/').toReversed();
  const value = { ...resource.value, apiVersion };
  const { violations, unknown } = admissionOf({ ...resource, group, version, apiVersion, value }, index);
  if (violations.length > 0) return false;
  const before = new Set(admissionOf(resource, index).unknown.map(pathText));
  return unknown.every((path) => before.has(pathText(path)));
}
