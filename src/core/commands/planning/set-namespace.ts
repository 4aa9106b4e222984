import type { Resource } from '../../model/resource.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';

/** Writes an object's namespace. */
export const setNamespace = (_resource: Resource, namespace: string): YamlEdit => ({
  op: 'set',
  path: ['metadata', 'namespace'],
  value: namespace,
});
