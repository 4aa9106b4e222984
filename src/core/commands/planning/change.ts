import type { Resource } from '../../model/resource.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';

/** What to change in an object: edits one after the other, their paths counted from the object itself. */
export type Change = Readonly<{ resource: Resource; edits: readonly YamlEdit[] }>;
