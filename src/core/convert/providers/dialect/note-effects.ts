import { valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { Row } from '../../row.ts';
import type { Destination } from '../../verdict.ts';
import type { AnnotationEffects } from '../shared/annotation-effects.ts';
import type { Dialect, Effect } from './dialect.ts';
import type { Placed } from './place-path.ts';

/** What the annotations of a path came to, with the rules that they are in. */
export function noteEffects(
  { source, plan, rows }: Placed,
  redirects: readonly Row[],
  effects: AnnotationEffects,
  services: Dialect['services'],
): void {
  const own = redirects.filter(({ host }) => host === source.host).slice(0, 1);
  for (const effect of plan.effects ?? []) {
    const owner = effect.on ?? ownerOf(effect.annotation, source, services);
    effects.add(owner, effect.annotation, { ...effect.verdict, to: destinations(effect, rows, own) });
    if (services?.overrides && owner !== source.ingress && has(source.ingress, effect.annotation))
      effects.add(source.ingress, effect.annotation, OVERRIDDEN);
  }
}

const OVERRIDDEN = {
  outcome: 'dropped',
  loss: 0,
  difference: 'The annotation of the Service counts instead.',
} as const;

const has = ({ value }: Resource, annotation: string): boolean =>
  valueAt(value, ['metadata', 'annotations', annotation]) !== undefined;

/** Whose annotation acts on a path: the one of the Service where the Ingress has none, or it counts before. */
export function ownerOf(
  annotation: string,
  { ingress, service }: Placed['source'],
  services: Dialect['services'],
): Resource {
  if (!service || !services?.reads(annotation) || !has(service, annotation)) return ingress;
  return services.overrides || !has(ingress, annotation) ? service : ingress;
}

function destinations(
  { field, need, verdict }: Effect,
  rows: readonly Row[],
  redirects: readonly Row[],
): readonly Destination[] {
  if (need) return [{ at: 'need', need }];
  if (field === undefined) return [];
  const isRedirect = typeof field === 'object' && field.filter === 'https';
  const shown = isRedirect ? redirects : rows;
  if (verdict.outcome === 'invalid') return [];
  return shown.map((row): Destination => ({
    at: 'row',
    row,
    field: isRedirect ? { filter: 'RequestRedirect' } : field,
  }));
}
