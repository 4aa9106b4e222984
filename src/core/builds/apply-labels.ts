import type { Accumulation } from './accumulation.ts';
import { applyPairs } from './apply-pairs.ts';
import type { BuildContext } from './build-context.ts';
import type { FieldConfig } from './default-fields.ts';
import { mergeSpecs, readSpecs } from './field-config.ts';
import type { FieldSpec } from './field-spec.ts';
import { plain, type Traced, type TracedMap } from './traced.ts';

const METADATA_LABELS: FieldSpec = {
  group: '',
  version: '',
  kind: '',
  path: 'metadata/labels',
  create: true,
};

/** `labels` of a kustomization: pairs, each list with the fields that it is for. */
export function applyLabels(
  context: BuildContext,
  accumulation: Accumulation,
  labels: Traced | undefined,
): void {
  if (labels?.kind !== 'seq') return;
  for (const entry of labels.items) {
    if (entry.kind !== 'map') continue;
    applyPairs(context, accumulation, entry.entries.get('pairs'), labelSpecs(entry, accumulation.fields));
  }
}

function labelSpecs(entry: TracedMap, fields: FieldConfig): readonly FieldSpec[] {
  const says = (name: string): boolean => {
    const node = entry.entries.get(name);
    return node !== undefined && plain(node) === true;
  };
  const own = mergeSpecs(readSpecs(entry.entries.get('fields')), fields.labels);
  if (says('includeSelectors')) return mergeSpecs(own, fields.commonLabels);
  const templates = says('includeTemplates') ? mergeSpecs(own, fields.templateLabels) : own;
  return mergeSpecs(templates, [METADATA_LABELS]);
}
