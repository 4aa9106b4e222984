import type { Model } from '../../core/model/model.ts';
import { pathText } from '../../core/model/access.ts';
import type { Resource, ResourceKey } from '../../core/model/resource.ts';
import { docsPage } from './docs-page.ts';
import type { PlacedFinding } from './placed-finding.ts';

/** Findings as a JSON array, one object each, with the keys that `docs/command-line.md` promises. */
export function writeJson(placed: readonly PlacedFinding[], model: Model): string {
  const items = placed.map(({ finding, start, end }) => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    resource: identityOf(finding.resource, model),
    path: pathText(finding.path),
    file: finding.at.file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fixes: finding.fixes.map(({ title }) => ({ title })),
    docs: docsPage(finding.code),
    ...(finding.admission ? { admission: true } : {}),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** What an object calls itself; null for text that is no object. Cluster-scoped objects have an empty namespace. */
function identityOf(
  key: ResourceKey | null,
  model: Model,
): Pick<Resource, 'apiVersion' | 'kind' | 'namespace' | 'name'> | null {
  const resource = key === null ? undefined : model.resources.get(key);
  if (!resource) return null;
  const { apiVersion, kind, namespace, name } = resource;
  return { apiVersion, kind, namespace, name };
}
