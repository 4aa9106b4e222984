import { parseKey } from '../../../core/model/resource.ts';
import type { Finding, Fix } from '../../../core/rules/finding.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import { canvasTexts } from '../../../texts/en/canvas.ts';

/** The fixes of an edge: those of the findings about it, and its missing grant where no finding offers it. */
export function fixesOf(
  findings: ReadonlyMap<string, Finding>,
  edges: ReadonlyMap<string, Edge>,
  edge: Edge,
): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const finding of findings.values()) if (finding.edges.includes(edge.id)) fixes.push(...finding.fixes);
  if (fixes.length > 0 || edge.grant !== null || !edges.has(edge.id)) return fixes;
  const holder = parseKey(edge.holder);
  const target = parseKey(edge.holder === edge.source ? edge.target : edge.source);
  const { group, kind, namespace } = holder;
  return [
    {
      title: canvasTexts.addGrant({ namespace: target.namespace }),
      call: { id: 'grant-reference', args: { from: { group, kind, namespace }, to: target } },
    },
  ];
}
