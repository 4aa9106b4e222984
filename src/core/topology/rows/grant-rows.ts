import type { Resource } from '../../model/resource.ts';
import type { Row } from '../graph.ts';
import { grantFacts } from '../grants.ts';

/** Who may refer, and to what: a ReferenceGrant's two lists. */
export function grantRows(grant: Resource): readonly Row[] {
  const { from, to } = grantFacts(grant);
  return [
    ...from.map(({ kind, namespace, path }, index) => ({
      id: `from:${index}`,
      label: `from ${kind || '?'}`,
      chips: [`in ${namespace || '?'}`],
      path,
      inlet: false,
      outlet: false,
    })),
    ...to.map(({ kind, name, path }, index) => ({
      id: `to:${index}`,
      label: `to ${kind || '?'}`,
      chips: [name ?? 'any'],
      path,
      inlet: false,
      outlet: false,
    })),
  ];
}
