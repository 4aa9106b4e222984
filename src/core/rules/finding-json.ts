import { pathText } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import { docsPage } from './docs-page.ts';
import type { Severity } from './finding.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** One thing that is, or may be, wrong, as programs read it. Lines and columns count from 1, columns in UTF-16 units. */
export type FindingJson = Readonly<{
  /** `group/name` of the rule. */
  code: string;
  /** `error`: the API server refuses the object, or a controller marks it not accepted, resolved or programmed. */
  severity: Severity;
  /** What is wrong, in one sentence; of a finding of the API server the line that it prints. */
  message: string;
  /** The same in plain words, where the line of the API server is not as clear. */
  summary?: string;
  /** The object it is about, cluster-scoped ones with an empty namespace; null for text that is no object. */
  resource: Readonly<{ apiVersion: string; kind: string; namespace: string; name: string }> | null;
  /** The field, from the object on, also inside a List: `spec.rules[0].backendRefs[1]`. */
  path: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  /** The column behind the last character. */
  endColumn: number;
  fixes: readonly Readonly<{ title: string }>[];
  /** The page of the rule in the documentation. */
  docs: string;
  /** The API server itself would say so. */
  admission?: true;
}>;

/** A finding as `gatehouse validate -o json` writes it. */
export const findingJson = ({ finding, start, end }: PlacedFinding, model: Model): FindingJson => ({
  code: finding.code,
  severity: finding.severity,
  message: finding.serverWords ?? finding.message,
  ...(finding.serverWords !== undefined && { summary: finding.message }),
  resource: identityOf(finding.resource === null ? undefined : model.resources.get(finding.resource)),
  path: pathText(finding.path),
  file: finding.at.file,
  line: start.line,
  column: start.column,
  endLine: end.line,
  endColumn: end.column,
  fixes: finding.fixes.map(({ title }) => ({ title })),
  docs: docsPage(finding.code),
  ...(finding.admission && { admission: true }),
});

function identityOf(resource: Resource | undefined): FindingJson['resource'] {
  if (!resource) return null;
  const { apiVersion, kind, namespace, name } = resource;
  return { apiVersion, kind, namespace, name };
}
