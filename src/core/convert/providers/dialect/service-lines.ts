import { objectAt } from '../../../model/access.ts';
import { resourceKey } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { namespaceOfKey } from '../../objects/generated-object.ts';
import type { ReportedLeaves, Row } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import type { AnnotationEffects } from '../shared/annotation-effects.ts';
import type { Dialect } from './dialect.ts';
import { unreadAnnotation } from './unread-annotation.ts';

/** A line of the report for each annotation of the Services of rules that the controller reads, by Service. */
export function serviceLines(
  { controller, services }: Dialect,
  rows: readonly Row[],
  effects: AnnotationEffects,
  index: ResourceIndex,
): readonly ReportedLeaves[] {
  if (!services) return [];
  const keys = new Set(
    rows.flatMap(({ ingress, backends }) =>
      backends.flatMap(({ kind = 'Service', name, namespace = namespaceOfKey(ingress) }) =>
        kind === 'Service' ? [resourceKey({ group: '', kind, namespace, name })] : [],
      ),
    ),
  );
  const acting = new Set(rows.flatMap(({ needs }) => needs));
  return [...keys].flatMap((key) => {
    const resource = index.get(key);
    if (!resource) return [];
    const lines = Object.entries(objectAt(resource.value, 'metadata.annotations')).flatMap(
      ([annotation, written]) => {
        if (!services.reads(annotation)) return [];
        const value = typeof written === 'string' ? written : JSON.stringify(written);
        const verdict: DraftVerdict =
          effects.of(resource, annotation) ?? unreadAnnotation(controller, annotation, value);
        const to = verdict.to?.filter((one) => one.at !== 'need' || acting.has(one.need));
        return [
          {
            leaf: { path: ['metadata', 'annotations', annotation], feature: annotation, value },
            verdict: { ...verdict, ...(to && { to }) },
          },
        ];
      },
    );
    return lines.length > 0 ? [{ resource, lines }] : [];
  });
}
