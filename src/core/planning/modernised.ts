import { analyze, type Analysis } from '../analysis.ts';
import { planCommand } from '../commands/registry.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import type { FileEdit } from '../text/text-edit.ts';
import { resourceKey, type Resource, type ResourceKey } from '../model/resource.ts';
import { updateModel } from '../model/update-model.ts';
import { describe } from '../topology/describe.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { counted, listed } from '../text/words.ts';
import { changesOf } from './plan-edits.ts';

/** A workspace with its Ingresses in the version that clusters have. */
export type Modernised = Readonly<{
  analysis: Analysis;
  /** Which Ingresses were read otherwise than they are written, as sentences. */
  notes: readonly string[];
  /** They themselves, as they are written. */
  old: readonly Resource[];
}>;

/** The group that Ingresses were in first. */
const EXTENSIONS = 'extensions';

/**
 * The workspace as it is once the Ingresses of versions that Kubernetes 1.22 removed are written as v1
 * (docs/model/ingress.md#old-versions): they are those that most need to be converted. The workspace itself where there are
 * none. One whose name an Ingress of today has as well stays as it is, and so does what cannot be rewritten.
 *
 * @param only the keys that the Ingresses to be rewritten have as v1; all where it is left out
 */
export function modernised(analysis: Analysis, only?: ReadonlySet<ResourceKey>): Modernised {
  const old = oldIngresses(analysis.index).filter((one) => !only || only.has(modernKey(one)));
  if (old.length === 0) return { analysis, notes: [], old };
  const plans = old.flatMap((ingress) => {
    const plan = planCommand(analysis, { id: 'modernise-ingress', args: { key: ingress.key } });
    return plan.ok ? [{ ingress, plan }] : [];
  });
  const edits = distinct(plans.flatMap(({ plan }) => plan.edits));
  const source = updateModel(analysis.source, changesOf({ edits, deletes: [] }), analysis.source.reading);
  const names = plans.map(({ ingress }) => describe(ingress));
  return {
    analysis: analyze(source, analysis.settings, analysis),
    old: plans.map(({ ingress }) => ingress),
    notes:
      names.length === 0
        ? []
        : [
            `${counted(names.length, 'Ingress', 'Ingresses')} of versions that clusters of today refuse ${names.length === 1 ? 'was' : 'were'} read as ${NETWORKING}/v1, whose fields the report names: ${listed(names, 3)}.`,
          ],
  };
}

/** The key that an Ingress has in the version of today. */
export const modernKey = ({ namespace, name }: Pick<Resource, 'namespace' | 'name'>): ResourceKey =>
  resourceKey({ group: NETWORKING, kind: 'Ingress', namespace, name });

/** Those that no Ingress of today stands beside. */
const oldIngresses = (index: ResourceIndex): readonly Resource[] => [
  ...index.ofKind(NETWORKING, 'Ingress').filter(({ version }) => version !== 'v1'),
  ...index
    .ofKind(EXTENSIONS, 'Ingress')
    .filter(({ namespace, name }) => !index.get(modernKey({ namespace, name }))),
];

/** Several objects may be made of one document. */
const distinct = (edits: readonly FileEdit[]): readonly FileEdit[] =>
  [
    ...new Map(
      edits.map((edit) => [`${edit.path}\0${edit.span.start}\0${edit.span.end}\0${edit.text}`, edit]),
    ).values(),
  ].toSorted((a, b) => a.span.start - b.span.start);
